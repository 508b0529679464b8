import ReportModel
import SeededRandom

/// Random inlines out of everything that means something to Markdown.
struct NastyText {
  /// Addresses, with what a reader of Markdown gives back for each.
  static let readBack: [String: String] = [
    "https://x.y/a_b*c": "https://x.y/a_b*c", "http://x.y/(": "http://x.y/(", "#a": "#a",
    "https://x.y/a b": "https://x.y/a%20b", "https://x.y/?a&amp;<|>\\`": "https://x.y/?a&amp;%3C%7C%3E%5C%60",
    "mailto:a@b.c": "mailto:a@b.c",
  ]
  private static let destinations = readBack.keys.sorted()

  private static let pieces = [
    "*", "**", "_", "__", "~", "~~", "`", "``", "\\", "|", "[", "]", "(", ")", "](", "]:", "![", "!", "<",
    ">", "&",
    "&amp;", "&#65", ";", "#", "##", "+", "-", "---", "=", "1.", "2)", ":", "://", "http", "https://x.y",
    "www", ".",
    "www.x.y", "@", "a@b.c", "mailto:", "/", "{", "\"", "'", "$", "^", ",", "?", "%", " ", "  ", "\t", "\n",
    "\r\n",
    "\u{0}", "\u{1B}", "a", "b", "Z", "7", "가", "은", "“", "”", "…", "✔", "€", "×", "\u{3000}", "\u{A0}",
    "\u{2028}",
    "\u{202E}", "\u{1112}\u{1161}\u{11AB}", "e\u{301}", "😀", "👩‍👧", "<b>", "<!--", "-->", "</p>", "[x]", "[ ]",
    ":-:",
    "~~~", "```", "", "　", "ß", "\u{7F}", "\u{FEFF}",
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func text() -> String {
    (0..<number(in: 0...6)).map { _ in Self.pieces[number(in: 0...Self.pieces.count - 1)] }.joined()
  }

  /// Random inlines; a link has no links in it.
  mutating func inlines(depth: Int = 0, inLink: Bool = false) -> [Inline] {
    (0..<number(in: 1...4)).map { _ in inline(depth: depth, inLink: inLink) }
  }

  private mutating func inline(depth: Int, inLink: Bool) -> Inline {
    switch number(in: 0...(depth > 2 ? 4 : 9)) {
    case 0, 1, 2: .text(text())
    case 3: .code(text())
    case 4: number(in: 0...2) == 0 ? .lineBreak : .text("가")
    case 5: .strong(inlines(depth: depth + 1, inLink: inLink))
    case 6: .emphasis(inlines(depth: depth + 1, inLink: inLink))
    case 7 where !inLink: .link(inlines(depth: depth + 1, inLink: true), destination: destination())
    case 8:
      .role(
        [.claim, .measurement, .detail, .verdict(.open)][number(in: 0...3)],
        inlines(depth: depth + 1, inLink: inLink))
    default:
      .role(
        .verdict([.agrees, .mixed, .disagrees][number(in: 0...2)]), inlines(depth: depth + 1, inLink: inLink))
    }
  }

  private mutating func destination() -> String {
    Self.destinations[number(in: 0...Self.destinations.count - 1)]
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
}
