/// Confluence's storage format, read by Foundation's parser and held to Atlassian's documentation of it.
enum StorageFormat {
  static func read(_ bytes: [UInt8]) throws -> MarkupReading {
    try MarkupReading.read(
      String(decoding: bytes, as: UTF8.self), prefixes: "xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\"",
      namesEntities: false)
  }

  /// Where an element stands otherwise than the documentation has it, or lacks what it demands.
  static func faults(of reading: MarkupReading) -> [String] {
    reading.elements.compactMap { element in
      let isWell =
        switch element.name {
        case "ac:structured-macro": element.attributes["ac:name"]?.isEmpty == false
        case "ac:parameter": element.attributes["ac:name"] != nil && element.parent == "ac:structured-macro"
        case "ac:rich-text-body", "ac:plain-text-body": element.parent == "ac:structured-macro"
        case "ac:link-body", "ac:plain-text-link-body": element.parent == "ac:link"
        case "ri:attachment":
          element.attributes["ri:filename"] != nil && ["ac:image", "ac:link"].contains(element.parent)
        case "tr": ["tbody", "thead"].contains(element.parent)
        case "td", "th": element.parent == "tr"
        case "tbody": element.parent == "table"
        case "li": ["ul", "ol"].contains(element.parent)
        case "a": element.parent != "ac:link-body"
        default: true
        }
      return isWell ? nil : "\(element.name) in \(element.parent ?? "nothing"): \(element.attributes)"
    }
  }
}
