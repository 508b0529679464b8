import CCMarkGFM

/// The owner of a document that cmark-gfm read (CommonMark 0.29 with GFM's tables and autolinks).
final class MarkdownDocument {
  /// Its root node.
  let root: MarkdownNode
  private let handle: OpaquePointer

  /// Reads a text; nil where memory is exhausted.
  init?(_ text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "autolink"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    handle = document
    root = MarkdownNode(handle: document)
  }

  deinit {
    cmark_node_free(handle)
  }
}

/// A node of a ``MarkdownDocument``; it is valid as long as its document is.
struct MarkdownNode {
  fileprivate let handle: OpaquePointer

  /// The kind of node as cmark-gfm names it, such as `paragraph` or `table_row`.
  var kind: String { String(cString: cmark_node_get_type_string(handle)) }
  /// The line it begins on, counted from 1; 0 where cmark-gfm keeps none, as with many inline nodes.
  var line: Int { Int(cmark_node_get_start_line(handle)) }
  /// Its text, where it has one of its own.
  var literal: String { cmark_node_get_literal(handle).map { String(cString: $0) } ?? "" }
  /// The level of a heading.
  var headingLevel: Int { Int(cmark_node_get_heading_level(handle)) }
  /// The first number of an ordered list; nil for a bulleted one.
  var listStart: Int? {
    cmark_node_get_list_type(handle) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(handle)) : nil
  }
  /// The info string of a code block.
  var fenceInfo: String { cmark_node_get_fence_info(handle).map { String(cString: $0) } ?? "" }
  /// The address of a link.
  var url: String { cmark_node_get_url(handle).map { String(cString: $0) } ?? "" }

  /// Its children, in order.
  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var child = cmark_node_first_child(handle)
    while let node = child {
      children.append(MarkdownNode(handle: node))
      child = cmark_node_next(node)
    }
    return children
  }

  /// The alignments of a table's columns: `l`, `c`, `r`, or 0 where none is given.
  var tableAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(handle))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(handle) else { return [] }
    return (0..<count).map { alignments[$0] }
  }
}
