import ComparisonModel
import ReportModel
import XMLDocuments

/// Writes the body of one Confluence page.
struct StoragePage {
  let report: Report
  let writer: XMLWriter
  /// How the names of the charts' attachments begin; nil where charts are tables.
  let attachmentStem: String?

  /// Writes the body inside a root that declares the prefixes, of which the fragment shows what is between its tags.
  static func write(
    _ report: Report, attachmentStem: String?, to sink: any ByteSink, showing fragment: FragmentSink
  ) throws {
    do {
      let writer = try XMLWriter(sink: sink.write)
      try writer.startElement("storage")
      // Any address serves: Confluence declares the prefixes itself, and names no namespace for them.
      try writer.attribute("xmlns:ac", "http://atlassian.com/content")
      try writer.attribute("xmlns:ri", "http://atlassian.com/resource/identifier")
      try writer.text("\n")
      try fragment.show(from: writer)
      try StoragePage(report: report, writer: writer, attachmentStem: attachmentStem).writeBody()
      try fragment.hide(from: writer)
      try writer.endElement()
      try writer.finish()
    } catch XMLWriterError.refused(let refusal) {
      throw refusal
    }
  }

  private func writeBody() throws {
    let blocks = report.blocks + report.evidence
    try writeProperties()
    var needsContents = TableOfContents(of: blocks).isWorthShowing
    for block in blocks {
      // It stands before the first section, below the title and what introduces the report.
      if needsContents, case .heading(let level, _, _) = block, level > 1 {
        try writeMacro("toc", parameters: ["minLevel": "2", "maxLevel": "3"])
        try newLine()
        needsContents = false
      }
      try write(block, nesting: Nesting())
    }
  }

  /// Writes page properties, so that a report of properties on another page lists all comparisons of a space.
  private func writeProperties() throws {
    try startMacro("details")
    try writeParameter("id", "plimsoll")
    try writer.startElement("ac:rich-text-body")
    try writer.startElement("table")
    try writer.startElement("tbody")
    for (name, value) in properties {
      try writer.startElement("tr")
      try writer.textElement("th", name)
      try writer.textElement("td", value)
      try writer.endElement()
    }
    for _ in 0..<4 { try writer.endElement() }
    try newLine()
  }

  // MARK: What all parts use

  /// Writes a macro that has parameters and no body.
  func writeMacro(_ name: String, parameters: KeyValuePairs<String, String>) throws {
    try startMacro(name)
    for (name, value) in parameters { try writeParameter(name, value) }
    try writer.endElement()
  }

  func startMacro(_ name: String) throws {
    try writer.startElement("ac:structured-macro")
    try writer.attribute("ac:name", name)
    try writer.attribute("ac:schema-version", "1")
  }

  func writeParameter(_ name: String, _ value: String) throws {
    try writer.textElement("ac:parameter", value, attribute: "ac:name", value: name)
  }

  func newLine() throws {
    try writer.text("\n")
  }
}
