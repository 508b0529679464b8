import ComparisonModel
public import ReportModel
import XMLDocuments

/// Renders a report in Confluence's storage format, the XML that its pages are kept in.
///
/// The file is what a page's body holds: elements without a root, of XHTML, `ac:` and `ri:`. While it is written, the
/// same bytes inside a root that declares the prefixes are held to be well-formed. No entities but XML's own are used.
public struct ConfluenceRenderer: ReportRenderer {
  /// Whether charts are pictures attached to the page, in files beside the document; else they are tables.
  public var hasAttachments: Bool

  /// Makes a renderer.
  public init(hasAttachments: Bool = true) {
    self.hasAttachments = hasAttachments
  }

  /// The body of the page, `NAME.LANGUAGE.confluence.xml`, then its attachments, `NAME.LANGUAGE.confluence.CHART.svg`.
  ///
  /// - Throws: ``ReportShapeError/tooDeep``, and what drawing a chart throws. The file's `write` throws
  ///   ``ReportShapeError``, ``XHTMLError`` and what the sink throws.
  public func files(for report: Report) throws -> [RenderedFile] {
    let stem = "\(report.fileStem).confluence"
    let name = "\(stem).xml"
    let attachmentStem = hasAttachments ? stem : nil
    let document = RenderedFile(name: name) { sink in
      let fragment = FragmentSink(sink)
      let checked = ValidatingSink(fragment, file: name, checker: try XMLWellFormednessChecker())
      try StoragePage.write(report, attachmentStem: attachmentStem, to: checked, showing: fragment)
      try checked.finish()
    }
    guard hasAttachments else { return [document] }
    let charts = try ChartList.charts(in: report.blocks + report.evidence)
    return [document]
      + (try charts.map { chart in
        RenderedFile(
          name: "\(stem).\(chart.id).svg", of: chart,
          drawing: try SVGChart.bytes(of: chart, language: report.language))
      })
  }
}
