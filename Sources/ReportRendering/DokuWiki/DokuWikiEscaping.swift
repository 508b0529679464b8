/// Text as it stands in DokuWiki's: what would be markup, or set otherwise than it is, stands between `%%`.
enum DokuWikiEscaping {
  /// What no markup, no link by itself, no smiley and no typographic change is made of.
  private static let plainPunctuation = Array(" ,.;?+·".utf8)

  /// The text of a line, or of a part of one.
  static func text(_ text: String) -> String {
    isPlain(text) ? text : verbatim(text)
  }

  /// Text in which nothing is markup. A line end in it is a space: a table's row is one line.
  static func verbatim(_ text: String) -> String {
    let text = text.replacing("\n", with: " ")
    guard text.hasPrefix("%") || text.hasSuffix("%") || text.contains("%%") else { return "%%\(text)%%" }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "%") {
      if start > rest.startIndex { result += "%%\(rest[..<start])%%" }
      let end = rest[start...].firstIndex { $0 != "%" } ?? rest.endIndex
      result += "<nowiki>\(rest[start..<end])</nowiki>"
      rest = rest[end...]
    }
    return rest.isEmpty ? result : result + "%%\(rest)%%"
  }

  /// The text of a heading, which has no other way to keep a sign of equality than to write it wider.
  static func heading(_ text: String) -> String {
    text.replacing("\n", with: " ")
  }

  /// An address of a link.
  static func address(_ address: String) -> String {
    address.replacing("|", with: "%7C").replacing("%%", with: "%25%")
  }

  /// Code in parts, none of which ends itself.
  static func codeParts(_ code: String) -> [String] {
    let end = "</code>"
    guard code.contains(end) else { return [code] }
    let pieces = code.split(separator: end, omittingEmptySubsequences: false)
    return pieces.indices.map { index in
      (index > 0 ? "code>" : "") + pieces[index] + (index < pieces.count - 1 ? "</" : "")
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first != 0x20 || bytes.count > 1 else { return true }
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...: continue
      // 640x480 would have another sign between its numbers.
      case UInt8(ascii: "0")...UInt8(ascii: "9"): if next == UInt8(ascii: "x") { return false }
      // Blanks beside each other mean something in tables and lists, dots an ellipsis or a name of a host.
      case UInt8(ascii: " "): if next == 0x20 { return false }
      case UInt8(ascii: "."): if next > 0x20, !isBetweenDigits(index, of: bytes) { return false }
      default: if !plainPunctuation.contains(byte) { return false }
      }
    }
    return !["FIXME", "DELETEME", "LOL"].contains { text.contains($0) }
  }

  private static func isBetweenDigits(_ index: Int, of bytes: [UInt8]) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return index > 0 && index + 1 < bytes.count && digits.contains(bytes[index - 1])
      && digits.contains(bytes[index + 1])
  }
}
