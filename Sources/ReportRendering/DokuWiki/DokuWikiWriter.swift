import ReportModel

/// Writes blocks as DokuWiki's text, one after another.
struct DokuWikiWriter {
  var output: ByteWriter
  /// Text that is not yet escaped: what stands together is escaped together.
  var pendingText = ""

  init(sink: any ByteSink) {
    output = ByteWriter(sink: sink)
  }

  /// Writes markup.
  mutating func append(_ markup: String) { output.bytes += markup.utf8 }

  /// Ends a line.
  mutating func endLine() throws {
    append("\n")
    try output.flushIfLarge()
  }

  /// Writes blocks with a blank line between them.
  mutating func write(_ blocks: [Block], depth: Int) throws {
    guard depth < ReportShapeError.maximumNesting else { throw ReportShapeError.tooDeep }
    for (index, block) in blocks.enumerated() {
      if index > 0 { try endLine() }
      try write(block, depth: depth)
    }
  }

  private mutating func write(_ block: Block, depth: Int) throws {
    switch block {
    case .heading(let level, let inlines, _): try write(heading: inlines, level: level)
    case .paragraph(let inlines):
      try write(line: inlines)
      try endLine()
    case .list(let start, let items):
      try write(items: items, from: start, indentation: "  ", depth: depth + 1)
    case .table(let table): try write(table)
    case .chart(let chart): try write(chart.table)
    case .code(let language, let code): try write(code: code, language: language)
    case .quote(let blocks): try write(quote: blocks, depth: depth + 1)
    case .rule: append("----\n")
    }
  }

  /// The first level has six signs, and the fifth and all below it two.
  private mutating func write(heading inlines: [Inline], level: Int) throws {
    let text = inlines.plainText
    guard !text.isEmpty else { return }
    let marks = String(repeating: "=", count: 7 - min(max(level, 1), 5))
    // A heading is one text, in which nothing is escaped but its own end.
    append("\(marks) \(DokuWikiEscaping.heading(text)) \(marks)\n")
  }

  /// Writes what of a quotation can be quoted, its lines; other blocks stand behind it.
  private mutating func write(quote blocks: [Block], depth: Int) throws {
    guard depth < ReportShapeError.maximumNesting else { throw ReportShapeError.tooDeep }
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let inlines) = block else {
        if index > 0 { try endLine() }
        try write([block], depth: depth)
        continue
      }
      append("> ")
      try write(line: inlines)
      try endLine()
    }
  }

  private mutating func write(code: String, language: String?) throws {
    let name = CodeLanguage.word(language).map { " \($0)" } ?? ""
    for part in DokuWikiEscaping.codeParts(code) {
      append("<code\(name)>\n\(part)\n</code>\n")
    }
    try output.flushIfLarge()
  }
}
