import TextLayout

/// One text of a report, made fit to show as ``VisibleText`` says, at any length, and with what people set their text
/// by: a report is typeset, and a break that may stand in a long name is no part of the name.
enum ReportText {
  /// The text; line ends of all kinds become one LF, and line feeds and tabs stay.
  static func visible(_ text: String) -> String {
    guard !isVisible(text) else { return text }
    var shown = ""
    for scalar in LineEnds.unified(text).unicodeScalars {
      if isShown(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += VisibleText.line(String(scalar))
      }
    }
    return shown
  }

  /// An address: what cannot be shown is percent-encoded (RFC 3986, section 2.1), so that it leads where it led.
  static func visibleAddress(_ address: String) -> String {
    guard !isVisible(address) else { return address }
    var encoded = ""
    for scalar in address.unicodeScalars {
      if isShown(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += String(scalar).utf8.map(percentEncoded).joined()
      }
    }
    return encoded
  }

  /// Whether a scalar stays as it is: what is seen, line feeds and tabs, and what only says where a line may be broken
  /// or which way a sign between two scripts faces. None of these can turn or hide what stands beside it.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t", "\u{AD}", "\u{61C}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}": true
    default: VisibleText.isVisible(scalar)
    }
  }

  /// Whether nothing in the text is to be changed. Almost all texts pass by their first bytes' kinds alone.
  static func isVisible(_ text: String) -> Bool {
    let mayHide = text.utf8.withContiguousStorageIfAvailable(mayHide) ?? true
    guard mayHide else { return true }
    return text.unicodeScalars.allSatisfy { isShown($0) }
  }

  /// Whether UTF-8 may hold a scalar that cannot be shown: a look at lead bytes, and at the second ones of those
  /// blocks that hold common punctuation beside what is hidden.
  static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, isPrintableASCII(eightOf: bytes, at: index) {
        index += 8
        continue
      }
      defer { index += 1 }
      switch bytes[index] {
      case 0x20...0x7E, 0x80...0xBF, 0xC3...0xD7, 0xE3...0xED, 0x09, 0x0A: continue
      case 0xE2 where index + 2 < bytes.count:
        if isHiddenPunctuation(bytes[index + 1], bytes[index + 2]) { return true }
      default: return true
      }
    }
    return false
  }

  /// Whether eight bytes are all of 0x20 to 0x7E. Almost all are, and this looks at every text of a report.
  private static func isPrintableASCII(eightOf bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Of bytes below 0x80, adding 0x60 sets the highest bit of those from 0x20 on, adding 1 that of 0x7F; no carry
    // leaves its byte.
    guard word & (ones &* 0x80) == 0 else { return false }
    return ((word &+ (ones &* 0x60)) & ~(word &+ ones)) & (ones &* 0x80) == ones &* 0x80
  }

  /// Whether E2 and two bytes may be what U+2000 to U+206F hide: marks of direction, separators, operators.
  private static func isHiddenPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x8B...0x8F).contains(third) || (0xA8...0xAE).contains(third)
    case 0x81: third >= 0xA0
    default: false
    }
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
