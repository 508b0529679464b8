import ComparisonModel
public import ReportModel

/// Renders a report as wikitext for MediaWiki 1.35 and later.
///
/// Every text is data: what wikitext would take for markup is written as a character reference, so that no cell can
/// end its table and no name can call a template. Sources are references (`<ref>`), where the wiki has the extension
/// Cite; charts are tables of their figures, with a picture above where files can be uploaded: wikis take SVG files only
/// where they are set up for them.
public struct MediaWikiRenderer: ReportRenderer {
  /// Whether sources are written as references of the extension Cite, which comes with MediaWiki; else as links to
  /// the list of sources.
  public var hasReferences: Bool
  /// What the names of uploaded pictures end with, `svg` or `png`; nil where charts are tables alone.
  public var pictureEnding: String?

  /// Makes a renderer.
  public init(hasReferences: Bool = true, pictureEnding: String? = nil) {
    self.hasReferences = hasReferences
    self.pictureEnding = pictureEnding
  }

  /// The page, `NAME.LANGUAGE.mediawiki`, then the pictures that it shows, under the names that it shows them by:
  /// `NAME-LANGUAGE-CHART.svg`. Each is a drawing in SVG, also where it is to be made a PNG before it is uploaded.
  ///
  /// - Throws: ``ReportShapeError/tooDeep``, and what drawing a chart throws; the file's `write` throws
  ///   ``ReportShapeError`` and what the sink throws.
  public func files(for report: Report) throws -> [RenderedFile] {
    let name = pictureEnding.map { ending in
      { @Sendable (chart: Chart) in "\(report.pageStem)-\(chart.id).\(ending)" }
    }
    let blocks = report.blocks + report.evidence
    let document = RenderedFile(name: "\(report.fileStem).mediawiki") { [hasReferences] sink in
      let sources = hasReferences ? try SourceList.texts(in: blocks) : [:]
      var writer = WikitextWriter(sink: sink, language: report.language, sources: sources)
      writer.pictureName = name
      try writer.write(page: blocks)
    }
    guard let name else { return [document] }
    return [document]
      + (try ChartList.charts(in: blocks).map { chart in
        RenderedFile(
          name: name(chart), of: chart, drawing: try SVGChart.bytes(of: chart, language: report.language))
      })
  }
}
