public import Messages

/// Why a table cannot be a spreadsheet.
public enum SpreadsheetLimitError: Error, Hashable, MessageConvertible {
  /// A text is longer than a cell may be.
  case cellTooLong(cell: String, column: String, characters: Int, limits: SpreadsheetLimits)
  /// There are more cells or rows than a spreadsheet may have.
  case tooManyCells(rows: Int, columns: Int, limits: SpreadsheetLimits)
  /// There are more columns than a sheet may have.
  case tooManyColumns(count: Int, limits: SpreadsheetLimits)
  /// A row has another number of cells than there are columns; rows count from 1 below the header.
  case unevenRow(row: Int, cells: Int, columns: Int)
  /// The table made another number of rows than it announced.
  case wrongRowCount(announced: Int, made: Int)

  /// The message in English.
  public var description: String { message.description }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .cellTooLong(let cell, let column, let characters, let limits):
      "the text in cell \(cell), column \"\(column)\" has \(characters) characters; a cell of \(limits.program) holds \(limits.maximumCharactersPerCell): shorten the text, or write another format"
    case .tooManyCells(let rows, let columns, let limits):
      "\(rows) rows and a header of \(columns) columns are more than the \(Self.room(of: limits)): compare fewer candidates or criteria, or write another format"
    case .tooManyColumns(let count, let limits):
      "\(count) columns are more than the \(limits.maximumColumns) of \(limits.program): compare fewer criteria, or write the findings, which have a row for each"
    case .unevenRow(let row, let cells, let columns):
      "row \(row) has \(cells) cells for \(columns) columns: give each row as many cells as there are columns"
    case .wrongRowCount(let announced, let made):
      "the table announced \(announced) rows and made \(made): announce as many as there are"
    }
  }

  private static func room(of limits: SpreadsheetLimits) -> Message {
    guard let rows = limits.maximumRows else { return "\(limits.maximumCells) cells of \(limits.program)" }
    return "\(rows) rows of \(limits.program) or the \(limits.maximumCells) cells of Google Sheets"
  }
}
