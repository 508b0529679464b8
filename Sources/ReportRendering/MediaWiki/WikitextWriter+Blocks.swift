import ReportModel

extension WikitextWriter {
  /// Writes blocks with a blank line between them.
  mutating func write(_ blocks: [Block], place: Place) throws {
    for (index, block) in blocks.enumerated() {
      if index > 0 { try endLine() }
      try write(block, place: place)
    }
  }

  private mutating func write(_ block: Block, place: Place) throws {
    switch block {
    case .heading(let level, let inlines, let anchor):
      try write(heading: inlines, level: level, anchor: anchor, place: place)
    case .paragraph(let inlines):
      try write(line: inlines, place: place)
      try endLine()
    case .list(let start, let items): try write(items: items, from: start, place: place.deeper())
    case .table(let table): try write(table, place: place)
    case .chart(let chart): try write(chart, place: place)
    case .code(let language, let code): try write(code: code, language: language)
    case .quote(let blocks): try write(quote: blocks, place: place.deeper())
    case .rule: append("----\n")
    }
  }

  /// Writes a picture where there is one, and its figures below it as a table that opens and closes.
  private mutating func write(_ chart: Chart, place: Place) throws {
    guard let pictureName else { return try write(chart.table, place: place) }
    let words = WikitextEscaping.text(chart.description, isAtLineStart: false, isInHeading: false)
    append("[[File:\(pictureName(chart))|alt=\(words)]]\n\n")
    try write(chart.table, place: place, isFolded: true)
  }

  private mutating func write(heading inlines: [Inline], level: Int, anchor: String, place: Place) throws {
    guard !inlines.plainText.isEmpty else { return }
    var inner = place
    inner.isInHeading = true
    let marks = String(repeating: "=", count: min(max(level, 1), 6))
    append("\(marks) <span id=\"\(anchor)\"></span>")
    try write(line: inlines, place: inner)
    append(" \(marks)\n")
  }

  private mutating func write(quote blocks: [Block], place: Place) throws {
    append("<blockquote>\n")
    try write(blocks, place: place)
    append("</blockquote>\n")
  }

  /// Writes a list with the marks of wikitext where each item is one line, else with tags, in which anything can stand.
  private mutating func write(items: [[Block]], from start: Int?, place: Place) throws {
    guard !items.isEmpty else { return }
    let lines = items.map(Self.line)
    guard start ?? 1 == 1, lines.allSatisfy({ $0 != nil }) else {
      return try write(taggedItems: items, from: start, place: place)
    }
    for line in lines {
      append(start == nil ? "* " : "# ")
      try write(line: line ?? [], place: place)
      try endLine()
    }
  }

  /// The text of an item that is one paragraph; nil of any other.
  private static func line(of item: [Block]) -> [Inline]? {
    guard item.count == 1, case .paragraph(let inlines) = item[0] else { return nil }
    return inlines
  }

  private mutating func write(taggedItems items: [[Block]], from start: Int?, place: Place) throws {
    if let start {
      append(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
    } else {
      append("<ul>\n")
    }
    for item in items {
      append("<li>")
      if let line = Self.line(of: item) {
        try write(line: line, place: place)
      } else if !item.isEmpty {
        try endLine()
        try write(item, place: place)
      }
      append("</li>\n")
    }
    append(start == nil ? "</ul>\n" : "</ol>\n")
  }

  /// Writes code as preformatted text, which needs no extension of the wiki.
  private mutating func write(code: String, language: String?) throws {
    if let language = CodeLanguage.word(language) {
      append("<pre class=\"language-\(language)\">\n")
    } else {
      append("<pre>\n")
    }
    append(WikitextEscaping.preformatted(code))
    append("</pre>\n")
    try output.flushIfLarge()
  }
}
