internal import Diagnostics
import Messages

/// How a column of a sheet writes its numbers.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// `1,234.5`.
  case point
  /// `1.234,5`.
  case comma

  /// The mark that the numbers of a column show together; nil where none decides it.
  ///
  /// - Throws: ``SheetFault`` where two cells show another mark each.
  public init?(shownBy cells: some Sequence<SheetCell>) throws(SheetFault) {
    var decided: DecimalMark?
    for cell in cells {
      guard let number = try? SheetNumber(cell), let own = number.decidedMark else { continue }
      guard decided == nil || decided == own else {
        throw SheetFault(
          .invalidNumber, at: cell.place,
          "the numbers of this column have points as decimal marks, and commas too",
          suggestion: "write them in one way, or name the mark with --decimal point or --decimal comma")
      }
      decided = own
    }
    guard let decided else { return nil }
    self = decided
  }
}
