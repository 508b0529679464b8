import ReportModel
import XMLDocuments

extension StoragePage {
  /// Code with more lines than this stands folded, behind a line that opens it.
  private static let maximumOpenLineCount = 20

  func write(_ block: Block, nesting: Nesting) throws {
    switch block {
    case .heading(let level, let inlines, let anchor):
      let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
      try writer.startElement(names[min(max(level, 1), names.count) - 1])
      try writeAnchor(anchor)
      try write(inlines, nesting: nesting)
      try writer.endElement()
    case .paragraph(let inlines): try writeParagraph(inlines, nesting: nesting)
    case .list(let start, let items): try writeList(items, from: start, nesting: nesting.deeper())
    case .table(let table): try write(table, nesting: nesting)
    case .chart(let chart): try write(chart, nesting: nesting)
    case .code(let language, let code): try writeCode(code, language: language)
    case .quote(let blocks): try writeQuote(blocks, nesting: nesting.deeper())
    case .rule:
      try writer.startElement("hr")
      try writer.endVoidElement()
    }
    try newLine()
  }

  func writeParagraph(_ inlines: [Inline], nesting: Nesting, isAtEnd: Bool = false) throws {
    try writer.startElement("p")
    if isAtEnd { try writer.attribute("style", "text-align: right;") }
    try write(inlines, nesting: nesting)
    try writer.endElement()
  }

  private func writeList(_ items: [[Block]], from start: Int?, nesting: Nesting) throws {
    guard !items.isEmpty else { return }
    try writer.startElement(start == nil ? "ul" : "ol")
    if let start { try writer.attribute("start", "\(start)") }
    for item in items {
      try writer.startElement("li")
      for block in item { try write(block, nesting: nesting) }
      // An item holds a paragraph at least.
      if item.isEmpty { try writeParagraph([], nesting: nesting) }
      try writer.endElement()
    }
    try writer.endElement()
  }

  private func writeQuote(_ blocks: [Block], nesting: Nesting) throws {
    guard !blocks.isEmpty else { return }
    try writer.startElement("blockquote")
    for block in blocks { try write(block, nesting: nesting) }
    try writer.endElement()
  }

  private func writeCode(_ code: String, language: String?) throws {
    let isFolded = code.utf8.count { $0 == UInt8(ascii: "\n") } >= Self.maximumOpenLineCount
    if isFolded {
      try startMacro("expand")
      try writeParameter("title", foldedCodeTitle)
      try writer.startElement("ac:rich-text-body")
    }
    try startMacro("code")
    try writeParameter("language", StorageCodeLanguage.name(of: language))
    try writer.startElement("ac:plain-text-body")
    try writer.cdata(code)
    try writer.endElement()
    try writer.endElement()
    if isFolded {
      try writer.endElement()
      try writer.endElement()
    }
  }

  private func write(_ chart: Chart, nesting: Nesting) throws {
    guard let attachmentStem else { return try write(chart.table, nesting: nesting) }
    try writer.startElement("ac:image")
    try writer.attribute("ac:alt", chart.description)
    try writer.startElement("ri:attachment")
    try writer.attribute("ri:filename", "\(attachmentStem).\(chart.id).svg")
    try writer.endVoidElement()
    try writer.endElement()
  }
}
