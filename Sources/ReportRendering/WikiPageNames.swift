/// What the two pages of a report are called in a wiki that lies in a git repository.
public struct WikiPageNames: Hashable, Sendable {
  /// The page to read first.
  public var document: String
  /// The page of the evidence.
  public var evidence: String

  /// Names the pages, without the extension of their files.
  public init(document: String, evidence: String) {
    self.document = document
    self.evidence = evidence
  }
}
