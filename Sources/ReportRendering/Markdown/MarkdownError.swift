public import Messages

/// Why a report cannot be written as Markdown.
public enum MarkdownError: Error, Hashable, MessageConvertible {
  /// A row has another number of cells than its table has columns; rows count from 1.
  case unevenRow(row: Int, cells: Int, columns: Int)
  /// A table has more columns than ``MarkdownRenderer/maximumColumns``.
  case tooManyColumns(count: Int)
  /// Blocks or inlines are nested deeper than ``MarkdownRenderer/maximumNesting``.
  case tooDeep

  /// The message in English.
  public var description: String { message.description }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .unevenRow(let row, let cells, let columns):
      "row \(row) of a table has \(cells) cells for \(columns) columns: give each row as many cells as there are columns"
    case .tooManyColumns(let count):
      "a table has \(count) columns, and readers of Markdown take \(MarkdownRenderer.maximumColumns): compare fewer criteria, or write another format"
    case .tooDeep:
      "the report's blocks are nested more than \(MarkdownRenderer.maximumNesting) deep: make its lists and quotations flatter"
    }
  }
}
