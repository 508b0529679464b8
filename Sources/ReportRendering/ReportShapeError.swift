public import Messages

/// Why a report cannot be written in any format that has its blocks as they are.
public enum ReportShapeError: Error, Hashable, MessageConvertible {
  /// How many blocks and inlines may stand inside each other.
  public static let maximumNesting = 100

  /// A row has another number of cells than its table has columns; rows count from 1.
  case unevenRow(row: Int, cells: Int, columns: Int)
  /// Blocks or inlines are nested deeper than ``maximumNesting``.
  case tooDeep

  /// The message in English.
  public var description: String { message.description }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .unevenRow(let row, let cells, let columns):
      "row \(row) of a table has \(cells) cells for \(columns) columns: give each row as many cells as there are columns"
    case .tooDeep:
      "the report's blocks are nested more than \(Self.maximumNesting) deep: make its lists and quotations flatter"
    }
  }
}
