/// What can be chosen: an image, or a multi-stage build of two of them.
///
/// A strategy with several images to ship is as many options: each ships something else.
public struct DecisionOption: Hashable, Sendable {
  /// The position of the candidate.
  public var candidate: Int
  /// The position of the candidate that builds; nil where the image itself builds.
  public var build: Int?
  /// The position of the candidate that ships.
  public var run: Int

  /// Makes an option of positions in the comparison's list of candidates.
  public init(candidate: Int, build: Int? = nil, run: Int) {
    self.candidate = candidate
    self.build = build
    self.run = run
  }
}
