import ComparisonModel
import ReportModel

/// The names of the files that one report has in Markdown, and how links lead to them.
struct MarkdownNames: Sendable {
  /// Where the files lie.
  enum Place: Hashable, Sendable {
    /// In a folder: `NAME.LANGUAGE.md`, and links name files.
    case folder
    /// In the repository of a wiki: `NAME-LANGUAGE.md`, and links name pages, which have no extension. A full stop in
    /// the name of a page is read as one by some wikis.
    case wiki
  }

  private let stem: String
  private let separator: String
  private let place: Place
  private let pages: WikiPageNames?

  init(of report: Report, in place: Place, as pages: WikiPageNames? = nil) {
    self.pages = pages
    separator = place == .wiki ? "-" : "."
    stem = place == .wiki ? report.pageStem : report.fileStem
    self.place = place
  }

  /// The file of what is read first.
  var document: String { (pages?.document ?? stem) + ".md" }
  /// The file of the evidence.
  var evidence: String { (pages?.evidence ?? stem + separator + "evidence") + ".md" }

  /// The file of a chart's picture.
  func picture(_ chart: Chart) -> String { stem + separator + chart.id + ".svg" }

  /// The address of one of the documents, as seen from the other.
  func address(of file: String) -> String {
    switch place {
    case .folder: file
    case .wiki: String(file.dropLast(".md".count))
    }
  }
}
