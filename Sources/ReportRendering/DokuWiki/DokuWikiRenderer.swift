import ComparisonModel
public import ReportModel

/// Renders a report as text for DokuWiki.
///
/// Every text is data: what DokuWiki would take for markup or set otherwise stands between `%%`. DokuWiki has no places
/// but headings and no pictures but uploaded ones: links inside the report are their text alone, and charts are tables.
public struct DokuWikiRenderer: ReportRenderer {
  /// Makes a renderer.
  public init() {}

  /// The page, `NAME.LANGUAGE.dokuwiki`.
  ///
  /// - Throws: Nothing; the file's `write` throws ``ReportShapeError`` and what the sink throws.
  public func files(for report: Report) -> [RenderedFile] {
    [
      RenderedFile(name: "\(report.fileStem).dokuwiki") { sink in
        var writer = DokuWikiWriter(sink: sink)
        try writer.write(report.blocks + report.evidence, depth: 0)
        try writer.output.flush()
      }
    ]
  }
}
