/// The cells of a report's matrix as a page holds them: what begins with the anchor of a cell, in Markdown or in
/// wikitext, as its parts without mark-up.
struct PageCells {
  /// The ids of the anchors, in order.
  private(set) var order: [String] = []
  /// The parts of each cell.
  private(set) var texts: [String: [String]] = [:]

  /// Cells that are known already: of each id the first.
  init(_ cells: [(id: String, parts: [String])]) {
    for cell in cells where texts[cell.id] == nil {
      order.append(cell.id)
      texts[cell.id] = cell.parts
    }
  }

  /// The candidate and the criterion that an id is of.
  static func names(of id: String) -> (candidate: String, criterion: String)? {
    let names = id.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    return names.count == 3 ? (names[1], names[2]) : nil
  }

  private static let markdown = "<a id=\"cell_"
  private static let wikitext = "| id=\"cell_"

  init(of page: String) {
    for line in page.split(separator: "\n") {
      if line.hasPrefix("|"), line.contains(Self.markdown) {
        for cell in Self.markdownCells(of: line) {
          add(cell, opening: Self.markdown, separator: " · ", endOfAnchor: "</a>")
        }
      } else if line.hasPrefix(Self.wikitext) {
        add(line, opening: Self.wikitext, separator: "<br />", endOfAnchor: " | ")
      }
    }
  }

  private mutating func add(_ cell: Substring, opening: String, separator: String, endOfAnchor: String) {
    guard let start = cell.firstRange(of: opening)?.upperBound,
      let end = cell[start...].firstIndex(of: "\""),
      let content = cell[end...].firstRange(of: endOfAnchor)?.upperBound
    else { return }
    let id = "cell_" + cell[start..<end]
    guard texts[id] == nil else { return }
    order.append(id)
    texts[id] = cell[content...].split(separator: separator).map { PlainMarkup.text(of: $0) }.filter {
      !$0.isEmpty
    }
  }

  /// The cells of a row of a Markdown table: what stands between bars that are not escaped.
  private static func markdownCells(of line: Substring) -> [Substring] {
    var cells: [Substring] = []
    var start = line.startIndex
    var isEscaped = false
    for index in line.utf8.indices {
      let byte = line.utf8[index]
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append(line[start..<index])
        start = line.utf8.index(after: index)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return cells.filter { $0.contains(markdown) }
  }
}
