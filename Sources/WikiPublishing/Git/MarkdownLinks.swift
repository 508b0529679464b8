import CCMarkGFM
import HTTPTransfer
import TextLayout

extension PageLinks {
  /// The links, headings, places and pictures of a page of Markdown, as cmark-gfm reads it.
  ///
  /// - Parameter page: The page's file, which links are seen from.
  init(ofMarkdown text: String, in page: String) {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(document) }
    let folder = String(page[..<(page.lastIndex(of: "/").map { page.index(after: $0) } ?? page.startIndex)])
    var reading = MarkdownReading(folder: folder)
    reading.read(document)
    self = reading.found
  }
}

/// Goes through the nodes of a page of Markdown.
private struct MarkdownReading {
  let folder: String
  var found = PageLinks()
  private var fragments = HeadingFragments()
  /// The text of the heading that is being read; nil outside of headings.
  private var heading: String?

  init(folder: String) { self.folder = folder }

  mutating func read(_ document: OpaquePointer) {
    guard let walk = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return }
      visit(node, isEntered: event == CMARK_EVENT_ENTER)
    }
  }

  private mutating func visit(_ node: OpaquePointer, isEntered: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      if let heading { found.anchors.insert(fragments.fragment(of: heading)) }
      heading = isEntered ? "" : nil
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: heading? += Self.text(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: heading? += " "
    case CMARK_NODE_HTML_INLINE: addPlace(in: Self.text(cmark_node_get_literal(node)))
    case CMARK_NODE_LINK where isEntered: add(Self.text(cmark_node_get_url(node)), ending: ".md")
    case CMARK_NODE_IMAGE where isEntered: add(Self.text(cmark_node_get_url(node)), ending: "")
    default: return
    }
  }

  private static func text(_ bytes: UnsafePointer<CChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }

  private mutating func addPlace(in tag: String) {
    let opening = "<a id=\""
    guard tag.hasPrefix(opening) else { return }
    found.anchors.insert(String(tag.dropFirst(opening.count).prefix { $0 != "\"" }))
  }

  /// Adds a link to a file of the repository; pages are named without the end of their files.
  private mutating func add(_ address: String, ending: String) {
    guard !address.contains("://"), !address.hasPrefix("mailto:") else { return }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? FormText.decoded(String(parts[1])) : nil
    let path = FormText.decoded(String(parts.first ?? ""))
    found.add(PageLinks.Link(page: path.isEmpty ? nil : resolved(path) + ending, anchor: anchor))
  }

  /// A path as seen from the root of the repository.
  private func resolved(_ path: String) -> String {
    var parts: [Substring] = []
    for part in (folder + path).split(separator: "/") {
      if part == "..", !parts.isEmpty { parts.removeLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
