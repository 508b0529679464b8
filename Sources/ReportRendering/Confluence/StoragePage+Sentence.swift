import ComparisonModel
import ReportModel

// The few words that a Confluence page has of its own.

extension StoragePage {
  /// What the page's properties say of the report.
  var properties: KeyValuePairs<String, String> {
    switch report.language {
    case .ko: ["비교": report.title, "이름": report.name, "언어": "한국어"]
    case .en: ["Comparison": report.title, "Name": report.name, "Language": "English"]
    }
  }

  /// The line that opens long code.
  var foldedCodeTitle: String {
    switch report.language {
    case .ko: "코드 펼치기"
    case .en: "Show the code"
    }
  }
}
