import ReportModel

/// The formats that reports are written in. This is the one place that knows them all.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// GitHub Flavored Markdown.
  case markdown
  /// CSV, one row per candidate.
  case csv
  /// CSV, one row per finding.
  case csvFindings = "csv-findings"
  /// A workbook for spreadsheets.
  case xlsx
  /// XHTML 1.0 Strict, validated.
  case xhtml
  /// GitHub Flavored Markdown as pages of a wiki in a git repository.
  case markdownWiki = "markdown-wiki"
  /// Confluence's storage format.
  case confluence
  /// Wikitext of MediaWiki.
  case mediawiki
  /// A part of somebody else's XHTML page.
  case xhtmlFragment = "xhtml-fragment"
  /// Text of DokuWiki.
  case dokuwiki

  /// What writes the format. Whatever the format, the report's texts are made fit to show first.
  public func renderer(_ options: RenderingOptions) -> any ReportRenderer {
    ShownReportRenderer(
      base: row.renderer(options), hasFrontMatter: row.hasFrontMatter, breaksLines: row.breaksLines)
  }

  /// What the name of the format's first file ends with: `.md`.
  public var fileEnding: String { row.ending }

  /// The table that the format writes as CSV; nil where it is no CSV.
  var shape: CSVRenderer.Shape? { row.shape }

  /// All that differs by format.
  private struct Row {
    /// What the name of its first file ends with.
    var ending: String
    /// The table that it writes as CSV; nil where it is no CSV.
    var shape: CSVRenderer.Shape?
    /// Whether it has a place for what a report says of itself, which other tools read there.
    var hasFrontMatter = false
    /// Whether it is set in lines, none of which is to end inside a figure.
    var breaksLines = true
    /// What writes it.
    var renderer: (RenderingOptions) -> any ReportRenderer
  }

  private var row: Row {
    switch self {
    case .markdown: Row(ending: ".md", hasFrontMatter: true) { Self.markdown($0, isWiki: false) }
    case .markdownWiki: Row(ending: ".md") { Self.markdown($0, isWiki: true) }
    case .csv: Self.csv(.wide)
    case .csvFindings: Self.csv(.findings)
    case .xlsx: Row(ending: ".xlsx", breaksLines: false) { _ in XLSXRenderer() }
    case .xhtml: Row(ending: ".xhtml") { XHTMLRenderer(profile: $0.xhtml) }
    case .xhtmlFragment: Row(ending: ".xhtml") { _ in XHTMLFragmentRenderer() }
    case .confluence: Row(ending: ".xml") { ConfluenceRenderer(hasAttachments: $0.hasFilesBeside) }
    case .mediawiki:
      Row(ending: ".mediawiki") {
        MediaWikiRenderer(hasReferences: $0.hasReferences, pictureEnding: $0.pictureEnding)
      }
    case .dokuwiki: Row(ending: ".dokuwiki") { _ in DokuWikiRenderer() }
    }
  }

  private static func csv(_ shape: CSVRenderer.Shape) -> Row {
    Row(ending: ".csv", shape: shape, breaksLines: false) {
      CSVRenderer(shape: shape, profile: $0.csv, describesItself: $0.hasFilesBeside)
    }
  }

  private static func markdown(_ options: RenderingOptions, isWiki: Bool) -> MarkdownRenderer {
    let drawsCharts = options.hasFilesBeside && options.drawsCharts
    return MarkdownRenderer(
      charts: drawsCharts ? .pictures { try SVGChart.bytes(of: $0, language: $1) } : .tables,
      align: options.align,
      evidence: options.includesEvidence ? .within : options.hasFilesBeside ? .beside : .leftOut,
      isWiki: isWiki, pages: isWiki ? options.pages : nil)
  }
}

/// Hands a report on to another renderer, with its texts made fit to show, its figures kept whole where lines break, and
/// its front matter where the format shows it.
private struct ShownReportRenderer: ReportRenderer {
  let base: any ReportRenderer
  let hasFrontMatter: Bool
  let breaksLines: Bool

  func files(for report: Report) throws -> [RenderedFile] {
    let visible = report.withVisibleText
    let shown = breaksLines ? visible.withTiedFigures : visible
    return try base.files(for: hasFrontMatter ? shown : shown.withFrontMatterAmongBlocks)
  }
}
