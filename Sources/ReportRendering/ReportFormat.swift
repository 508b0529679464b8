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
    ShownReportRenderer(base: base(options), hasFrontMatter: hasFrontMatter)
  }

  /// The table that the format writes as CSV; nil where it is no CSV.
  var shape: CSVRenderer.Shape? {
    switch self {
    case .csv: .wide
    case .csvFindings: .findings
    case .markdown, .xlsx, .xhtml, .markdownWiki, .confluence, .mediawiki, .xhtmlFragment, .dokuwiki:
      nil
    }
  }

  /// Whether the format has a place for what a report says of itself, which other tools read there.
  private var hasFrontMatter: Bool {
    switch self {
    case .markdown: true
    case .csv, .csvFindings, .xlsx, .xhtml, .markdownWiki, .confluence, .mediawiki, .xhtmlFragment,
      .dokuwiki:
      false
    }
  }

  private func base(_ options: RenderingOptions) -> any ReportRenderer {
    switch self {
    case .markdown: Self.markdown(options, isWiki: false)
    case .markdownWiki: Self.markdown(options, isWiki: true)
    case .confluence: ConfluenceRenderer(hasAttachments: options.hasFilesBeside)
    case .csv, .csvFindings:
      CSVRenderer(
        shape: shape ?? .wide, profile: options.csv, describesItself: options.hasFilesBeside)
    case .xlsx: XLSXRenderer()
    case .xhtml: XHTMLRenderer(profile: options.xhtml)
    case .mediawiki:
      MediaWikiRenderer(hasReferences: options.hasReferences, pictureEnding: options.pictureEnding)
    case .xhtmlFragment: XHTMLFragmentRenderer()
    case .dokuwiki: DokuWikiRenderer()
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

/// Hands a report on to another renderer, with its texts made fit to show, and its front matter where the format shows it.
private struct ShownReportRenderer: ReportRenderer {
  let base: any ReportRenderer
  let hasFrontMatter: Bool

  func files(for report: Report) throws -> [RenderedFile] {
    let shown = report.withVisibleText
    return try base.files(for: hasFrontMatter ? shown : shown.withFrontMatterAmongBlocks)
  }
}
