import ComparisonModel

/// The few words that a page has of its own.
struct XHTMLWords {
  /// Stands above the list of sections.
  let contents: String
  /// Stands in the one row of a table that has none.
  let noRows: String

  init(_ language: Language) {
    switch language {
    case .ko:
      contents = "차례"
      noRows = "(행 없음)"
    case .en:
      contents = "Contents"
      noRows = "(no rows)"
    }
  }
}
