import ComparisonModel
import ReportModel

/// How a spreadsheet fetches the published tables of the report, so that it follows them.
struct LivingSheetBlock {
  let context: ReportContext
  /// What the names of the report's files begin with.
  let fileStem: String

  func blocks() -> [Block] {
    guard let folder = context.comparison.published else { return [] }
    let lines = Self.tables.map { ending, table in
      line(table, formula: "=IMPORTDATA(\"\(folder)/\(fileStem).\(ending)\")")
    }
    let excel: [Inline] = [.text(excelWords), .code("\(folder)/\(fileStem).csv")]
    return [.list(start: nil, items: (lines + [excel]).map { [.paragraph($0)] })]
  }

  /// A table of the report, by what the name of its file ends with.
  enum PublishedTable {
    case matrix, findings
  }

  private static let tables: [(String, PublishedTable)] = [("csv", .matrix), ("findings.csv", .findings)]

  private func line(_ table: PublishedTable, formula: String) -> [Inline] {
    [.text(words(for: table)), .code(formula)]
  }
}
