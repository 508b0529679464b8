import ReportModel

/// Where links within a report lead, as seen from one of its Markdown files.
struct MarkdownPlaces: Sendable {
  /// The fragment that readers give each heading of the file, by its anchor.
  var fragments: [String: String] = [:]
  /// The kinds of anchors that stand in the report's other file.
  var elsewhere: Set<Anchor.Kind> = []
  /// The name of the other file; nil where it is not written, and nothing can lead into it.
  var otherFile: String?
  /// Whether the file is a page of a wiki, and there are other pages.
  var hasPages = false

  /// The address as it is written; nil where it leads nowhere, so that its text stays text.
  func address(_ destination: String) -> [UInt8]? {
    if let page = PageAddress.page(ofDestination: destination) {
      return hasPages ? MarkdownAddress.encoded(page) : nil
    }
    guard destination.utf8.first == UInt8(ascii: "#") else {
      return MarkdownAddress.destination(destination)
    }
    if let fragment = fragments[String(Substring(destination.utf8.dropFirst()))] {
      return MarkdownAddress.destination("#" + fragment)
    }
    guard let kind = Anchor.kind(ofDestination: destination), elsewhere.contains(kind) else {
      return MarkdownAddress.destination(destination)
    }
    return otherFile.map { MarkdownAddress.encoded($0 + destination) }
  }
}
