/// A warning of a source about some candidates.
public struct Caution: Hashable, Sendable {
  /// The warning.
  public var text: LocalizedText
  /// The candidates it is about.
  public var candidates: [Candidate.ID]
  /// Where the source says so.
  public var citation: Citation

  /// Makes a caution.
  public init(text: LocalizedText, candidates: [Candidate.ID], citation: Citation) {
    self.text = text
    self.candidates = candidates
    self.citation = citation
  }
}
