import ReportModel

extension DokuWikiWriter {
  /// Writes the text of a paragraph, an item or a part of a cell.
  mutating func write(line inlines: [Inline]) throws {
    try write(inlines, depth: 0, isStrong: false)
    writePendingText()
  }

  private mutating func write(_ inlines: [Inline], depth: Int, isStrong: Bool) throws {
    guard depth < ReportShapeError.maximumNesting else { throw ReportShapeError.tooDeep }
    for inline in inlines {
      switch inline {
      case .text(let text): pendingText += text
      case .emphasis(let inner): try write(inner, between: "//", depth: depth, isStrong: isStrong)
      case .strong(let inner), .role(.verdict(.agrees), let inner), .role(.verdict(.mixed), let inner),
        .role(.verdict(.disagrees), let inner):
        try write(inner, between: isStrong ? "" : "**", depth: depth, isStrong: true)
      case .role(.verdict(.open), let inner), .role(.claim, let inner), .role(.measurement, let inner),
        .role(.detail, let inner):
        try write(inner, depth: depth + 1, isStrong: isStrong)
      case .code(let text):
        guard !text.isEmpty else { continue }
        writePendingText()
        append("''" + DokuWikiEscaping.verbatim(text) + "''")
      case .link(let inner, let destination):
        try write(link: inner, to: destination, depth: depth, isStrong: isStrong)
      case .lineBreak:
        writePendingText()
        append("\\\\ ")
      case .anchor: continue
      }
    }
  }

  private mutating func write(_ inlines: [Inline], between mark: String, depth: Int, isStrong: Bool) throws {
    // Marks around nothing, and of one kind inside each other, are text.
    guard !inlines.plainText.isEmpty, !mark.isEmpty, mark != "//" || !pendsEmphasis(inlines) else {
      return try write(inlines, depth: depth + 1, isStrong: isStrong)
    }
    writePendingText()
    append(mark)
    try write(inlines, depth: depth + 1, isStrong: isStrong)
    writePendingText()
    append(mark)
  }

  /// Whether emphasis holds emphasis.
  private func pendsEmphasis(_ inlines: [Inline]) -> Bool {
    inlines.contains { if case .emphasis = $0 { true } else { false } }
  }

  /// Escapes and writes the text that was kept.
  private mutating func writePendingText() {
    guard !pendingText.isEmpty else { return }
    append(DokuWikiEscaping.text(pendingText))
    pendingText = ""
  }

  /// Writes a link. Its text is one text, in which nothing can be escaped: where that would end it, the link stands
  /// behind the text and shows its address.
  private mutating func write(
    link inlines: [Inline], to destination: String, depth: Int, isStrong: Bool
  ) throws {
    guard destination.utf8.first != UInt8(ascii: "#") else {
      return try write(inlines, depth: depth + 1, isStrong: isStrong)
    }
    guard let address = Self.address(destination) else {
      try write(inlines, depth: depth + 1, isStrong: isStrong)
      pendingText += " (\(destination))"
      return
    }
    var text = inlines.plainText.replacing("\n", with: " ")
    if text.isEmpty || text.contains("]") || text.contains("{{") || text.contains("%%") {
      try write(inlines, depth: depth + 1, isStrong: isStrong)
      if !text.isEmpty { pendingText += " " }
      text = address
    }
    writePendingText()
    append("[[\(address)|\(text)]]")
  }

  /// The address as it stands in a link: a page of the wiki from its root on, or one of the web; nil of any other.
  private static func address(_ destination: String) -> String? {
    if let page = PageAddress.page(ofDestination: destination) { return ":" + page }
    guard let reference = XHTMLAddress.reference(destination), reference.lowercased().hasPrefix("http") else {
      return nil
    }
    return DokuWikiEscaping.address(reference)
  }
}
