import ComparisonModel

extension StatedTablesBlock {
  /// Where a table stands.
  func originText(source: String) -> String {
    switch context.language {
    case .ko:
      "출처: \(source)"
    case .en:
      "Source: \(source)"
    }
  }
}
