import ReportModel

extension DokuWikiWriter {
  /// Writes a list: a line for each item, with its paragraphs, and the lists in it below that line. Other blocks of an
  /// item stand behind the list, which no item can hold.
  mutating func write(items: [[Block]], from start: Int?, indentation: String, depth: Int) throws {
    var behind: [Block] = []
    try write(items: items, from: start, indentation: indentation, depth: depth, behind: &behind)
    guard !behind.isEmpty else { return }
    try endLine()
    try write(behind, depth: depth)
  }

  private mutating func write(
    items: [[Block]], from start: Int?, indentation: String, depth: Int, behind: inout [Block]
  ) throws {
    guard depth < ReportShapeError.maximumNesting else { throw ReportShapeError.tooDeep }
    for (number, item) in items.enumerated() {
      // Numbers begin with 1: a list that goes on from another number tells it in words.
      append(indentation + (start == 1 ? "- " : "* "))
      if let start, start != 1 { pendingText += "\(start + number). " }
      try write(line: Self.line(of: item))
      try endLine()
      for block in item {
        switch block {
        case .paragraph: continue
        case .list(let start, let inner):
          try write(
            items: inner, from: start, indentation: indentation + "  ", depth: depth + 1, behind: &behind)
        case .heading, .table, .chart, .code, .quote, .rule: behind.append(block)
        }
      }
    }
  }

  /// The paragraphs of an item, as lines of one.
  private static func line(of item: [Block]) -> [Inline] {
    var line: [Inline] = []
    for case .paragraph(let inlines) in item {
      line += (line.isEmpty ? [] : [.lineBreak]) + inlines
    }
    return line
  }
}
