import ReportModel

extension MarkdownWriter {
  /// Writes the text of a paragraph, a heading or a part of a cell.
  mutating func write(line inlines: [Inline], kind: MarkdownLine.Kind, keepsTilde: Bool = false) throws {
    let hadTilde = keepsTilde && line.hasTilde
    let start = output.bytes.count
    line = MarkdownLine(kind: kind, start: start, lineStart: start, hasTilde: hadTilde)
    try write(inlines, style: InlineStyle())
    writePendingText(before: nil, style: InlineStyle())
  }

  mutating func write(_ inlines: [Inline], style: InlineStyle) throws {
    let inner = try style.deeper()
    let inlines = inlines.count > 1 ? try siblings(inlines, in: inner) : inlines
    var index = 0
    while index < inlines.count {
      let kind = emphasis(of: inlines[index], in: style)
      if let kind {
        var group: [Inline] = []
        // Emphasis that follows emphasis of its kind is one: two would be read as neither.
        while index < inlines.count,
          emphasis(of: inlines[index], in: style) == kind || isEmpty(inlines[index])
        {
          group += Self.content(of: inlines[index])
          index += 1
        }
        try write(group, emphasis: kind, style: inner)
        continue
      }
      try write(inlines[index], style: inner)
      index += 1
    }
  }

  /// Writes an inline that is not emphasised itself.
  private mutating func write(_ inline: Inline, style: InlineStyle) throws {
    switch inline {
    case .text(let text): add(text, style: style)
    case .code(let code): write(code: code, style: style)
    case .link(let inlines, let destination): try write(link: inlines, to: destination, style: style)
    case .emphasis(let inlines), .strong(let inlines), .role(_, let inlines):
      try write(inlines, style: style)
    case .anchor(let anchor): write(anchor)
    case .lineBreak:
      if line.hasText {
        writePendingText(before: line.kind == .paragraph ? MarkdownBytes.backslash : 0x20, style: style)
        line.breaks += 1
      }
    }
  }

  /// Writes a place that links lead to. Forges keep this element and its id, and nothing of it is shown.
  private mutating func write(_ anchor: Anchor) {
    writePendingText(before: UInt8(ascii: "<"), style: InlineStyle())
    output.bytes += "<a id=\"\(anchor.id)\"></a>".utf8
  }

  /// Keeps text until what follows it is known.
  mutating func add(_ text: String, style: InlineStyle) {
    guard !text.utf8.isEmpty else { return }
    writeBreaks()
    line.hasText = true
    pendingText.append(contentsOf: text.utf8)
  }

  /// Writes the line breaks that are due.
  mutating func writeBreaks() {
    guard line.breaks > 0 else { return }
    let count = line.breaks
    line.breaks = 0
    guard line.kind == .paragraph else {
      output.bytes.append(0x20)
      return
    }
    for _ in 0..<count {
      output.bytes.append(MarkdownBytes.backslash)
      output.bytes.append(MarkdownBytes.newline)
      output.bytes += linePrefix
    }
    line.lineStart = output.bytes.count
  }

  /// Escapes and writes the text that was kept.
  mutating func writePendingText(before next: UInt8?, style: InlineStyle) {
    guard !pendingText.isEmpty else { return }
    let position = output.bytes.count
    let place = MarkdownEscaping.Place(
      next: next, isAtStart: position == line.lineStart,
      startsBlockLine: position == line.lineStart && line.kind == .paragraph,
      continuesParagraph: line.lineStart > line.start, isInTable: line.kind == .cell,
      isInLink: style.isInLink, hidesFirstLetter: line.hiddenLetterPlace == position)
    MarkdownEscaping.append(pendingText, at: place, hasTilde: &line.hasTilde, to: &output.bytes)
    pendingText.removeAll(keepingCapacity: true)
  }

  /// Writes a span of code. A line end in it is a space: such a span has no other form.
  private mutating func write(code: String, style: InlineStyle) {
    guard !code.utf8.isEmpty else { return }
    writeBreaks()
    line.hasText = true
    writePendingText(before: MarkdownBytes.backtick, style: style)
    // A span directly behind another would be one with it; a link that begins a paragraph and holds `]:`
    // would define a reference.
    let mustBeText = line.codeEnd == output.bytes.count || (style.isInLink && code.contains("]:"))
    if mustBeText || !CodeSpan.append(code, isInTable: line.kind == .cell, to: &output.bytes) {
      add(code, style: style)
    } else {
      line.codeEnd = output.bytes.count
    }
  }

  private mutating func write(link inlines: [Inline], to destination: String, style: InlineStyle) throws {
    guard !style.isInLink, let address = address(destination) else { return try write(inlines, style: style) }
    writeBreaks()
    if case .text(destination)? = inlines.first, inlines.count == 1, MarkdownAddress.canStandBare(destination)
    {
      line.hasText = true
      writePendingText(before: UInt8(ascii: "<"), style: style)
      output.bytes.append(UInt8(ascii: "<"))
      output.bytes += destination.utf8
      output.bytes.append(UInt8(ascii: ">"))
      return
    }
    writePendingText(before: UInt8(ascii: "["), style: style)
    output.bytes.append(UInt8(ascii: "["))
    var inner = style
    inner.isInLink = true
    let start = output.bytes.count
    try write(inlines, style: inner)
    writePendingText(before: UInt8(ascii: "]"), style: inner)
    if output.bytes.count == start {
      add(destination, style: inner)
      writePendingText(before: UInt8(ascii: "]"), style: inner)
    }
    output.bytes.append(UInt8(ascii: "]"))
    if let label = references.label(for: address) {
      output.bytes += label
    } else {
      output.bytes += [UInt8(ascii: "(")] + address + [UInt8(ascii: ")")]
    }
  }

  /// The address as it is written; places in the report are those that readers give its headings.
  func address(_ destination: String) -> [UInt8]? { places.address(destination) }
}
