internal import Diagnostics
import Messages

extension SheetNumber.Refusal {
  /// Why a cell gives no figure, at its place.
  public func fault(_ cell: SheetCell) -> SheetFault {
    let text = QuotedText.quoted(cell.text)
    let claim: Message =
      "a measurement is one figure; what is about, at least or between belongs into a claim of the comparison"
    return switch self {
    case .approximation:
      SheetFault(.invalidAmount, at: cell.place, "\(text) is an approximation", suggestion: claim)
    case .bound: SheetFault(.invalidAmount, at: cell.place, "\(text) is a bound", suggestion: claim)
    case .range: SheetFault(.invalidAmount, at: cell.place, "\(text) is a range", suggestion: claim)
    case .magnitude:
      SheetFault(.invalidAmount, at: cell.place, "\(text) is an order of magnitude", suggestion: claim)
    case .noNumber: SheetFault(.invalidNumber, at: cell.place, "\(text) is no number that is not negative")
    case .tooLarge:
      SheetFault(
        .numberOverflow, at: cell.place, "\(text) does not fit in 64 bits, or is finer than a byte")
    case .separators:
      SheetFault(
        .invalidNumber, at: cell.place, "the separators of \(text) do not stand as those of the column do",
        suggestion: "groups have three digits: 1,234,567.8 or 1.234.567,8")
    case .ambiguous:
      SheetFault(
        .invalidNumber, at: cell.place,
        "\(text) could be two numbers, and no other cell of the column decides it",
        suggestion: "name the decimal mark with --decimal point or --decimal comma")
    }
  }
}
