import Diagnostics
import Messages
import TextLayout

/// Takes a template apart into text and tags (mustache(5)), each with its place.
struct TemplateScanner {
  /// The pieces of the template, in order.
  private(set) var tokens: [TemplateToken] = []
  /// What is wrong with the tags themselves.
  private(set) var diagnostics: DiagnosticCollector

  /// The tags among the tokens.
  var tags: [TemplateTag] {
    tokens.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  init(_ template: String, file: String) {
    diagnostics = DiagnosticCollector(file: file)
    let lines = LineEnds.lines(of: template)
    for (index, line) in lines.enumerated() {
      let pieces = scan(line, number: index + 1)
      if let tag = Self.tagAlone(in: pieces) {
        tokens.append(.tag(tag))
      } else {
        tokens += pieces
        if index + 1 < lines.count { tokens.append(.lineEnd(index + 1)) }
      }
    }
  }

  /// A tag that is no value and no place leaves no line behind where it stands on one alone.
  private static func tagAlone(in pieces: [TemplateToken]) -> TemplateTag? {
    var alone: TemplateTag?
    for piece in pieces {
      switch piece {
      case .text(let text) where text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }): continue
      case .tag(let tag) where alone == nil && tag.kind != .value && tag.kind != .block: alone = tag
      case .text, .tag, .lineEnd: return nil
      }
    }
    return alone
  }

  private mutating func scan(_ line: Substring, number: Int) -> [TemplateToken] {
    var pieces: [TemplateToken] = []
    var rest = line.utf8
    var column = 1
    while let open = Self.start(of: "{{", in: rest) {
      if open > rest.startIndex { pieces.append(.text(String(line[rest.startIndex..<open]))) }
      column += line[rest.startIndex..<open].unicodeScalars.count
      let location = SourceLocation(line: number, column: column)
      let isTriple = rest[open...].starts(with: "{{{".utf8)
      let start = rest.index(open, offsetBy: isTriple ? 3 : 2)
      let close = isTriple ? "}}}" : "}}"
      guard let end = Self.start(of: close, in: rest[start...]) else {
        diagnostics.error(
          .unclosedTag, at: location, "the tag is not closed on its line",
          suggestion: "end it with \(close); write {{! …}} for a remark")
        return pieces
      }
      let after = rest.index(end, offsetBy: close.utf8.count)
      pieces.append(.tag(Self.tag(line[start..<end], isTriple: isTriple, at: location)))
      column += line[open..<after].unicodeScalars.count
      rest = rest[after...]
    }
    if !rest.isEmpty { pieces.append(.text(String(line[rest.startIndex...]))) }
    return pieces
  }

  private static func tag(_ content: Substring, isTriple: Bool, at location: SourceLocation) -> TemplateTag {
    let body = content.drop { $0 == " " }
    guard !isTriple, let sign = body.first, let kind = kinds[sign] else {
      return TemplateTag(kind: .value, name: trimmed(body), location: location)
    }
    return TemplateTag(kind: kind, name: trimmed(body.dropFirst()), location: location)
  }

  private static let kinds: [Character: TemplateTag.Kind] = [
    "#": .section, "^": .invertedSection, "/": .end, ">": .block, "!": .comment, "&": .value,
    "=": .refused, "<": .refused, "$": .refused, "%": .refused,
  ]

  /// A text without the blanks at its ends.
  private static func trimmed(_ text: Substring) -> String {
    let blank = UInt8(ascii: " ")
    let bytes = text.utf8.drop { $0 == blank }
    guard let last = bytes.lastIndex(where: { $0 != blank }) else { return "" }
    return String(Substring(bytes[...last]))
  }

  /// Where a sign of tags begins; tags are ASCII, whatever stands beside them.
  private static func start(of sign: String, in bytes: Substring.UTF8View) -> String.Index? {
    var rest = bytes
    while let found = rest.firstIndex(of: sign.utf8.first ?? 0) {
      if rest[found...].starts(with: sign.utf8) { return found }
      rest = rest[rest.index(after: found)...]
    }
    return nil
  }
}
