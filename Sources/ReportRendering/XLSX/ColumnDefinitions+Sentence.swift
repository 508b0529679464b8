import ComparisonModel
import ReportModel

extension ColumnDefinitions {
  /// The headers of the sheet.
  static func headers(in language: Language) -> [String] {
    switch language {
    case .ko: ["시트", "머리글", "프로그램용 이름", "형식", "단위", "정의"]
    case .en: ["Sheet", "Header", "Name for programs", "Type", "Unit", "Definition"]
    }
  }
}

extension DataTable.ColumnKind {
  /// What the cells of a column hold, in a word.
  func name(in language: Language) -> String {
    switch language {
    case .ko: koreanName
    case .en: englishName
    }
  }

  private var koreanName: String {
    switch self {
    case .text: "글자"
    case .verdict: "판정"
    case .integer: "정수"
    case .number: "숫자"
    case .date: "날짜"
    case .yesNo: "예/아니요"
    }
  }

  private var englishName: String {
    switch self {
    case .text: "text"
    case .verdict: "verdict"
    case .integer: "whole number"
    case .number: "number"
    case .date: "date"
    case .yesNo: "yes or no"
    }
  }
}
