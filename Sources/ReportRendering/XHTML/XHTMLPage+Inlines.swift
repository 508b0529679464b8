import ReportModel
import XMLDocuments

extension XHTMLPage {
  func write(_ inlines: [Inline], nesting: Nesting = Nesting()) throws {
    for inline in inlines {
      try write(inline, nesting: nesting)
    }
  }

  /// Makes an anchor that begins what an element holds the id of that element, and gives the rest: what a link leads
  /// to is then the whole of it. Nothing else may have been written of the element but its attributes.
  func writeLeadingAnchor(of inlines: [Inline]) throws -> [Inline] {
    guard case .anchor(let anchor)? = inlines.first else { return inlines }
    try writer.attribute("id", dialect.id(anchor.id))
    return inlines.count == 1 ? [] : Array(inlines.dropFirst())
  }

  private func write(_ inline: Inline, nesting: Nesting) throws {
    switch inline {
    case .text(let text): try writer.text(text)
    case .emphasis(let inlines): try write(inlines, in: "em", nesting: nesting)
    case .strong(let inlines): try write(inlines, in: "strong", nesting: nesting)
    case .code(let text): try writer.textElement("code", text)
    case .link(let inlines, let destination): try writeLink(inlines, to: destination, nesting: nesting)
    case .lineBreak: try voidElement("br")
    case .anchor(let anchor):
      try writer.textElement("span", "", attribute: "id", value: dialect.id(anchor.id))
    case .role(let role, let inlines): try write(inlines, as: role, nesting: nesting)
    }
  }

  private func write(
    _ inlines: [Inline], in element: StaticString, class name: String? = nil, nesting: Nesting
  ) throws {
    let inner = try nesting.deeper()
    try writer.startElement(element)
    if let name { try writeClass(name) }
    try write(inlines, nesting: inner)
    try writer.endElement()
  }

  private func write(_ inlines: [Inline], as role: Role, nesting: Nesting) throws {
    guard inlines.count == 1, case .text(let text) = inlines[0] else {
      try write(inlines, in: "span", class: role.className, nesting: nesting)
      return
    }
    // A space before the text parts it from what is before: it is no part of what is set apart.
    if text.utf8.first == UInt8(ascii: " ") {
      try writer.text(" ")
      try writer.textElement(
        "span", String(Substring(text.utf8.dropFirst())), attribute: "class",
        value: dialect.classes(role.className))
    } else {
      try writer.textElement("span", text, attribute: "class", value: dialect.classes(role.className))
    }
  }

  private func writeLink(_ inlines: [Inline], to destination: String, nesting: Nesting) throws {
    let inner = try nesting.deeper(inLink: true)
    guard !nesting.isInLink, let reference = XHTMLAddress.reference(destination) else {
      try write(inlines, nesting: inner)
      if !nesting.isInLink { try writer.text(" (\(destination))") }
      return
    }
    try writer.startElement("a")
    try writer.attribute("href", dialect.address(reference))
    // On paper the address is printed behind the text; where it is the text, once is enough.
    if inlines.plainText == destination { try writeClass("address") }
    try write(inlines, nesting: inner)
    try writer.endElement()
  }
}

extension Role {
  /// The class that the style sheet knows the role by.
  var className: String {
    switch self {
    case .claim: "claim"
    case .measurement: "measurement"
    case .detail: "detail"
    case .verdict(.agrees): "verdict agrees"
    case .verdict(.mixed): "verdict mixed"
    case .verdict(.disagrees): "verdict disagrees"
    case .verdict(.open): "verdict open"
    }
  }
}
