import ReportModel
import XMLDocuments

extension StoragePage {
  /// A status is a word or two: what is longer is strong text.
  private static let maximumStatusLength = 40

  func write(_ inlines: [Inline], nesting: Nesting) throws {
    for inline in inlines { try write(inline, nesting: nesting) }
  }

  private func write(_ inline: Inline, nesting: Nesting) throws {
    switch inline {
    case .text(let text): try writer.text(text)
    case .emphasis(let inlines): try write(inlines, in: "em", nesting: nesting)
    case .strong(let inlines): try write(inlines, in: "strong", nesting: nesting)
    case .code(let text): try writer.textElement("code", text)
    case .link(let inlines, let destination): try writeLink(inlines, to: destination, nesting: nesting)
    case .lineBreak:
      try writer.startElement("br")
      try writer.endVoidElement()
    case .anchor(let anchor): try writeAnchor(anchor.id)
    case .role(.verdict(let tone), let inlines): try write(inlines, tone: tone, nesting: nesting)
    case .role(_, let inlines): try write(inlines, nesting: nesting.deeper())
    }
  }

  private func write(_ inlines: [Inline], in element: StaticString, nesting: Nesting) throws {
    let inner = try nesting.deeper()
    try writer.startElement(element)
    try write(inlines, nesting: inner)
    try writer.endElement()
  }

  /// Writes a verdict as a status, or as text where no macro can stand, in links.
  private func write(_ inlines: [Inline], tone: Role.Tone, nesting: Nesting) throws {
    let text = inlines.plainText
    guard !nesting.isInLink, case .text? = inlines.first, inlines.count == 1,
      text.count <= Self.maximumStatusLength
    else {
      return tone == .open
        ? try write(inlines, nesting: nesting.deeper()) : try write(inlines, in: "strong", nesting: nesting)
    }
    // A space before the text parts it from what is before: it is no part of the status.
    if text.utf8.first == UInt8(ascii: " ") { try writer.text(" ") }
    try writeMacro(
      "status",
      parameters: [
        "colour": tone.statusColour, "title": text.utf8.first == 0x20 ? String(text.dropFirst()) : text,
      ])
  }

  func writeAnchor(_ id: String) throws {
    try writeMacro("anchor", parameters: ["": id])
  }

  private func writeLink(_ inlines: [Inline], to destination: String, nesting: Nesting) throws {
    let inner = try nesting.deeper(inLink: true)
    if !nesting.isInLink, let page = PageAddress.page(ofDestination: destination) {
      return try writeLink(inlines, toPage: page, nesting: inner)
    }
    guard !nesting.isInLink, let reference = XHTMLAddress.reference(destination) else {
      try write(inlines, nesting: inner)
      if !nesting.isInLink { try writer.text(" (\(destination))") }
      return
    }
    let isInside = destination.utf8.first == UInt8(ascii: "#")
    if isInside {
      try writer.startElement("ac:link")
      try writer.attribute("ac:anchor", String(destination.dropFirst()))
      try writer.startElement("ac:link-body")
    } else {
      try writer.startElement("a")
      try writer.attribute("href", reference)
    }
    if inlines.plainText.isEmpty { try writer.text(destination) } else { try write(inlines, nesting: inner) }
    try writer.endElement()
    if isInside { try writer.endElement() }
  }

  /// Writes a link to a page of the same space, by its title.
  private func writeLink(_ inlines: [Inline], toPage page: String, nesting: Nesting) throws {
    try writer.startElement("ac:link")
    try writer.startElement("ri:page")
    try writer.attribute("ri:content-title", page)
    try writer.endVoidElement()
    try writer.startElement("ac:link-body")
    try write(inlines, nesting: nesting)
    try writer.endElement()
    try writer.endElement()
  }
}

extension Role.Tone {
  /// The colour of a status, as the macro names it.
  fileprivate var statusColour: String {
    switch self {
    case .agrees: "Green"
    case .mixed: "Yellow"
    case .disagrees: "Red"
    case .open: "Grey"
    }
  }
}
