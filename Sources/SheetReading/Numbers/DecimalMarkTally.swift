internal import Diagnostics
import Messages

/// Which decimal mark the numbers of a column show together.
public struct DecimalMarkTally: Sendable {
  /// The mark; nil where none of them decides it.
  public private(set) var mark: DecimalMark?

  /// Begins without a number.
  public init() {}

  /// Takes a cell of the row that is read.
  ///
  /// - Throws: ``SheetFault`` where it shows another mark than one before it.
  public mutating func add(_ index: Int, of rows: Sheet.Rows) throws(SheetFault) {
    if let bytes = rows.plainBytes(index) {
      guard bytes.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else { return }
      if let figure = PlainFigure(bytes), mark != .comma {
        if figure.showsPoint { mark = .point }
        return
      }
    }
    try add(try rows.cell(index))
  }

  /// Takes a cell.
  ///
  /// - Throws: ``SheetFault`` where it shows another mark than one before it.
  public mutating func add(_ cell: SheetCell) throws(SheetFault) {
    guard let number = try? SheetNumber(cell), let own = number.decidedMark else { return }
    guard mark == nil || mark == own else {
      throw SheetFault(
        .invalidNumber, at: cell.place,
        "the numbers of this column have points as decimal marks, and commas too",
        suggestion: "write them in one way, or name the mark with --decimal point or --decimal comma")
    }
    mark = own
  }
}
