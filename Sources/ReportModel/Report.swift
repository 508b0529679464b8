public import ComparisonModel

/// A report, free of any format: a tree of blocks, and the data tables that spreadsheets take.
public struct Report: Sendable {
  /// The language it is written in.
  public var language: Language
  /// The stem of its files' names, which tells the language too: `node-base-images.en`.
  public var name: String
  /// Its title, as plain text.
  public var title: String
  /// What it says of itself before its text.
  public var frontMatter: FrontMatter
  /// What a reader sees, in order.
  public var blocks: [Block]
  /// What stands behind it: the evidence, which a format may write into a file of its own. It is read after
  /// ``blocks``.
  public var evidence: [Block]
  /// The kinds of anchors that stand in the evidence; those of all others stand in ``blocks``.
  public var evidenceAnchors: Set<Anchor.Kind>
  /// One row per candidate: for spreadsheets.
  public var wideTable: DataTable
  /// One row per finding: for spreadsheets.
  public var findingsTable: DataTable

  /// Makes a report of blocks and tables whose texts are in `language`.
  public init(
    language: Language, name: String, title: String, frontMatter: FrontMatter = FrontMatter(),
    blocks: [Block], evidence: [Block] = [],
    evidenceAnchors: Set<Anchor.Kind> = [], wideTable: DataTable, findingsTable: DataTable
  ) {
    self.language = language
    self.name = name
    self.title = title
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.evidence = evidence
    self.evidenceAnchors = evidenceAnchors
    self.wideTable = wideTable
    self.findingsTable = findingsTable
  }
}
