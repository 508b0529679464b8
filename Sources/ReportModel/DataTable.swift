public import ComparisonModel

/// A table of typed values for spreadsheets. Rows are made one after another and never all held.
public struct DataTable: Sendable {
  /// The type of a column's values.
  public enum ColumnKind: Hashable, Sendable {
    /// Text, which a spreadsheet must not take for a formula, a number or a date.
    case text
    /// Verdicts in words.
    case verdict
    /// Whole numbers, in the column's unit.
    case integer
    /// Numbers, in the unit of the column or in that of another column.
    case number
    /// ISO 8601 dates or date-times.
    case date
    /// Yes or no.
    case yesNo

    /// Whether the values are texts.
    public var isText: Bool { self == .text || self == .verdict }
  }

  /// What all values of one column have in common.
  public struct Column: Sendable {
    /// What programs call it: the same in every language and from version to version (`a-z0-9-_.`).
    public var id: String
    /// What people call it, with the unit of its numbers.
    public var title: LocalizedText
    /// The type of its values.
    public var kind: ColumnKind
    /// The symbol of the unit of its numbers; nil where they have none.
    public var unit: String?
    /// How its values are defined; nil where the title says it.
    public var definition: LocalizedText?
    /// The id of the criterion that it tells of; nil where it tells of none.
    public var criterion: String?

    /// Makes a column whose values are of the kind, or empty.
    public init(
      id: String, title: LocalizedText, kind: ColumnKind, unit: String? = nil,
      definition: LocalizedText? = nil, criterion: String? = nil
    ) {
      self.id = id
      self.title = title
      self.kind = kind
      self.unit = unit
      self.definition = definition
      self.criterion = criterion
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
    /// Yes or no.
    case yesNo(Bool)

    /// Whether it is a number.
    public var isNumber: Bool {
      switch self {
      case .integer, .number: true
      case .empty, .text, .date, .yesNo: false
      }
    }
  }

  /// What stands behind some cells of a row: the sources of its claims, and the images that were measured.
  public struct Note: Sendable {
    /// What was claimed or measured, and where it is from.
    public struct Origin: Sendable {
      /// The claim in its source's words, or the measured image.
      public var text: String
      /// Whether it is a claim; otherwise it was measured.
      public var isClaim: Bool
      /// The source, and the place in it.
      public var source: String
      /// The address of the source, where it has one.
      public var address: String?
      /// The digest of the measured image's manifest, where it is known.
      public var digest: String?

      /// Makes the origin of a claim or of a measured value.
      public init(text: String, isClaim: Bool, source: String, address: String?, digest: String? = nil) {
        self.text = text
        self.isClaim = isClaim
        self.source = source
        self.address = address
        self.digest = digest
      }
    }

    /// The row, from 0 below the header row.
    public var row: Int
    /// The columns, from 0.
    public var columns: ClosedRange<Int>
    /// What its cells come from; never empty.
    public var origins: [Origin]

    /// Makes a note on neighbouring cells of a row.
    public init(row: Int, columns: ClosedRange<Int>, origins: [Origin]) {
      self.row = row
      self.columns = columns
      self.origins = origins
    }
  }

  /// The columns, in the order of each row's values.
  public var columns: [Column]
  /// How many rows there are below the header row.
  public var rowCount: Int
  /// Calls the body with each row in order, each with as many values as there are columns, and with what in it differs
  /// from the row above: a writer need not look again at what it has written already.
  public var forEachChange:
    @Sendable (_ body: (_ row: [Datum], _ changed: ChangedColumns) throws -> Void) throws -> Void
  /// The id of the column whose values are all there and all different; nil where there is none.
  public var keyColumn: String?
  /// Makes the notes on its cells, up to a number of them, in the order of its rows.
  public var notes: @Sendable (_ maximum: Int) -> [Note] = { _ in [] }

  /// Makes a table; `forEachRow` must give exactly `rowCount` rows.
  public init(
    columns: [Column], rowCount: Int,
    forEachRow: @escaping @Sendable (_ body: (_ row: [Datum]) throws -> Void) throws -> Void
  ) {
    self.columns = columns
    self.rowCount = rowCount
    forEachChange = { body in try forEachRow { try body($0, .all) } }
  }

  /// Makes a table that knows what changes from row to row; `forEachChange` must give exactly `rowCount` rows.
  public static func changing(
    columns: [Column], rowCount: Int,
    forEachChange: @escaping @Sendable (_ body: ([Datum], ChangedColumns) throws -> Void) throws -> Void
  ) -> DataTable {
    var table = DataTable(columns: columns, rowCount: rowCount) { _ in }
    table.forEachChange = forEachChange
    return table
  }

  /// Calls the body with each row in order, each with as many values as there are columns.
  public func forEachRow(_ body: (_ row: [Datum]) throws -> Void) throws {
    try forEachChange { row, _ in try body(row) }
  }

  /// A table of nothing.
  public static let none = DataTable(columns: [], rowCount: 0) { _ in }
}
