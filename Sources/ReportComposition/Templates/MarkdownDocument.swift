import CCMarkGFM

/// The owner of a document that cmark-gfm read (CommonMark 0.29 with GFM's tables and autolinks).
final class MarkdownDocument {
  /// Its root node.
  let root: MarkdownNode
  private let handle: OpaquePointer

  /// Reads a text, where that costs no more than ``TemplateBounds`` allow.
  init(_ text: String) throws(MarkdownCost.Excess) {
    try MarkdownCost.check(text)
    cmark_gfm_core_extensions_ensure_registered()
    // cmark-gfm ends the process itself where memory is exhausted.
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { preconditionFailure("no memory") }
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
    guard let document = cmark_parser_finish(parser) else { preconditionFailure("no memory") }
    handle = document
    root = MarkdownNode(handle: document)
    if let line = root.lineBeyondMaximumNesting {
      throw MarkdownCost.Excess(kind: .nesting, line: max(1, line), column: 1)
    }
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

  /// The line of the first node that stands deeper than ``TemplateBounds/maximumNesting``; nil where none does.
  ///
  /// It walks without calling itself: the depth is what it finds out. Items and rows count with their lists and
  /// tables.
  fileprivate var lineBeyondMaximumNesting: Int? {
    var node = handle
    var depth = 0
    var line = self.line
    while true {
      let current = MarkdownNode(handle: node)
      if current.line > 0 { line = current.line }
      if depth > TemplateBounds.maximumNesting { return line }
      if let child = cmark_node_first_child(node) {
        depth += current.countsAsLevel ? 1 : 0
        node = child
        continue
      }
      while cmark_node_next(node) == nil {
        guard node != handle, let parent = cmark_node_parent(node) else { return nil }
        node = parent
        depth -= MarkdownNode(handle: node).countsAsLevel ? 1 : 0
        if node == handle { return nil }
      }
      guard let next = cmark_node_next(node) else { return nil }
      node = next
    }
  }

  private var countsAsLevel: Bool { !["document", "item", "table_row", "table_cell"].contains(kind) }

  /// The alignments of a table's columns: `l`, `c`, `r`, or 0 where none is given.
  var tableAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(handle))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(handle) else { return [] }
    return (0..<count).map { alignments[$0] }
  }
}
