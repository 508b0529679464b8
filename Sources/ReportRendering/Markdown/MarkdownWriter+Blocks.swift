import ReportModel

extension MarkdownWriter {
  /// Writes blocks with a blank line between them, or without one where items stand tightly.
  mutating func write(_ blocks: [Block], isTight: Bool, depth: Int) throws {
    var isFirst = true
    var listBefore: ListMark?
    for block in blocks where Self.isShown(block) {
      if !isFirst, !isTight { try blankLine() }
      isFirst = false
      guard case .list(let start, let items) = block else {
        listBefore = nil
        try write(block, depth: depth)
        continue
      }
      // Lists of one kind that follow each other would be one list, but for the other mark.
      let mark = ListMark(start: start, behind: listBefore)
      listBefore = mark
      try write(items: items, mark: mark, depth: depth)
    }
  }

  /// Whether a block leaves anything in the document.
  static func isShown(_ block: Block) -> Bool {
    switch block {
    case .heading(_, let inlines, _), .paragraph(let inlines): hasText(inlines)
    case .list(_, let items): !items.isEmpty
    case .table(let table): !table.columns.isEmpty
    case .quote(let blocks): blocks.contains(where: isShown)
    case .chart, .code, .rule: true
    }
  }

  private mutating func write(_ block: Block, depth: Int) throws {
    switch block {
    case .heading(let level, let inlines, _): try write(heading: inlines, level: level)
    case .paragraph(let inlines): try write(paragraph: inlines)
    case .table(let table): try write(table)
    case .chart(let chart): try write(chart)
    case .code(let language, let code): try write(code: code, language: language)
    case .quote(let blocks):
      try inside(marker: "> ", prefix: "> ") { try $0.write(blocks, isTight: false, depth: depth + 1) }
    case .rule: try write(rule: depth)
    case .list: break
    }
  }

  mutating func write(paragraph inlines: [Inline]) throws {
    beginLine()
    try write(line: inlines, kind: .paragraph)
    try endLine()
  }

  private mutating func write(heading inlines: [Inline], level: Int) throws {
    let maximumLevel = 6
    beginLine()
    output.bytes += repeatElement(UInt8(ascii: "#"), count: min(max(level, 1), maximumLevel))
    output.bytes.append(0x20)
    try write(line: inlines, kind: .heading)
    if output.bytes.last == UInt8(ascii: "#") {
      // Signs at the end would close the heading.
      output.bytes.insert(MarkdownBytes.backslash, at: output.bytes.count - 1)
    }
    try endLine()
  }

  /// Writes a break of signs that mark no list.
  private mutating func write(rule depth: Int) throws {
    beginLine()
    output.bytes += (depth == 0 ? "---" : "___").utf8
    try endLine()
  }

  private mutating func write(items: [[Block]], mark: ListMark, depth: Int) throws {
    let isTight = items.allSatisfy(Self.isTight)
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { try blankLine() }
      let marker = mark.text(of: index)
      let indentation = String(repeating: " ", count: marker.utf8.count)
      try inside(marker: marker, prefix: indentation) {
        if item.contains(where: Self.isShown) {
          try $0.write(item, isTight: isTight, depth: depth + 1)
        } else {
          try $0.blankLine()
        }
      }
    }
  }

  /// Whether an item can be written without blank lines: one paragraph, with a bulleted list below it or not.
  private static func isTight(_ item: [Block]) -> Bool {
    let shown = item.filter(isShown)
    guard case .paragraph? = shown.first else { return shown.isEmpty }
    guard shown.count == 2, case .list(nil, let inner) = shown[1] else { return shown.count == 1 }
    // An item of nothing does not interrupt a paragraph.
    return inner.first?.contains(where: isShown) == true && inner.allSatisfy(isTight)
  }

  /// Writes blocks inside a quotation or an item.
  private mutating func inside(
    marker: String, prefix: String, _ body: (inout MarkdownWriter) throws -> Void
  ) throws {
    let outer = linePrefix
    markerPrefix = (markerPrefix ?? outer) + Array(marker.utf8)
    linePrefix = outer + Array(prefix.utf8)
    try body(&self)
    linePrefix = outer
    markerPrefix = nil
  }

  private mutating func write(_ chart: Chart) throws {
    guard let pictureNames else { return try write(chart.table) }
    beginLine()
    output.bytes += "![".utf8
    try write(alternativeText: chart.description)
    output.bytes += "](".utf8
    output.bytes += MarkdownAddress.encoded(pictureNames.picture(chart))
    output.bytes.append(UInt8(ascii: ")"))
    try endLine()
  }

  /// Writes a paragraph that leads to a file beside the document.
  mutating func write(paragraph text: String, leadingTo file: String) throws {
    beginLine()
    output.bytes.append(UInt8(ascii: "["))
    try write(alternativeText: text)
    output.bytes += "](".utf8
    output.bytes += MarkdownAddress.encoded(file)
    output.bytes.append(UInt8(ascii: ")"))
    try endLine()
  }

  private mutating func write(alternativeText text: String) throws {
    line = MarkdownLine(start: output.bytes.count, lineStart: output.bytes.count)
    var style = InlineStyle()
    style.isInLink = true
    add(text, style: style)
    writePendingText(before: UInt8(ascii: "]"), style: style)
  }

  private mutating func write(code: String, language: String?) throws {
    for (index, part) in FencedCode(code).parts.enumerated() {
      if index > 0 { try blankLine() }
      try write(part, language: language)
    }
  }

  private mutating func write(_ part: FencedCode.Part, language: String?) throws {
    beginLine()
    output.bytes += part.fence
    output.bytes += (CodeLanguage.word(language) ?? "").utf8
    try endLine()
    for codeLine in part.lines {
      if codeLine.isEmpty {
        try blankLine()
      } else {
        beginLine()
        output.bytes += codeLine
        try endLine()
      }
    }
    beginLine()
    output.bytes += part.fence
    try endLine()
  }
}
