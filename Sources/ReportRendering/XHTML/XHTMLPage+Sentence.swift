import ComparisonModel
import ReportModel

// The few words that a page has of its own.

extension XHTMLPage {
  /// Stands above the list of sections.
  var contentsTitle: String {
    switch report.language {
    case .ko: "차례"
    case .en: "Contents"
    }
  }

  /// Stands in the one row of a table that has none.
  var noRowsSentence: String {
    switch report.language {
    case .ko: "(행 없음)"
    case .en: "(no rows)"
    }
  }
}
