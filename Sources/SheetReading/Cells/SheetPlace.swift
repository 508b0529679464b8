/// Where a cell stands.
public enum SheetPlace: Hashable, Sendable {
  /// At a byte of a text, counted from 0.
  case byte(Int)
  /// In a row and a column of a workbook's sheet, both counted from 0.
  case cell(sheet: String, row: Int, column: Int)

  /// The cell as spreadsheets call it, with its sheet: `matrix!C5`; nil in a text, whose lines and columns say it.
  public var name: String? {
    guard case .cell(let sheet, let row, let column) = self else { return nil }
    return "\(sheet)!\(Self.name(row: row, column: column))"
  }

  /// The cell of a row and a column, counted from 0, as spreadsheets call it: `C5`.
  public static func name(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row + 1)"
  }
}
