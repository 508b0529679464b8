/// How a table is written.
public struct CSVWDialect: Hashable, Sendable {
  /// Which blanks at the ends of a cell are taken away.
  public enum Trim: String, Hashable, Sendable {
    case both = "true"
    case none = "false"
    case start, end
  }

  /// What lines begin with that are no rows; nil where nothing does.
  public var commentPrefix: String?
  /// What stands between cells.
  public var delimiter = ","
  /// Whether a quote inside of quotes is written twice; otherwise `\` stands before it.
  public var doublesQuotes = true
  /// How characters are written.
  public var encoding = "utf-8"
  /// How many rows hold the titles of columns.
  public var headerRowCount = 1
  /// What cells are quoted with; nil where they are not.
  public var quote: String? = "\""
  /// Whether rows without anything are left out.
  public var skipsBlankRows = false
  /// How many columns are left out.
  public var skippedColumns = 0
  /// How many rows are left out, above the titles.
  public var skippedRows = 0
  /// Which blanks are taken away.
  public var trim = Trim.none

  /// The way that RFC 4180 writes tables.
  public init() {}
}
