/// Cells of a sheet; rows and columns count from 0, the header row is 0.
struct CellRange: Hashable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// The range as formulas write it: `$A$1:$C$9`.
  var absolute: String {
    "$\(Self.letters(of: columns.lowerBound))$\(rows.lowerBound + 1):$\(Self.letters(of: columns.upperBound))$\(rows.upperBound + 1)"
  }

  /// The range as lists of ranges write it: `A1:C9`.
  var relative: String { absolute.filter { $0 != "$" } }

  /// A cell as people name it: `C9`.
  static func name(row: Int, column: Int) -> String { letters(of: column) + String(row + 1) }

  /// A column as people name it: `C`.
  static func letters(of column: Int) -> String {
    var (letters, rest) = ("", column)
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
