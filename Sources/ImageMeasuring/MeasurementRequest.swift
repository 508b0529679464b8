public import ComparisonModel
public import OCIFormat

/// What is wanted of each image that is measured.
public struct MeasurementRequest: Hashable, Sendable {
  /// The platform to take from an index; nil for this machine's.
  public var platform: Platform?
  /// The candidate that measurements name; nil to let the comparison's image patterns decide.
  public var candidate: Candidate.ID?
  /// Whether packages are listed by name.
  public var listsPackages: Bool

  /// Makes a request.
  public init(
    platform: Platform? = nil, candidate: Candidate.ID? = nil, listsPackages: Bool = false
  ) {
    self.platform = platform
    self.candidate = candidate
    self.listsPackages = listsPackages
  }
}
