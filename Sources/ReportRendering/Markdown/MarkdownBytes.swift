/// Bytes that mean something to Markdown, and what is written for them.
enum MarkdownBytes {
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let newline = UInt8(ascii: "\n")
  static let space = Array("&#32;".utf8)
  static let tab = Array("&#9;".utf8)
  static let lineFeed = Array("&#10;".utf8)
  static let replacement = Array("\u{FFFD}".utf8)
  /// Splits a mail address, which readers link even when its signs are escaped. Nothing of it is shown.
  static let emptyComment = Array("<!---->".utf8)

  /// Whether a byte may be markup inside a line.
  @inline(__always)
  static func maySpeak(_ byte: UInt8) -> Bool {
    if byte < 0x40 { return speaking.low >> UInt64(byte) & 1 == 1 }
    return byte < 0x80 && speaking.high >> UInt64(byte - 0x40) & 1 == 1
  }

  /// One bit for each byte below 0x40, and for each from there to 0x7F.
  private static var speaking: (low: UInt64, high: UInt64) {
    // Control characters, then `!`, `&`, `*`, `:`, `<`.
    let low: UInt64 = 0xFFFF_FFFF | 1 << 0x21 | 1 << 0x26 | 1 << 0x2A | 1 << 0x3A | 1 << 0x3C
    // `@`, `W`, `[`, `\`, `]`, `_`, backtick, `w`, `|`, `~`.
    let high: UInt64 =
      1 << 0x00 | 1 << 0x17 | 1 << 0x1B | 1 << 0x1C | 1 << 0x1D | 1 << 0x1F | 1 << 0x20 | 1 << 0x37
      | 1 << 0x3C | 1 << 0x3E
    return (low, high)
  }

  /// Whether `<` before this byte may begin a tag, a comment, a declaration or an address.
  static func mayBeginTag(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}
