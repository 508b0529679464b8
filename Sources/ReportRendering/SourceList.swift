import ReportModel

/// What a report says of its sources, for formats that repeat it where a source is cited.
enum SourceList {
  /// The text of each item that begins with the anchor of a source, by the anchor's id.
  ///
  /// - Throws: ``ReportShapeError/tooDeep``.
  static func texts(in blocks: [Block]) throws(ReportShapeError) -> [String: [Inline]] {
    var texts: [String: [Inline]] = [:]
    try visit(blocks, depth: 0, into: &texts)
    return texts
  }

  private static func visit(
    _ blocks: [Block], depth: Int, into texts: inout [String: [Inline]]
  ) throws(ReportShapeError) {
    guard depth < ReportShapeError.maximumNesting else { throw .tooDeep }
    for block in blocks {
      switch block {
      case .paragraph(let inlines):
        guard case .anchor(let anchor)? = inlines.first, anchor.kind == .source else { continue }
        texts[anchor.id] = texts[anchor.id] ?? Array(inlines.dropFirst())
      case .list(_, let items):
        for item in items { try visit(item, depth: depth + 1, into: &texts) }
      case .quote(let inner): try visit(inner, depth: depth + 1, into: &texts)
      case .heading, .table, .chart, .code, .rule: continue
      }
    }
  }
}
