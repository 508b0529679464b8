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
    let rows = try SheetRows(range)
    rows.begin(0)
    for (column, header) in headers.enumerated() { rows.write(header, column: column, formats.header) }
    try rows.end()
    var row = 0
    try table.forEachRow { data in
      row += 1
      try SpreadsheetLimits.excel.check(data, number: row, of: table, in: language, sheet: sheet.name)
      let links = try links(row, data)
      for (column, address) in links {
        try sheet.link(address, row: row, column: column, formats.link)
      }
      rows.begin(row)
      for column in data.indices {
        let isLink = !links.isEmpty && links.contains { $0.column == column }
        write(data[column], into: rows, column: column, isLink: isLink)
      }
      try rows.end()
    }
    guard row == table.rowCount else {
      throw SpreadsheetLimitError.wrongRowCount(announced: table.rowCount, made: row)
    }
    sheet.rows = rows
    for column in table.columns.indices { try sheet.setWidth(widths[column], column: column) }
    if !table.columns.isEmpty { try sheet.setHeader(of: range, pages: widths.pages) }
  }

  /// A cell in the format of its kind; only a text is shown in that of links.
  private mutating func write(
    _ datum: DataTable.Datum, into rows: SheetRows, column: Int, isLink: Bool
  ) {
    switch datum {
    case .empty: break
    case .text(let text):
      widths.include(text, column: column)
      let own = LooksLikeNumber.test(text.utf8) ? formats.numberLike : wraps ? formats.wrapped : nil
      rows.write(text, column: column, isLink ? formats.link : own)
    case .integer(let number): write(number, into: rows, column: column)
    case .number(let digits): write(digits: digits, into: rows, column: column)
    case .date(let day): write(day: day, into: rows, column: column)
    case .yesNo(let isSo): rows.write(isSo, column: column)
    }
  }

  /// Numbers of a spreadsheet are exact up to 2^53; what is larger stays exact as text.
  private mutating func write(_ number: Int64, into rows: SheetRows, column: Int) {
    guard number.magnitude <= 1 << 53 else {
      return rows.write(String(number), column: column, formats.numberLike)
    }
    widths.include(characters: number > 999_999_999 ? 16 : 11, column: column)
    rows.write(Double(number), column: column, formats.integer)
  }

  /// A share of a hundred is a percentage, whose number a spreadsheet holds as the share of one.
  private mutating func write(digits: String, into rows: SheetRows, column: Int) {
    guard let number = Double(digits), number.isFinite else { return rows.write(digits, column: column, nil) }
    widths.include(characters: digits.utf8.count, column: column)
    let isPercentage = table.columns[column].unit == "%"
    rows.write(
      isPercentage ? number / 100 : number, column: column, isPercentage ? formats.percentage : nil)
  }

  /// Days before 1900 have no number in a spreadsheet.
  private mutating func write(day: String, into rows: SheetRows, column: Int) {
    widths.include(characters: 10, column: column)
    guard let number = SpreadsheetDay.number(of: day) else { return rows.write(day, column: column, nil) }
    rows.write(Double(number), column: column, formats.date)
  }
}
