import ComparisonModel
import ReportModel
import SpreadsheetTexts

/// What spreadsheets take. What is beyond a limit is refused before anything of the file is seen.
public struct SpreadsheetLimits: Hashable, Sendable {
  /// Whose limits they are.
  public let program: String
  /// The most characters of a cell, counted as UTF-16 code units, as spreadsheets count them.
  public let maximumCharactersPerCell: Int
  /// The most rows of a sheet, with its header; nil where only cells are counted.
  public let maximumRows: Int?
  /// The most columns of a sheet.
  public let maximumColumns: Int
  /// The most cells of a sheet, with those of the header row.
  public let maximumCells = 10_000_000

  /// Google Sheets (Google Docs Editors Help, "Files you can store in Google Drive"): columns up to ZZZ.
  public static let sheets = SpreadsheetLimits(
    program: "Google Sheets", maximumCharactersPerCell: 50_000, maximumRows: nil, maximumColumns: 18_278)
  /// Excel (Microsoft Support, "Excel specifications and limits"); its workbooks are opened in Google Sheets too, so that
  /// the number of cells is that of Sheets.
  public static let excel = SpreadsheetLimits(
    program: "Excel", maximumCharactersPerCell: 32_767, maximumRows: 1_048_576, maximumColumns: 16_384)

  /// Checks what is known of a table before its rows are made: how many cells it has, and its headers.
  ///
  /// - Parameter sheet: The sheet that it becomes; nil where the file has no sheets.
  /// - Throws: ``SpreadsheetLimitError`` for the first thing beyond a limit.
  func checkShape(of table: DataTable, in language: Language, sheet: String? = nil) throws {
    guard table.columns.count <= maximumColumns else {
      throw SpreadsheetLimitError.tooManyColumns(count: table.columns.count, limits: self)
    }
    let (count, overflow) = table.columns.count.multipliedReportingOverflow(by: table.rowCount + 1)
    guard !overflow, count <= maximumCells, table.rowCount < maximumRows ?? .max else {
      throw SpreadsheetLimitError.tooManyCells(
        rows: table.rowCount, columns: table.columns.count, limits: self)
    }
    for (index, column) in table.columns.enumerated() {
      try check(column.title[language], column: index, row: 0, of: table, in: language, sheet: sheet)
    }
  }

  /// Checks a row, which counts from 1.
  ///
  /// Rows are checked as they are made, and not twice: a file appears only when all of it has passed.
  func check(
    _ row: [DataTable.Datum], number: Int, of table: DataTable, in language: Language, sheet: String? = nil
  ) throws {
    try Self.checkEven(row, number: number, of: table)
    for (index, datum) in row.enumerated() {
      guard case .text(let text) = datum else { continue }
      try check(text, column: index, row: number, of: table, in: language, sheet: sheet)
    }
  }

  /// Checks that a row has a cell for each column.
  static func checkEven(_ row: [DataTable.Datum], number: Int, of table: DataTable) throws {
    guard row.count == table.columns.count else {
      throw SpreadsheetLimitError.unevenRow(row: number, cells: row.count, columns: table.columns.count)
    }
  }

  private func check(
    _ text: String, column: Int, row: Int, of table: DataTable, in language: Language, sheet: String?
  ) throws {
    // No text has more UTF-16 units than UTF-8 bytes, and one place is kept for an apostrophe.
    guard text.utf8.count >= maximumCharactersPerCell else { return }
    // A workbook holds texts as they are; CSV has an apostrophe before some.
    let length = (sheet == nil ? SpreadsheetText.neutralise(text) : text).utf16.count
    guard length > maximumCharactersPerCell else { return }
    let cell = CellRange.name(row: row, column: column)
    throw SpreadsheetLimitError.cellTooLong(
      cell: sheet.map { "\($0)!\(cell)" } ?? cell, column: table.columns[column].title[language],
      characters: length, limits: self)
  }
}
