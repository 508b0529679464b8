import ReportModel

extension WikitextWriter {
  /// Writes the text of a paragraph, a heading or a part of a cell.
  mutating func write(line inlines: [Inline], place: Place) throws {
    try write(inlines, place: place)
    writePendingText(place)
  }

  private mutating func write(_ inlines: [Inline], place: Place) throws {
    let inner = try place.deeper()
    for inline in inlines { try write(inline, place: inner) }
  }

  private mutating func write(_ inline: Inline, place: Place) throws {
    switch inline {
    case .text(let text): pendingText += text
    case .emphasis(let inlines): try write(inlines, between: "''", orIn: "em", place: place)
    case .strong(let inlines): try write(inlines, between: "'''", orIn: "strong", place: place)
    case .code(let text):
      writePendingText(place)
      let code = WikitextEscaping.text(
        text, isAtLineStart: false, isInHeading: place.isInHeading, isCode: true)
      // A digest is one word, and would make its table wider than any window.
      append(Self.hasLongWord(text) ? "<code style=\"overflow-wrap: anywhere\">" : "<code>")
      append("\(code)</code>")
    case .link(let inlines, let destination): try write(link: inlines, to: destination, place: place)
    case .lineBreak:
      writePendingText(place)
      append("<br />")
    case .anchor(let anchor):
      writePendingText(place)
      append("<span id=\"\(anchor.id)\"></span>")
    case .role(.verdict(.open), let inlines), .role(.claim, let inlines), .role(.measurement, let inlines),
      .role(.detail, let inlines):
      try write(inlines, place: place)
    case .role(.verdict, let inlines): try write(inlines, between: "'''", orIn: "strong", place: place)
    }
  }

  /// The longest word of code that is kept in one line, in bytes: names of images are, and digests are not.
  private static let maximumWordBytes = 48

  private static func hasLongWord(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: " ")).contains { $0.count > maximumWordBytes }
  }

  /// Escapes and writes the text that was kept.
  mutating func writePendingText(_ place: Place) {
    guard let first = pendingText.unicodeScalars.first else { return }
    // Letters directly behind a link would be part of it.
    if first.properties.isAlphabetic, output.bytes.suffix(2).elementsEqual("]]".utf8) { append("<nowiki />") }
    let isAtLineStart = output.bytes.isEmpty || output.bytes.last == UInt8(ascii: "\n")
    append(WikitextEscaping.text(pendingText, isAtLineStart: isAtLineStart, isInHeading: place.isInHeading))
    pendingText = ""
  }

  /// Writes emphasised text between quotes, or between tags where quotes would meet others: runs of quotes are read by
  /// their number.
  private mutating func write(
    _ inlines: [Inline], between quotes: String, orIn tag: String, place: Place
  ) throws {
    writePendingText(place)
    guard !inlines.plainText.isEmpty else { return try write(inlines, place: place) }
    let canBeQuoted = !place.isInQuotes && output.bytes.last != UInt8(ascii: "'")
    var inner = place
    inner.isInQuotes = true
    append(canBeQuoted ? quotes : "<\(tag)>")
    try write(inlines, place: inner)
    writePendingText(inner)
    append(canBeQuoted ? quotes : "</\(tag)>")
  }

  private mutating func write(link inlines: [Inline], to destination: String, place: Place) throws {
    writePendingText(place)
    guard !place.isInLink else { return try write(inlines, place: place) }
    if sources[String(destination.dropFirst())] != nil, Anchor.kind(ofDestination: destination) == .source {
      return try write(citation: inlines, of: String(destination.dropFirst()), place: place)
    }
    var inner = place
    inner.isInLink = true
    if let page = PageAddress.page(ofDestination: destination) {
      // With the colon in front no page is put into a category or shown as a picture.
      append("[[:\(WikitextAddress.title(page))|")
      try write(inlines, place: inner)
      writePendingText(inner)
      return append("]]")
    }
    guard let address = WikitextAddress.reference(destination) else {
      try write(inlines, place: inner)
      pendingText += " (\(destination))"
      return
    }
    let isInside = destination.utf8.first == UInt8(ascii: "#")
    append(isInside ? "[[\(address)|" : "[\(address) ")
    try write(inlines, place: inner)
    if inlines.plainText.isEmpty { pendingText += destination }
    writePendingText(inner)
    append(isInside ? "]]" : "]")
  }

  /// Writes what cites a source, and the source as a reference.
  private mutating func write(citation inlines: [Inline], of id: String, place: Place) throws {
    try write(inlines, place: place)
    writePendingText(place)
    guard cited.insert(id).inserted, let text = sources[id] else { return append("<ref name=\"\(id)\" />") }
    append("<ref name=\"\(id)\">")
    try write(line: text, place: place)
    append("</ref>")
  }
}
