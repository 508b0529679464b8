public import ComparisonModel

/// A report, free of any format: a tree of blocks, and the data tables that spreadsheets take.
public struct Report: Sendable {
  /// The language it is written in.
  public var language: Language
  /// The stem of its files' names, for example `node-base-images`.
  public var name: String
  /// Its title, as plain text.
  public var title: String
  /// What a reader sees, in order.
  public var blocks: [Block]
  /// One row per candidate: for spreadsheets.
  public var wideTable: DataTable
  /// One row per finding: for spreadsheets.
  public var findingsTable: DataTable

  /// Makes a report of blocks and tables whose texts are in `language`.
  public init(
    language: Language, name: String, title: String, blocks: [Block], wideTable: DataTable,
    findingsTable: DataTable
  ) {
    self.language = language
    self.name = name
    self.title = title
    self.blocks = blocks
    self.wideTable = wideTable
    self.findingsTable = findingsTable
  }
}
