import ComparisonModel
public import ReportModel
import XMLDocuments

/// Renders a report as a piece of XHTML for somebody else's page: a wiki that takes XHTML, a static site.
///
/// The piece is one `div` without style sheet, script or form. Its ids begin with the report's name and language, and
/// its classes with `plimsoll-`, so that neither meets any of the page around it. It is held to the DTD of XHTML 1.0
/// Strict as the body of a page.
public struct XHTMLFragmentRenderer: ReportRenderer {
  /// Makes a renderer.
  public init() {}

  /// The piece, `NAME.LANGUAGE.fragment.xhtml`.
  ///
  /// - Throws: Nothing; the file's `write` throws as that of ``XHTMLRenderer`` does.
  public func files(for report: Report) -> [RenderedFile] {
    let stem = report.fileStem
    let name = "\(stem).fragment.xhtml"
    return [
      RenderedFile(name: name) { sink in
        let fragment = FragmentSink(sink)
        let checked = ValidatingSink(fragment, file: name, checker: try XMLValidator(profile: .strict))
        do {
          let writer = try XMLWriter(sink: checked.write)
          let dialect = XHTMLDialect.fragment(named: "\(report.name)-\(report.language.rawValue)")
          try XHTMLPage(of: report, as: dialect, writer: writer).write(showing: fragment)
        } catch XMLWriterError.refused(let refusal) {
          throw refusal
        }
        try checked.finish()
      }
    ]
  }
}
