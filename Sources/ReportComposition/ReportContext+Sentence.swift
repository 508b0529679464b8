import ComparisonModel

extension ReportContext {
  /// A claim as it is quoted.
  func quoted(_ text: String) -> String {
    switch language {
    case .ko:
      "‘\(text)’"
    case .en:
      "“\(text)”"
    }
  }
}
