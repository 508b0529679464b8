/// The address of a link as it stands in an `href`.
enum XHTMLAddress {
  /// The address with what no URL may hold percent-encoded (WHATWG URL, section 4.3; RFC 3986, section 2.1);
  /// nil when it is no web address, no mail address and no place in the page, so that it must stay text.
  static func reference(_ destination: String) -> String? {
    guard isPlace(destination) || hasKnownScheme(destination), destination.utf8.count > 1 else { return nil }
    // Each row of a large page has links, and to places of its own nearly all.
    guard destination.utf8.dropFirst().contains(where: mayNeedEncoding) else { return destination }
    let bytes = Array(destination.utf8)
    var encoded: [UInt8] = []
    var isInFragment = false
    for (index, byte) in bytes.enumerated() {
      let isSecondHash = byte == UInt8(ascii: "#") && isInFragment
      if byte == UInt8(ascii: "#") { isInFragment = true }
      if isSecondHash || mustBeEncoded(byte) || (byte == percent && !isEscape(at: index, in: bytes)) {
        encoded += [percent, hexDigit(byte >> 4), hexDigit(byte & 0xF)]
      } else {
        encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static let percent = UInt8(ascii: "%")

  private static func isPlace(_ destination: String) -> Bool { destination.utf8.first == UInt8(ascii: "#") }

  private static func hasKnownScheme(_ destination: String) -> Bool {
    let lowered = destination.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains { lowered.hasPrefix($0) }
  }

  /// Whether a byte behind the first may be written otherwise than it is.
  private static func mayNeedEncoding(_ byte: UInt8) -> Bool {
    byte == percent || byte == UInt8(ascii: "#") || mustBeEncoded(byte)
  }

  private static func mustBeEncoded(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    // Letters beyond ASCII are URL code points; browsers encode them themselves.
    default: false
    }
  }

  private static func isEscape(at index: Int, in bytes: [UInt8]) -> Bool {
    index + 2 < bytes.count && isHexDigit(bytes[index + 1]) && isHexDigit(bytes[index + 2])
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isHexDigit
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
