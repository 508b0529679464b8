extension PageCells {
  /// The cells of all tables of a page as this program writes them for DokuWiki, which knows no ids: each is known by
  /// what its row and its column are called.
  init(ofDokuWiki page: String) {
    var columns: [String] = []
    var cells: [(id: String, parts: [String])] = []
    var counts: [String: Int] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("^") {
      let row = Self.dokuWikiCells(of: line)
      guard line.last == "|", let name = row.first else {
        columns = row.map { Self.name(of: $0) }
        continue
      }
      for (column, cell) in zip(columns, row).dropFirst() {
        var id = "cell_\(Self.name(of: name))_\(column)"
        counts[id, default: 0] += 1
        if let count = counts[id], count > 1 { id += " (\(count))" }
        cells.append((id, Self.dokuWikiParts(of: cell)))
      }
    }
    self.init(cells)
  }

  /// What a row or a column is called: the first part of its header. An underscore parts names in an id.
  private static func name(of header: Substring) -> String {
    (dokuWikiParts(of: header).first ?? "").replacing("_", with: " ")
  }

  /// What stands between the separators of a row, none of which are in unformatted text and in links.
  private static func dokuWikiCells(of line: Substring) -> [Substring] {
    var cells: [Substring] = []
    var rest = line.dropFirst()
    var start = rest.startIndex
    while let character = rest.first {
      if let end = endOfOpaque(rest) {
        rest = rest[end...]
      } else {
        if character == "|" || character == "^" {
          cells.append(line[start..<rest.startIndex])
          start = rest.index(after: rest.startIndex)
        }
        rest = rest.dropFirst()
      }
    }
    return cells
  }

  private static func endOfOpaque(_ text: Substring) -> Substring.Index? {
    for (open, close) in [("%%", "%%"), ("[[", "]]")] where text.hasPrefix(open) {
      return text.dropFirst(2).firstRange(of: close)?.upperBound
    }
    return nil
  }

  private static func dokuWikiParts(of cell: Substring) -> [String] {
    cell.split(separator: "\\\\ ").map { part in
      ["%%", "**", "''"].reduce(withoutLinks(part)) { $0.replacing($1, with: "") }
        .split { $0.isWhitespace }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// A text with links as their texts.
  private static func withoutLinks(_ text: Substring) -> String {
    var shown = ""
    var rest = text
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      let link = rest[open.upperBound..<close.lowerBound]
      shown += rest[..<open.lowerBound] + (link.split(separator: "|", maxSplits: 1).last ?? "")
      rest = rest[close.upperBound...]
    }
    return shown + rest
  }
}
