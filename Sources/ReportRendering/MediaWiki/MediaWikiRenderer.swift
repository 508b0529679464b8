import ComparisonModel
public import ReportModel

/// Renders a report as wikitext for MediaWiki 1.35 and later.
///
/// Every text is data: what wikitext would take for markup is written as a character reference, so that no cell can
/// end its table and no name can call a template. Sources are references (`<ref>`), where the wiki has the extension
/// Cite; charts are tables of their figures, since wikis refuse SVG files unless they are set up for them.
public struct MediaWikiRenderer: ReportRenderer {
  /// Whether sources are written as references of the extension Cite, which comes with MediaWiki; else as links to
  /// the list of sources.
  public var hasReferences: Bool

  /// Makes a renderer.
  public init(hasReferences: Bool = true) {
    self.hasReferences = hasReferences
  }

  /// The page, `NAME.LANGUAGE.mediawiki`.
  ///
  /// - Throws: Nothing; the file's `write` throws ``ReportShapeError`` and what the sink throws.
  public func files(for report: Report) -> [RenderedFile] {
    [
      RenderedFile(name: "\(report.fileStem).mediawiki") { [hasReferences] sink in
        let blocks = report.blocks + report.evidence
        let sources = hasReferences ? try SourceList.texts(in: blocks) : [:]
        var writer = WikitextWriter(sink: sink, language: report.language, sources: sources)
        try writer.write(page: blocks)
      }
    ]
  }
}
