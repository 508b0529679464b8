public import ComparisonModel

/// A report, free of any format: a tree of blocks, and the data tables that spreadsheets take.
public struct Report: Sendable {
  /// The language it is written in.
  public var language: Language
  /// The stem of its files' names, for example `node-base-images`.
  public var name: String
  /// What stands between that and the language in names of files. Decision records have a hyphen there, since other
  /// tools want names of digits, letters and hyphens.
  public var languageSeparator: String
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
  /// One row per measurement: for spreadsheets.
  public var measurementsTable = DataTable.none
  /// One row per source: for spreadsheets.
  public var sourcesTable = DataTable.none
  /// What it is about, in a few figures.
  public var summary = ReportSummary()

  /// Makes a report of blocks and tables whose texts are in `language`.
  public init(
    language: Language, name: String, title: String, languageSeparator: String = ".",
    frontMatter: FrontMatter = FrontMatter(), blocks: [Block], evidence: [Block] = [],
    evidenceAnchors: Set<Anchor.Kind> = [], wideTable: DataTable, findingsTable: DataTable
  ) {
    self.language = language
    self.name = name
    self.title = title
    self.languageSeparator = languageSeparator
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.evidence = evidence
    self.evidenceAnchors = evidenceAnchors
    self.wideTable = wideTable
    self.findingsTable = findingsTable
  }

  /// What the names of its files begin with, its language included: `node-base-images.en`.
  public var fileStem: String { name + languageSeparator + language.rawValue }
}
