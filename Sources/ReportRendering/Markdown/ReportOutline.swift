import ReportModel
import TextLayout

/// What must be known of a report before its first block is written.
struct ReportOutline: Sendable {
  /// The charts, in order.
  private(set) var charts: [Chart] = []
  /// The fragment that GitHub gives each heading, by the anchor that the report gives it.
  private(set) var fragments: [String: String] = [:]

  private var headings = HeadingFragments()

  /// Looks through all blocks.
  ///
  /// - Throws: ``MarkdownError/tooDeep``.
  init(of blocks: [Block]) throws(MarkdownError) {
    try visit(blocks, depth: 0)
  }

  private mutating func visit(_ blocks: [Block], depth: Int) throws(MarkdownError) {
    guard depth < MarkdownRenderer.maximumNesting else { throw .tooDeep }
    for block in blocks {
      switch block {
      case .heading(_, let inlines, let anchor): try visit(heading: inlines, anchor: anchor)
      case .chart(let chart): charts.append(chart)
      case .quote(let inner): try visit(inner, depth: depth + 1)
      case .list(_, let items):
        for item in items { try visit(item, depth: depth + 1) }
      case .paragraph, .table, .code, .rule: break
      }
    }
  }

  private mutating func visit(heading inlines: [Inline], anchor: String) throws(MarkdownError) {
    fragments[anchor] = headings.fragment(of: try Self.text(of: inlines, depth: 0))
  }

  private static func text(of inlines: [Inline], depth: Int) throws(MarkdownError) -> String {
    guard depth < MarkdownRenderer.maximumNesting else { throw .tooDeep }
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let part), .code(let part): text += part
      case .emphasis(let inner), .strong(let inner), .link(let inner, _), .role(_, let inner):
        text += try Self.text(of: inner, depth: depth + 1)
      case .lineBreak: text += " "
      case .anchor: break
      }
    }
    return text
  }
}
