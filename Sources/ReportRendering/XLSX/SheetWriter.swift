import ComparisonModel
import ReportModel
import SpreadsheetTexts

/// Writes a table of typed values into a sheet: a header that stays in view, filters, and columns as wide as their texts.
struct SheetWriter {
  /// Where cells of a row lead, by their column. It is asked before the row is written, and may put notes on it.
  typealias Links = (_ row: Int, _ data: [DataTable.Datum]) throws -> [(column: Int, address: String)]

  let table: DataTable
  let sheet: Worksheet
  let formats: CellFormats
  let language: Language
  /// Whether long texts are shown in several lines.
  var wraps = false
  private var widths: ColumnWidths
  private let headers: [String]

  init(_ table: DataTable, into sheet: Worksheet, _ formats: CellFormats, in language: Language) {
    (self.table, self.sheet, self.formats, self.language) = (table, sheet, formats, language)
    headers = table.headers(in: language)
    widths = ColumnWidths(headers: headers)
  }

  /// The cells of the table with its header.
  var range: CellRange {
    CellRange(rows: 0...max(1, table.rowCount), columns: 0...max(0, table.columns.count - 1))
  }

  /// The cells of a column below its header.
  func range(ofColumn column: Int) -> CellRange {
    CellRange(rows: 1...max(1, table.rowCount), columns: column...column)
  }

  /// Writes the table.
  mutating func write(links: Links = { _, _ in [] }) throws {
    for (column, header) in headers.enumerated() {
      try sheet.write(header, row: 0, column: column, formats.header)
    }
    var row = 0
    try table.forEachRow { data in
      row += 1
      try SpreadsheetLimits.excel.check(data, number: row, of: table, in: language, sheet: sheet.name)
      let links = try links(row, data)
      for (column, address) in links {
        try sheet.link(address, text: " ", row: row, column: column, formats.link)
      }
      for column in data.indices {
        let isLink = !links.isEmpty && links.contains { $0.column == column }
        try write(data[column], row: row, column: column, isLink: isLink)
      }
    }
    guard row == table.rowCount else {
      throw SpreadsheetLimitError.wrongRowCount(announced: table.rowCount, made: row)
    }
    for column in table.columns.indices { try sheet.setWidth(widths[column], column: column) }
    if !table.columns.isEmpty { try sheet.setHeader(of: range) }
  }

  /// A cell in the format of its kind; only a text is shown in that of links.
  private mutating func write(
    _ datum: DataTable.Datum, row: Int, column: Int, isLink: Bool
  ) throws(WorkbookError) {
    switch datum {
    case .empty: break
    case .text(let text):
      widths.include(text, column: column)
      let own = LooksLikeNumber.test(text.utf8) ? formats.numberLike : wraps ? formats.wrapped : nil
      try sheet.write(text, row: row, column: column, isLink ? formats.link : own)
    case .integer(let number): try write(number, row: row, column: column)
    case .number(let digits): try write(digits: digits, row: row, column: column)
    case .date(let day): try write(day: day, row: row, column: column)
    case .yesNo(let isSo): try sheet.write(isSo, row: row, column: column)
    }
  }

  /// Numbers of a spreadsheet are exact up to 2^53; what is larger stays exact as text.
  private mutating func write(_ number: Int64, row: Int, column: Int) throws(WorkbookError) {
    guard number.magnitude <= 1 << 53 else {
      return try sheet.write(String(number), row: row, column: column, formats.numberLike)
    }
    widths.include(characters: number > 999_999_999 ? 16 : 11, column: column)
    try sheet.write(Double(number), row: row, column: column, formats.integer)
  }

  /// A share of a hundred is a percentage, whose number a spreadsheet holds as the share of one.
  private mutating func write(digits: String, row: Int, column: Int) throws(WorkbookError) {
    guard let number = Double(digits) else { return try sheet.write(digits, row: row, column: column) }
    widths.include(characters: digits.utf8.count, column: column)
    let isPercentage = table.columns[column].unit == "%"
    try sheet.write(
      isPercentage ? number / 100 : number, row: row, column: column,
      isPercentage ? formats.percentage : nil)
  }

  /// Days before 1900 have no number in a spreadsheet.
  private mutating func write(day: String, row: Int, column: Int) throws(WorkbookError) {
    let parts = day.split(separator: "-").map { Int($0) ?? 0 }
    widths.include(characters: 10, column: column)
    guard day.utf8.count == 10, parts.count == 3, parts[0] >= 1900 else {
      return try sheet.write(day, row: row, column: column)
    }
    try sheet.write(
      year: parts[0], month: parts[1], day: parts[2], row: row, column: column, formats.date)
  }
}
