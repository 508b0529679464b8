import ReportModel

/// The blocks of a document as a reader sees them: what each is, what it holds, and the text of those that hold none.
struct BlockTree: Equatable, CustomStringConvertible {
  /// The name that cmark-gfm gives the block, with what else of it must be right.
  var name: String
  var text = ""
  var children: [BlockTree] = []

  /// The tree on one line, with long runs of one character as their length.
  var description: String {
    var shown = ""
    var run = (scalar: Unicode.Scalar("a"), count: 0)
    for scalar in (text + "\u{0}").unicodeScalars {
      if scalar != run.scalar {
        shown +=
          run.count > 5
          ? "⟨\(run.count)\(run.scalar)⟩"
          : String(repeating: run.scalar.escaped(asASCII: false), count: run.count)
        run = (scalar, 0)
      }
      run.count += 1
    }
    return "\(name)“\(shown)”" + (children.isEmpty ? "" : "\(children)")
  }

  /// The tree that a reader must see of blocks. Charts are tables.
  static func expected(of blocks: [Block]) -> [BlockTree] {
    joined(blocks.flatMap(expected(of:)))
  }

  /// The trees, with code that was split between fences in one piece again.
  static func joined(_ trees: [BlockTree]) -> [BlockTree] {
    var joined: [BlockTree] = []
    for tree in trees {
      if tree.name.hasPrefix("code_block"), joined.last?.name == tree.name {
        joined[joined.count - 1].text += tree.text
      } else {
        joined.append(tree)
      }
    }
    return joined
  }

  private static func expected(of block: Block) -> [BlockTree] {
    switch block {
    case .heading(let level, let inlines, _):
      return texts(inlines, isParagraph: false).map {
        BlockTree(name: "heading \(min(max(level, 1), 6))", text: $0)
      }
    case .paragraph(let inlines):
      return texts(inlines, isParagraph: true).map { BlockTree(name: "paragraph", text: $0) }
    case .list(let start, let items):
      guard !items.isEmpty else { return [] }
      let name = start.map { "list ordered \(min(max($0, 0), 999_999_999))" } ?? "list bullet"
      return [
        BlockTree(name: name, children: items.map { BlockTree(name: "item", children: expected(of: $0)) })
      ]
    case .table(let table): return expected(of: table)
    case .chart: return []
    case .code(let language, let code):
      return [BlockTree(name: "code_block \(language ?? "")", text: lines(code))]
    case .quote(let blocks):
      let children = expected(of: blocks)
      return children.isEmpty ? [] : [BlockTree(name: "block_quote", children: children)]
    case .rule: return [BlockTree(name: "thematic_break")]
    }
  }

  private static func expected(of table: Table) -> [BlockTree] {
    let caption = texts([.strong(table.caption)], isParagraph: true).map {
      BlockTree(name: "paragraph", text: $0)
    }
    guard !table.columns.isEmpty else { return [] }
    let header = BlockTree(
      name: "table_header", children: table.columns.map { cell(Table.Cell(parts: [$0.header])) })
    let rows = (0..<table.rowCount).map { BlockTree(name: "table_row", children: table.row($0).map(cell)) }
    return caption + [BlockTree(name: "table", children: [header] + rows)]
  }

  private static func cell(_ cell: Table.Cell) -> BlockTree {
    let parts = cell.parts.flatMap { texts($0, isParagraph: false) }
    return BlockTree(name: "table_cell", text: parts.joined(separator: " · "))
  }

  /// The text of inlines, or nothing where there is none.
  private static func texts(_ inlines: [Inline], isParagraph: Bool) -> [String] {
    let text = ExpectedText(inlines, isParagraph: isParagraph).text.plain
    return text.isEmpty ? [] : [text]
  }

  /// Code with one LF behind each line, and without what no document holds.
  private static func lines(_ code: String) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in code.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": text.append("\n")
      case "\t": text.append("\t")
      case "\u{0}"..<" ": text.append("\u{FFFD}")
      default: text.append(scalar)
      }
      previous = scalar
    }
    if let last = text.last, last != "\n" { text.append("\n") }
    return String(text)
  }
}
