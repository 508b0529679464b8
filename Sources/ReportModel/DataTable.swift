/// A table of typed values for spreadsheets. Rows are made one after another and never all held.
public struct DataTable: Sendable {
  /// The type of a column's values.
  public enum ColumnKind: Hashable, Sendable {
    /// Text, which a spreadsheet must not take for a formula.
    case text
    /// Whole numbers, in the unit that the header names.
    case integer
    /// Numbers, in the unit that the header or another column names.
    case number
    /// ISO 8601 dates or date-times.
    case date
  }

  /// What all values of one column have in common.
  public struct Column: Sendable {
    /// The header, with the unit of its numbers.
    public var header: String
    /// The type of its values.
    public var kind: ColumnKind

    /// Makes a column whose values are of the kind, or empty.
    public init(header: String, kind: ColumnKind) {
      self.header = header
      self.kind = kind
    }
  }

  /// One value of a row.
  public enum Datum: Hashable, Sendable {
    /// An empty cell: nothing is known, or nothing applies; never zero.
    case empty
    /// A text, which is data and never a formula.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// A number that may have decimals, as its digits and one point: `0.015`.
    case number(String)
    /// An ISO 8601 date or date-time.
    case date(String)

    /// Whether it is a number.
    public var isNumber: Bool {
      switch self {
      case .integer, .number: true
      case .empty, .text, .date: false
      }
    }
  }

  /// The columns, in the order of each row's values.
  public var columns: [Column]
  /// How many rows there are below the header row.
  public var rowCount: Int
  /// Calls the body with each row in order, each with as many values as there are columns.
  public var forEachRow: @Sendable (_ body: (_ row: [Datum]) throws -> Void) throws -> Void

  /// Makes a table; `forEachRow` must give exactly `rowCount` rows.
  public init(
    columns: [Column], rowCount: Int,
    forEachRow: @escaping @Sendable (_ body: (_ row: [Datum]) throws -> Void) throws -> Void
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.forEachRow = forEachRow
  }
}
