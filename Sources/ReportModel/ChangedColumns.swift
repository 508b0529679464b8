/// Which cells of a row of a table differ from those of the row above.
///
/// It knows the first 64 columns; all others count as changed.
public struct ChangedColumns: Hashable, Sendable {
  /// All of them, as in the first row, and in tables that do not know what changes.
  public static let all = ChangedColumns(bits: .max)

  private var bits: UInt64

  private init(bits: UInt64) { self.bits = bits }

  /// None of the first 64.
  public init() { bits = 0 }

  /// Says that the cell of a column differs.
  public mutating func insert(_ column: Int) {
    if column < UInt64.bitWidth { bits |= 1 << UInt64(column) }
  }

  /// Whether the cell of a column differs.
  public func contains(_ column: Int) -> Bool {
    column >= UInt64.bitWidth || bits & (1 << UInt64(column)) != 0
  }
}
