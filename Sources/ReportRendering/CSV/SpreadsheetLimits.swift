import ComparisonModel
import ReportModel

/// What Google Sheets takes (Google Docs Editors Help, "Files you can store in Google Drive").
public enum SpreadsheetLimits {
  /// The most characters of a cell, counted as UTF-16 code units, as Sheets counts them.
  public static let maximumCharactersPerCell = 50_000
  /// The most cells of a spreadsheet, with those of the header row.
  public static let maximumCells = 10_000_000
  /// The most columns of a sheet: up to column ZZZ.
  public static let maximumColumns = 18_278

  /// Checks what is known of a table before its rows are made: how many cells it has, and its headers.
  ///
  /// - Throws: ``SpreadsheetLimitError`` for the first thing beyond a limit.
  static func checkShape(of table: DataTable, in language: Language) throws {
    guard table.columns.count <= maximumColumns else {
      throw SpreadsheetLimitError.tooManyColumns(count: table.columns.count)
    }
    let (count, overflow) = table.columns.count.multipliedReportingOverflow(by: table.rowCount + 1)
    guard !overflow, count <= maximumCells else {
      throw SpreadsheetLimitError.tooManyCells(rows: table.rowCount, columns: table.columns.count)
    }
    for (index, column) in table.columns.enumerated() {
      try check(column.title[language], column: index, row: 0, of: table, in: language)
    }
  }

  /// Checks a row, which counts from 1.
  ///
  /// Rows are checked as they are made, and not twice: a file appears only when all of it has passed.
  static func check(
    _ row: [DataTable.Datum], number: Int, of table: DataTable, in language: Language, _ profile: CSVProfile
  ) throws {
    guard row.count == table.columns.count else {
      throw SpreadsheetLimitError.unevenRow(row: number, cells: row.count, columns: table.columns.count)
    }
    guard profile.protectsText else { return }
    for (index, datum) in row.enumerated() {
      guard case .text(let text) = datum else { continue }
      try check(text, column: index, row: number, of: table, in: language)
    }
  }

  private static func check(
    _ text: String, column: Int, row: Int, of table: DataTable, in language: Language
  ) throws {
    // No text has more UTF-16 units than UTF-8 bytes, and one place is kept for an apostrophe.
    guard text.utf8.count >= maximumCharactersPerCell else { return }
    let length = SpreadsheetText.neutralise(text).utf16.count
    guard length > maximumCharactersPerCell else { return }
    throw SpreadsheetLimitError.cellTooLong(
      column: table.columns[column].title[language], row: row, characters: length)
  }
}
