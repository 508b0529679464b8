/// The text of a piece of Markdown or wikitext as this program writes it, for people to read: without links, emphasis,
/// references and escapes. It is shown and compared, and never written to a wiki.
enum PlainMarkup {
  static func text(of markup: Substring) -> String {
    var text = ""
    var rest = markup
    while let first = rest.unicodeScalars.first {
      if let (shown, length) = token(at: rest) {
        text += shown
        rest = Substring(rest.unicodeScalars.dropFirst(length))
      } else {
        text.unicodeScalars.append(first)
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    // Units are tied to their figures by no-break spaces, and were not on pages of earlier versions.
    return text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }).joined(separator: " ")
  }

  /// The mark-up that a text begins with: what is shown of it, and how many scalars it is long.
  private static func token(at text: Substring) -> (shown: String, length: Int)? {
    if text.hasPrefix("<ref"), let tag = end(of: text, behind: ">") {
      // A reference is one tag where it was told before, else all up to its end.
      let isNamed = text[..<tag].hasSuffix("/>")
      let end = isNamed ? tag : end(of: text, behind: "</ref>") ?? tag
      return ("", text.unicodeScalars.distance(from: text.startIndex, to: end))
    }
    if text.hasPrefix("<"), let end = end(of: text, behind: ">") {
      return ("", text.unicodeScalars.distance(from: text.startIndex, to: end))
    }
    if text.hasPrefix("[[#"), let bar = text.firstIndex(of: "|") {
      return ("", text.unicodeScalars.distance(from: text.startIndex, to: bar) + 1)
    }
    if text.hasPrefix("]]") { return ("", 2) }
    if text.hasPrefix("]("), let end = end(of: text, behind: ")") {
      return ("", text.unicodeScalars.distance(from: text.startIndex, to: end))
    }
    if text.hasPrefix("'''") || text.hasPrefix("**") { return ("", text.hasPrefix("*") ? 2 : 3) }
    if text.hasPrefix("&#"), let end = text.firstIndex(of: ";"),
      let value = UInt32(text.dropFirst(2)[..<end]),
      let scalar = Unicode.Scalar(value)
    {
      return (String(Character(scalar)), text.unicodeScalars.distance(from: text.startIndex, to: end) + 1)
    }
    if text.hasPrefix("\\"), text.unicodeScalars.count > 1 {
      return (String(Character(text.unicodeScalars[text.unicodeScalars.index(after: text.startIndex)])), 2)
    }
    return text.hasPrefix("[") ? ("", 1) : nil
  }

  private static func end(of text: Substring, behind mark: String) -> Substring.Index? {
    text.firstRange(of: mark)?.upperBound
  }
}
