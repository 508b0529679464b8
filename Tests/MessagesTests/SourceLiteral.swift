/// A text in quotes in a Swift file: its words as a format with numbered places, as `Message` makes it of a literal.
struct SourceLiteral {
  /// The words, with `%1`, `%2` … for what is put in.
  var format: String
  /// The line that it begins on, counted from 1.
  var line: Int
  /// The code before it, up to its last 40 scalars, without blanks at the end.
  var before: String

  /// Every literal of a source, those inside other literals included; comments have none.
  static func all(in source: String) -> [SourceLiteral] {
    var scanner = Scanner(Array(source.unicodeScalars))
    scanner.code(until: nil)
    return scanner.found
  }
}

/// Walks through Swift as far as telling literals, what is put into them, and comments apart needs it.
private struct Scanner {
  /// A piece of a literal: words, or the place of what is put in.
  private enum Piece {
    case words(String)
    case place
  }

  private let source: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private(set) var found: [SourceLiteral] = []

  init(_ source: [Unicode.Scalar]) {
    self.source = source
  }

  private func isAt(_ text: String) -> Bool {
    source[position...].starts(with: text.unicodeScalars)
  }

  private mutating func advance() {
    if source[position] == "\n" {
      line += 1
      lineStart = position + 1
    }
    position += 1
  }

  private mutating func skip(to text: String) {
    while position < source.count, !isAt(text) { advance() }
    for _ in text.unicodeScalars where position < source.count { advance() }
  }

  /// Reads code to the end, or to the bracket that closes what is put into a literal.
  mutating func code(until close: Unicode.Scalar?) {
    var depth = 0
    while position < source.count {
      switch source[position] {
      case "/" where isAt("//"): skip(to: "\n")
      case "/" where isAt("/*"): skip(to: "*/")
      case "#" where isAt("#\""): skip(to: "\"#")
      case "\"": literal()
      case "(":
        depth += 1
        advance()
      case ")" where close != nil && depth == 0:
        advance()
        return
      case ")":
        depth -= 1
        advance()
      default: advance()
      }
    }
  }

  private mutating func literal() {
    let start = line
    let blanks = source[..<position].reversed().prefix { $0.properties.isWhitespace }.count
    let before = String(String.UnicodeScalarView(source[..<(position - blanks)].suffix(40)))
    let mark = isAt("\"\"\"") ? "\"\"\"" : "\""
    for _ in mark { advance() }
    let pieces = pieces(until: mark)
    let indent = source[lineStart..<position].prefix { $0 == " " }.count
    found.append(
      SourceLiteral(
        format: Self.format(mark.count == 3 ? Self.outdented(pieces, by: indent) : pieces), line: start,
        before: before))
  }

  private mutating func pieces(until mark: String) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    while position < source.count, !isAt(mark) {
      guard source[position] == "\\" else {
        words.unicodeScalars.append(source[position])
        advance()
        continue
      }
      advance()
      if source[position] == "(" {
        advance()
        pieces += [.words(words), .place]
        words = ""
        code(until: ")")
      } else {
        words += escaped()
      }
    }
    for _ in mark where position < source.count { advance() }
    return pieces + [.words(words)]
  }

  private mutating func escaped() -> String {
    let scalar = source[position]
    advance()
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "0": return "\0"
    // A line that goes on in the next one: its end is no part of the text.
    case "\n": return "\u{E000}"
    case "u":
      let digits = source[position...].dropFirst().prefix { $0 != "}" }
      skip(to: "}")
      let number = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
      return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    default: return String(Character(scalar))
    }
  }

  /// Without the first line end, the last, and the blanks that the closing mark stands behind.
  private static func outdented(_ pieces: [Piece], by indent: Int) -> [Piece] {
    let blanks = String(repeating: " ", count: indent)
    var text = ""
    for piece in pieces {
      if case .words(let words) = piece { text += words } else { text += "\u{E001}" }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
    text = lines.map { $0.hasPrefix(blanks) ? String($0.dropFirst(indent)) : String($0) }
      .joined(separator: "\n").replacing("\u{E000}" + blanks, with: "")
    var outdented: [Piece] = []
    for (position, words) in text.split(separator: "\u{E001}", omittingEmptySubsequences: false).enumerated()
    {
      if position > 0 { outdented.append(.place) }
      outdented.append(.words(String(words)))
    }
    return outdented
  }

  private static func format(_ pieces: [Piece]) -> String {
    var places = 0
    return pieces.map { piece in
      switch piece {
      case .words(let words): return words
      case .place:
        places += 1
        return "%\(places)"
      }
    }.joined()
  }
}
