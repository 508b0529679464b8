/// The address of a link as it stands in Markdown.
enum MarkdownAddress {
  /// The address with what Markdown or a table would take for its own percent-encoded; nil when it is no web
  /// address, no mail address and no fragment, so that it must stay text.
  static func destination(_ address: String) -> [UInt8]? {
    guard address.utf8.first != UInt8(ascii: "#") else { return encoded(address) }
    let scheme = address.prefix(8).lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: { scheme.hasPrefix($0) }) else { return nil }
    return encoded(address)
  }

  /// Any address or file name, encoded likewise.
  static func encoded(_ address: String) -> [UInt8] {
    let bytes = Array(address.utf8)
    // Each row of a large report has links, and to places of its own nearly all.
    guard bytes.contains(where: mayNeedEncoding) else { return bytes }
    let hasBalancedParentheses = hasBalancedParentheses(bytes)
    var encoded: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "|"),
        UInt8(ascii: "`"), UInt8(ascii: "\""):
        encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 0xF)]
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        if !hasBalancedParentheses { encoded.append(UInt8(ascii: "\\")) }
        encoded.append(byte)
      case UInt8(ascii: "&")
      where bytes.withUnsafeBufferPointer({ CharacterReference.mayStart(at: index, in: $0) }):
        encoded += Array("&amp;".utf8)
      default: encoded.append(byte)
      }
    }
    return encoded
  }

  /// Whether a byte may be written otherwise than it is.
  private static func mayNeedEncoding(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      false
    default: true
    }
  }

  /// Whether the address can stand between angle brackets, where nothing is escaped.
  static func canStandBare(_ address: String) -> Bool {
    let scheme = address.prefix(8).lowercased()
    return (scheme.hasPrefix("http://") || scheme.hasPrefix("https://"))
      && !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || "<>|\\`\"&".utf8.contains($0) }
  }

  /// Parentheses in pairs, not nested deeper than every reader follows.
  private static func hasBalancedParentheses(_ bytes: [UInt8]) -> Bool {
    let maximumDepth = 3
    var depth = 0
    for byte in bytes {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 || depth > maximumDepth { return false }
    }
    return depth == 0
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
