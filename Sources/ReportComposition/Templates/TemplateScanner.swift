import Diagnostics
import TextLayout

/// Finds the Mustache tags of a template with their places, and puts block marks where blocks belong.
///
/// Rendering alone could not do it: Mustache prints nothing for a name that it does not know, and does not look
/// at names in sections that are left out.
struct TemplateScanner {
  /// The template, with each place of a block replaced by the block's mark.
  private(set) var text = ""
  /// Its tags, in order.
  private(set) var tags: [TemplateTag] = []
  /// What is wrong with the tags themselves.
  private(set) var diagnostics: DiagnosticCollector

  init(_ template: String, file: String) {
    diagnostics = DiagnosticCollector(file: file)
    text.reserveCapacity(template.utf8.count)
    var lineNumber = 0
    for line in LineEnds.lines(of: template) {
      lineNumber += 1
      if lineNumber > 1 { text += "\n" }
      scan(line, number: lineNumber)
    }
  }

  private mutating func scan(_ line: Substring, number: Int) {
    var rest = line
    var column = 1
    while let open = Self.firstIndex(of: "{{", in: rest) {
      text += rest[..<open]
      column += rest[..<open].unicodeScalars.count
      let location = SourceLocation(line: number, column: column)
      let isTriple = rest[open...].hasPrefix("{{{")
      let start = rest.index(open, offsetBy: isTriple ? 3 : 2)
      let close = isTriple ? "}}}" : "}}"
      guard let end = Self.firstIndex(of: close, in: rest[start...]) else {
        diagnostics.error(
          "unclosed-tag", at: location, "the tag is not closed on its line",
          suggestion: "end it with \(close); write {{! …}} for a remark")
        return
      }
      let after = rest.index(end, offsetBy: close.count)
      add(Self.tag(rest[start..<end], isTriple: isTriple, at: location), source: rest[open..<after])
      column += rest[open..<after].unicodeScalars.count
      rest = rest[after...]
    }
    text += rest
  }

  private mutating func add(_ tag: TemplateTag, source: Substring) {
    tags.append(tag)
    switch tag.kind {
    case .block: text += TemplateMark.block(tag.name)
    case .comment: break
    default: text += source
    }
  }

  private static func tag(_ content: Substring, isTriple: Bool, at location: SourceLocation) -> TemplateTag {
    func trimmed(_ text: Substring) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let kinds: [Character: TemplateTag.Kind] = [
      "#": .section, "^": .invertedSection, "/": .end, ">": .block, "!": .comment, "&": .value,
      "=": .refused, "<": .refused, "$": .refused, "%": .refused,
    ]
    let body = content.drop { $0 == " " }
    guard !isTriple, let sign = body.first, let kind = kinds[sign] else {
      return TemplateTag(kind: .value, name: trimmed(body), location: location)
    }
    return TemplateTag(kind: kind, name: trimmed(body.dropFirst()), location: location)
  }

  private static func firstIndex(of pattern: String, in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(pattern) { return index }
      index = text.index(after: index)
    }
    return nil
  }
}
