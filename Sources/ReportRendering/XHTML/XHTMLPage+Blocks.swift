import ReportModel
import XMLDocuments

extension XHTMLPage {
  func write(_ block: Block, nesting: Nesting = Nesting()) throws {
    switch block {
    case .heading(let level, let inlines, let anchor):
      try writeHeading(inlines, level: level, anchor: anchor)
    case .paragraph(let inlines):
      try writer.startElement("p")
      try write(writeLeadingAnchor(of: inlines), nesting: nesting)
      try writer.endElement()
    case .list(let start, let items): try writeList(items, from: start, nesting: nesting.deeper())
    case .table(let table): try write(table)
    case .chart(let chart): try write(chart)
    case .code(let language, let text): try writeCode(text, language: language)
    case .quote(let blocks): try writeQuote(blocks, nesting: nesting.deeper())
    case .rule: try voidElement("hr")
    }
    try newLine()
  }

  private func writeHeading(_ inlines: [Inline], level: Int, anchor: String) throws {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    try writer.startElement(names[min(max(level, 1), names.count) - 1])
    try writer.attribute("id", dialect.id(anchor))
    try write(inlines)
    try writer.endElement()
  }

  private func writeList(_ items: [[Block]], from start: Int?, nesting: Nesting) throws {
    // The DTD has no list without items.
    guard !items.isEmpty else { return }
    try writer.startElement(start == nil ? "ul" : "ol")
    if let start, start != 1 {
      // Strict has no `start` attribute; the style sheet counts such a list by itself.
      try writeClass("continued")
      if dialect.isPage { try writer.attribute("style", "counter-reset: item \(max(start, 0) - 1)") }
    }
    try newLine()
    for (index, item) in items.enumerated() {
      try writer.startElement("li")
      // Without that style sheet, the first item tells browsers its number.
      if !dialect.isPage, index == 0, let start, start != 1 {
        try writer.attribute("style", "counter-set: list-item \(max(start, 0))")
      }
      // An item that is one paragraph is written without it: it stands closer to its neighbours.
      if item.count == 1, case .paragraph(let inlines)? = item.first {
        try write(writeLeadingAnchor(of: inlines), nesting: nesting)
      } else {
        for block in item {
          try write(block, nesting: nesting)
        }
      }
      try writer.endElement()
      try newLine()
    }
    try writer.endElement()
  }

  private func writeQuote(_ blocks: [Block], nesting: Nesting) throws {
    // The DTD has no quotation without blocks.
    guard !blocks.isEmpty else { return }
    try writer.startElement("blockquote")
    try newLine()
    for block in blocks {
      try write(block, nesting: nesting)
    }
    try writer.endElement()
  }

  private func writeCode(_ text: String, language: String?) throws {
    try writer.startElement("pre")
    if let language = CodeLanguage.word(language) {
      try writer.textElement("code", text, attribute: "class", value: "language-\(language)")
    } else {
      try writer.textElement("code", text)
    }
    try writer.endElement()
  }

  /// The chart's title stands above the drawing as a table's does, and not in it a second time.
  private func write(_ chart: Chart) throws {
    let drawing = try SVGChart.drawing(of: chart, language: report.language, isTitled: false)
    try writer.startElement("div")
    try writeClass("figure")
    try writer.attribute("id", dialect.id(chart.id))
    try writer.textElement("p", chart.title, attribute: "class", value: dialect.classes("legend"))
    try voidElement(
      "img",
      [
        "src": DataAddress.text(of: drawing.bytes, mediaType: "image/svg+xml"), "alt": chart.description,
        "width": "\(drawing.width)", "height": "\(drawing.height)",
      ])
    try writer.endElement()
  }
}
