/// A way to build with a candidate: a Dockerfile and what it does.
public struct Recipe: Hashable, Sendable {
  /// Its title.
  public var title: LocalizedText
  /// What it does, step by step.
  public var summary: LocalizedText
  /// The candidate it builds on.
  public var candidate: Candidate.ID
  /// The Dockerfile.
  public var dockerfile: String
  /// Where the source gives it.
  public var citation: Citation

  /// Makes a recipe.
  public init(
    title: LocalizedText, summary: LocalizedText, candidate: Candidate.ID, dockerfile: String,
    citation: Citation
  ) {
    self.title = title
    self.summary = summary
    self.candidate = candidate
    self.dockerfile = dockerfile
    self.citation = citation
  }
}
