import ComparisonModel
public import ReportModel
public import XMLDocuments

/// Renders a report as one XHTML page that needs nothing beside it: XHTML 1.0 Strict, or XHTML+RDFa 1.1, in which programs
/// also read what each cell says and where that is from.
///
/// The page is polyglot: it is the same document whether it is served as `application/xhtml+xml` or as
/// `text/html`. For that it has no XML declaration, which HTML lacks. It begins with a UTF-8 byte order mark,
/// the one way of naming the encoding that both XML (section 4.3.3) and HTML understand and that Strict allows
/// without `http-equiv`. Its style sheet is a `link` with a `data:` address: `style` needs a `type` in Strict
/// that the Nu checker would not have, and a style sheet in the page must not hold `<`, `>` or `&`.
public struct XHTMLRenderer: ReportRenderer {
  /// How deep blocks and inlines may be nested.
  public static let maximumNesting = 100

  /// The document type that the page is held to.
  public var profile: XMLProfile

  /// Makes a renderer.
  public init(profile: XMLProfile = .strict) {
    self.profile = profile
  }

  /// The page, `NAME.LANGUAGE.xhtml`.
  ///
  /// While it is written, the very bytes that go to the sink are parsed and held to the W3C DTD.
  ///
  /// - Throws: Nothing; the file's `write` throws ``XHTMLError``, `DocumentTypeDefinitionError` when the DTD
  ///   is not installed, and what the sink throws.
  public func files(for report: Report) throws -> [RenderedFile] {
    let name = "\(report.fileStem).xhtml"
    return [
      RenderedFile(name: name) { [profile] sink in
        let checked = ValidatingSink(sink, file: name, checker: try XMLValidator(profile: profile))
        try checked.write("\u{FEFF}")
        do {
          let writer = try XMLWriter(sink: checked.write)
          try XHTMLPage(of: report, as: .page(profile), writer: writer).write()
        } catch XMLWriterError.refused(let refusal) {
          throw refusal
        }
        try checked.finish()
      }
    ]
  }
}
