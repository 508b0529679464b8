import ComparisonModel

extension LivingSheetBlock {
  /// What stands before the formula of a table.
  func words(for table: PublishedTable) -> String {
    switch (context.language, table) {
    case (.ko, .matrix): "Google Sheets에 비교표 가져오기: "
    case (.ko, .findings): "Google Sheets에 판정 가져오기: "
    case (.en, .matrix): "The matrix, in a cell of Google Sheets: "
    case (.en, .findings): "The findings, in a cell of Google Sheets: "
    }
  }

  /// What stands before the address for Excel.
  var excelWords: String {
    switch context.language {
    case .ko: "Excel에서는 데이터 › 웹에서를 골라 넣을 주소: "
    case .en: "In Excel, the address for Data › From Web: "
    }
  }
}
