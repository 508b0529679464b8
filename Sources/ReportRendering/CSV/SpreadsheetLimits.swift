import ReportModel

/// What Google Sheets takes (Google Docs Editors Help, "Files you can store in Google Drive").
public enum SpreadsheetLimits {
  /// The most characters of a cell, counted as UTF-16 code units, as Sheets counts them.
  public static let charactersPerCell = 50_000
  /// The most cells of a spreadsheet, with those of the header row.
  public static let cells = 10_000_000
  /// The most columns of a sheet: up to column ZZZ.
  public static let columns = 18_278

  /// Checks a whole table.
  ///
  /// - Throws: ``SpreadsheetLimitError`` for the first thing beyond a limit, and what the table throws.
  static func check(_ table: DataTable) throws {
    guard table.columns.count <= columns else {
      throw SpreadsheetLimitError.tooManyColumns(count: table.columns.count)
    }
    let (count, overflow) = table.columns.count.multipliedReportingOverflow(by: table.rowCount + 1)
    guard !overflow, count <= cells else {
      throw SpreadsheetLimitError.tooManyCells(rows: table.rowCount, columns: table.columns.count)
    }
    for (index, column) in table.columns.enumerated() {
      try check(column.header, column: index, row: 0, in: table)
    }
    var number = 0
    try table.forEachRow { row in
      number += 1
      guard row.count == table.columns.count else {
        throw SpreadsheetLimitError.unevenRow(row: number, cells: row.count, columns: table.columns.count)
      }
      for (index, datum) in row.enumerated() {
        guard case .text(let text) = datum else { continue }
        try check(text, column: index, row: number, in: table)
      }
    }
    guard number == table.rowCount else {
      throw SpreadsheetLimitError.wrongRowCount(announced: table.rowCount, made: number)
    }
  }

  private static func check(_ text: String, column: Int, row: Int, in table: DataTable) throws {
    // No text has more UTF-16 units than UTF-8 bytes, and one place is kept for an apostrophe.
    guard text.utf8.count >= charactersPerCell else { return }
    let length = SpreadsheetText.neutralise(text).utf16.count
    guard length > charactersPerCell else { return }
    throw SpreadsheetLimitError.cellTooLong(
      column: table.columns[column].header, row: row, characters: length)
  }
}
