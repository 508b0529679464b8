public import Messages
public import XMLDocuments

/// Why a report's page cannot be written.
public enum XHTMLError: Error, MessageConvertible {
  /// The page was written and found to be invalid when it was read again.
  case invalid(file: String, XMLValidation)
  /// A row has another number of cells than its table has columns.
  case unevenRow(caption: String, row: Int, cells: Int, columns: Int)
  /// Blocks or inlines are nested deeper than ``XHTMLRenderer/maximumNesting``.
  case tooDeep

  /// The message in English.
  public var description: String { message.description }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .invalid(let file, let validation):
      Self.faults(of: validation, in: file)
        + "\nThe page was not written. Look at what the report holds at that place."
    case .unevenRow(let caption, let row, let cells, let columns):
      "row \(row + 1) of the table \"\(caption)\" has \(cells) cells for \(columns) columns: give each row as many cells as there are columns"
    case .tooDeep:
      "the report's blocks are nested more than \(XHTMLRenderer.maximumNesting) deep: make its lists and quotations flatter"
    }
  }

  /// How many faults a message shows.
  private static let maximumShownFaults = 5

  private static func faults(of validation: XMLValidation, in file: String) -> Message {
    let shown = validation.faults.prefix(maximumShownFaults)
      .map { "\(file):\($0.line):\($0.column): \($0.message)" as Message }
    let rest = UInt64(validation.faults.count - shown.count) + validation.uncollectedFaults
    return (shown + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n")
  }
}
