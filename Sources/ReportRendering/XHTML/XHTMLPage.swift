import ComparisonModel
import ReportModel
import XMLDocuments

/// Writes one report's page.
struct XHTMLPage {
  let report: Report
  let writer: XMLWriter
  /// What kind of document it is.
  let dialect: XHTMLDialect
  /// What its tables of findings can be narrowed down to.
  private let filters: MatrixFilters?

  init(of report: Report, as dialect: XHTMLDialect = .page(.strict), writer: XMLWriter) {
    self.report = report
    self.writer = writer
    self.dialect = dialect
    filters = MatrixFilters(of: report.blocks + report.evidence)
  }

  /// Writes the document; of a fragment, what is its own stands between `show` and `hide`.
  func write(showing fragment: FragmentSink? = nil) throws {
    try writer.doctype(dialect.profile)
    try newLine()
    try writer.startElement("html")
    try writer.attribute("xmlns", "http://www.w3.org/1999/xhtml")
    try writer.attribute("xml:lang", report.language.rawValue)
    try writer.attribute("lang", report.language.rawValue)
    if dialect.tellsProvenance { try writer.attribute("prefix", Self.prefixes) }
    try newLine()
    try writeHead()
    try writer.startElement("body")
    try newLine()
    try fragment?.show(from: writer)
    try writer.startElement("div")
    try writeClass("page")
    if !dialect.isPage {
      try writer.attribute("xml:lang", report.language.rawValue)
      try writer.attribute("lang", report.language.rawValue)
    }
    try newLine()
    try writeBody()
    if dialect.tellsProvenance { try writeProvenance() }
    try writer.endElement()
    try newLine()
    try fragment?.hide(from: writer)
    try writer.endElement()
    try newLine()
    try writer.endElement()
    try writer.finish()
  }

  private func writeHead() throws {
    try writer.startElement("head")
    try newLine()
    try writer.textElement("title", report.title)
    try newLine()
    try voidElement("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    try newLine()
    try voidElement("meta", ["name": "color-scheme", "content": "light dark"])
    try newLine()
    if dialect.isPage {
      try voidElement("link", ["rel": "stylesheet", "href": PageStyle(filters: filters).address])
      try newLine()
    }
    try writer.endElement()
    try newLine()
  }

  private func writeBody() throws {
    let blocks = report.blocks + report.evidence
    var contents: TableOfContents? = TableOfContents(of: blocks)
    var pendingFilters = filters
    for block in blocks {
      // It stands before the first section, below the title and what introduces the report.
      if case .heading(let level, _, _) = block, level > 1, let pending = contents {
        try write(pending)
        contents = nil
      }
      guard case .table(let table) = block, table.findings != nil else {
        try write(block)
        continue
      }
      if let filters = pendingFilters { try write(filters) }
      pendingFilters = nil
      try write(block)
      if let filters, filters.isWorthShowing { try writeRowCount(of: table) }
    }
  }

  private func write(_ contents: TableOfContents) throws {
    guard contents.isWorthShowing else { return }
    try writer.startElement("div")
    try writeClass("contents")
    try writer.textElement("p", contentsTitle)
    try writer.startElement("ul")
    for entry in contents.entries {
      try writer.startElement("li")
      try writer.startElement("a")
      try writer.attribute("href", dialect.address("#\(entry.anchor)"))
      try write(entry.title, nesting: Nesting(isInLink: true))
      try writer.endElement()
      try writer.endElement()
    }
    try writer.endElement()
    try writer.endElement()
    try newLine()
  }

  // MARK: What all parts use

  func voidElement(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) throws {
    try writer.startElement(name)
    for (name, value) in attributes {
      try writer.attribute(name, value)
    }
    try writer.endVoidElement()
  }

  /// Gives the element that was just begun its classes.
  func writeClass(_ names: String) throws {
    try writer.attribute("class", dialect.classes(names))
  }

  func newLine() throws {
    try writer.text("\n")
  }
}
