import ComparisonModel
import ReportModel

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

extension Report {
  /// What names of pages and files in a wiki begin with: without full stops, which some wikis take for the beginning of a
  /// file's extension.
  var pageStem: String { "\(name)-\(language.rawValue)".replacing(".", with: "-") }
}
