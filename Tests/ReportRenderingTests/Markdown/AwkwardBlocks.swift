import ReportModel
import SeededRandom

/// Random blocks of everything that could end another block, begin one, or be counted wrongly by a reader.
struct AwkwardBlocks {
  private var generator: SeededGenerator
  private var text: NastyText

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    text = NastyText(seed: seed &+ 1)
  }

  /// Runs of one sign at the lengths where readers stop to count: spans of code at 80, fences at 255.
  private static let runs = [1, 2, 3, 4, 5, 79, 80, 81, 253, 254, 255, 256, 257, 300, 511, 512, 600]
  private static let fillers = [
    "", "", "a", "# a", "- a", "1. a", "> a", "    a", "\ta", "---", "===", "| a |", "<!-- a -->", "</pre>",
    "[a]: b",
    "a  ", "  ", "\t", "\\", "&amp;", "가", "\u{0}", "\u{1B}[31m",
  ]

  mutating func blocks(depth: Int = 0) -> [Block] {
    (0..<number(in: 1...(depth == 0 ? 8 : 3))).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Block {
    switch number(in: 0...(depth > 3 ? 6 : 9)) {
    case 0: .heading(level: number(in: 0...8), inlines(), anchor: "a")
    case 1, 2: .paragraph(inlines())
    case 3: .code(language: [nil, "sh", "c++"][number(in: 0...2)], code())
    case 4: .code(language: nil, code())
    case 5: .table(table())
    case 6: .rule
    case 7: .quote(blocks(depth: depth + 1))
    default: .list(start: start(), items: (0..<number(in: 0...3)).map { _ in item(depth: depth + 1) })
    }
  }

  private mutating func item(depth: Int) -> [Block] {
    number(in: 0...5) == 0 ? [] : blocks(depth: depth)
  }

  private mutating func start() -> Int? {
    [nil, nil, 1, 1, 0, 9, 10, 999_999_999, 1_000_000_000, .max, -1][number(in: 0...10)]
  }

  private mutating func table() -> Table {
    let columns = (0..<number(in: 1...3)).map { _ in Table.Column(header: inlines()) }
    let rows = (0..<number(in: 0...3)).map { _ in columns.map { _ in Table.Cell(parts: [inlines()]) } }
    return Table(caption: number(in: 0...1) == 0 ? [] : inlines(), columns: columns, rows: rows)
  }

  /// A text, or a span of code.
  private mutating func inlines() -> [Inline] {
    number(in: 0...3) == 0 ? [.text("a"), .code(code()), .text("b")] : [.text(text.text())]
  }

  private mutating func code() -> String {
    (0..<number(in: 0...5)).map { _ in line() }.joined(
      separator: ["\n", "\n", "\r\n", "\r"][number(in: 0...3)])
  }

  private mutating func line() -> String {
    guard number(in: 0...2) > 0 else { return Self.fillers[number(in: 0...Self.fillers.count - 1)] }
    let sign = ["`", "~"][number(in: 0...1)]
    let indentation = String(repeating: " ", count: max(0, number(in: -4...5)))
    let run = String(repeating: sign, count: Self.runs[number(in: 0...Self.runs.count - 1)])
    return indentation + run + ["", "", "  ", "\t", "sh", " a `b`", " ~~~"][number(in: 0...6)]
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}
