public import ComparisonModel
public import ReportModel

/// Writes a report as GitHub Flavored Markdown.
///
/// All text is data: a reader of the format gets back exactly the characters of the report, except that
/// control characters become U+FFFD and every line end inside a text is one LF. Nothing is escaped that would
/// not be taken for markup where it stands.
public struct MarkdownRenderer: ReportRenderer {
  /// How charts are shown.
  public enum Charts: Sendable {
    /// As pictures beside the document, made by the closure: `NAME.LANGUAGE.CHART.svg`.
    case pictures(@Sendable (_ chart: Chart, _ language: Language) throws -> [UInt8])
    /// As tables of their figures, where there can be no files beside the document.
    case tables
  }

  /// How many blocks and inlines may stand inside each other.
  public static let maximumNesting = 100
  /// How many columns a table may have: cmark-gfm counts them in two bytes, and takes what has more for text.
  public static let maximumColumns = 65_535

  /// Where the evidence of a report is written.
  public enum Evidence: Hashable, Sendable {
    /// Into a file of its own, `NAME.LANGUAGE.evidence.md`; each of the two links to the other.
    case beside
    /// Behind what the reader's part says, in the same file.
    case within
    /// Nowhere: what would link into it is text.
    case leftOut
  }

  /// Whether the columns of tables are padded to equal widths, with wide characters counted as two columns.
  public var align: Bool
  /// How charts are shown.
  public var charts: Charts
  /// Where the evidence is written.
  public var evidence: Evidence
  /// Whether the files are pages of a wiki that lies in a git repository, as those of GitHub, GitLab and Gitea do.
  public var isWiki: Bool
  /// What the pages of a wiki are called; nil for names made of the report's.
  public var pages: WikiPageNames?

  /// Makes a renderer.
  public init(
    charts: Charts, align: Bool = false, evidence: Evidence = .beside, isWiki: Bool = false,
    pages: WikiPageNames? = nil
  ) {
    self.charts = charts
    self.align = align
    self.evidence = evidence
    self.isWiki = isWiki
    self.pages = pages
  }

  /// The document `NAME.LANGUAGE.md`, that of its evidence where it has a file of its own, then the pictures of the
  /// charts; in a wiki with hyphens, `NAME-LANGUAGE.md`.
  ///
  /// - Throws: ``MarkdownError/tooDeep``, and what drawing a chart throws.
  public func files(for report: Report) throws -> [RenderedFile] {
    let names = MarkdownNames(of: report, in: isWiki ? .wiki : .folder, as: pages)
    guard !report.evidence.isEmpty, evidence != .within else {
      let blocks = report.blocks + report.evidence
      return [try document(names.document, report.frontMatter, of: blocks, names: names)]
        + (try pictures(of: blocks, report, names: names))
    }
    let reader = try readersPart(of: report, names: names)
    guard evidence == .beside else {
      return [reader] + (try pictures(of: report.blocks, report, names: names))
    }
    return [reader, try evidencePart(of: report, names: names)]
      + (try pictures(of: report.blocks + report.evidence, report, names: names))
  }

  /// What a reader sees first; where the evidence has a file, its last line leads there.
  private func readersPart(of report: Report, names: MarkdownNames) throws -> RenderedFile {
    var places = MarkdownPlaces()
    places.elsewhere = report.evidenceAnchors
    guard evidence == .beside else {
      return try document(names.document, report.frontMatter, of: report.blocks, places, names: names)
    }
    let address = names.address(of: names.evidence)
    places.otherFile = address
    let title = report.evidence.lazy.compactMap(\.headingText).first ?? address
    return try document(
      names.document, report.frontMatter, of: report.blocks, places, names: names, behind: (title, address))
  }

  /// The evidence, whose first line leads back.
  private func evidencePart(of report: Report, names: MarkdownNames) throws -> RenderedFile {
    var places = MarkdownPlaces()
    places.elsewhere = Set(Anchor.Kind.allCases).subtracting(report.evidenceAnchors)
    let address = names.address(of: names.document)
    places.otherFile = address
    return try document(
      names.evidence, of: report.evidence, places, names: names, before: (report.title, address))
  }

  private func document(
    _ name: String, _ frontMatter: FrontMatter = FrontMatter(), of blocks: [Block],
    _ places: MarkdownPlaces = MarkdownPlaces(), names: MarkdownNames,
    before: (text: String, file: String)? = nil, behind: (text: String, file: String)? = nil
  ) throws -> RenderedFile {
    var places = places
    places.fragments = try ReportOutline(of: blocks).fragments
    places.hasPages = isWiki
    let pictureNames: MarkdownNames? = if case .pictures = charts { names } else { nil }
    return RenderedFile(name: name) { [align, places] sink in
      var writer = MarkdownWriter(sink: sink, places: places)
      writer.isAligned = align
      writer.pictureNames = pictureNames
      try writer.write(frontMatter)
      if let before {
        try writer.write(paragraph: before.text, leadingTo: before.file)
        try writer.blankLine()
      }
      try writer.write(blocks, isTight: false, depth: 0)
      if let behind {
        try writer.blankLine()
        try writer.write(paragraph: behind.text, leadingTo: behind.file)
      }
      try writer.finish()
    }
  }

  private func pictures(of blocks: [Block], _ report: Report, names: MarkdownNames) throws -> [RenderedFile] {
    guard case .pictures(let draw) = charts else { return [] }
    return try ReportOutline(of: blocks).charts.map { chart in
      RenderedFile(name: names.picture(chart), of: chart, drawing: try draw(chart, report.language))
    }
  }
}

extension Block {
  /// The text of a heading; nil of any other block.
  fileprivate var headingText: String? {
    guard case .heading(_, let inlines, _) = self else { return nil }
    return inlines.plainText
  }
}
