import ComparisonModel

extension SourcesDataTable {
  /// The headers of the columns.
  static func headers(in language: Language) -> [String] {
    switch language {
    case .ko: ["출처 ID", "제목", "주소", "날짜"]
    case .en: ["Source ID", "Title", "Address", "Date"]
    }
  }
}
