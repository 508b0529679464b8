/// Why a table cannot be a spreadsheet.
public enum SpreadsheetLimitError: Error, Hashable, CustomStringConvertible {
  /// A text is longer than a cell may be; rows count from 1 below the header, which is row 0.
  case cellTooLong(column: String, row: Int, characters: Int)
  /// There are more cells than a spreadsheet may have.
  case tooManyCells(rows: Int, columns: Int)
  /// There are more columns than a sheet may have.
  case tooManyColumns(count: Int)
  /// A row has another number of cells than there are columns.
  case unevenRow(row: Int, cells: Int, columns: Int)
  /// The table made another number of rows than it announced.
  case wrongRowCount(announced: Int, made: Int)

  /// What is wrong and what to do, in English.
  public var description: String {
    switch self {
    case .cellTooLong(let column, let row, let characters):
      "the text in row \(row), column \"\(column)\" has \(characters) characters; a cell of Google Sheets "
        + "holds \(SpreadsheetLimits.maximumCharactersPerCell): shorten the text, or write another format"
    case .tooManyCells(let rows, let columns):
      "\(rows) rows and a header of \(columns) columns are more than the \(SpreadsheetLimits.maximumCells) cells "
        + "of Google Sheets: compare fewer candidates or criteria, or write another format"
    case .tooManyColumns(let count):
      "\(count) columns are more than the \(SpreadsheetLimits.maximumColumns) of Google Sheets: compare fewer "
        + "criteria, or write the findings, which have a row for each"
    case .unevenRow(let row, let cells, let columns):
      "row \(row) has \(cells) cells for \(columns) columns: give each row as many cells as there are columns"
    case .wrongRowCount(let announced, let made):
      "the table announced \(announced) rows and made \(made): announce as many as there are"
    }
  }
}
