import ComparisonModel
import TextLayout

/// What texts in files must be like, whatever the format of the file.
enum TextRules {
  /// Whether a text is an id: lower-case letters, digits, hyphens and dots, not beginning with the latter two.
  static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, isLowerLetterOrDigit(first), bytes.count <= ComparisonLimits.maximumIDBytes
    else {
      return false
    }
    return bytes.allSatisfy {
      isLowerLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
  }

  /// Whether a text is the id of a fact that a comparison defines for itself: lower-case letters, digits and hyphens
  /// behind `x-`. Files of charts are named after it.
  static func isOwnFactID(_ text: String) -> Bool {
    text.hasPrefix(OwnFact.prefix) && text.utf8.count > OwnFact.prefix.utf8.count && isID(text)
      && !text.utf8.contains(UInt8(ascii: "."))
  }

  /// Whether a text is an address that a report may link to: http or https, with a host and no blanks.
  static func isWebAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.unicodeScalars.first, !"/?#".unicodeScalars.contains(first) else { return false }
    return rest.unicodeScalars.allSatisfy {
      $0.value < 0x7F
        ? $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0)
        : $0.value > 0xA0 && !$0.properties.isWhitespace
    }
  }

  /// Whether a text is a date of the calendar, as `2026-08-27`.
  static func isDate(_ text: String) -> Bool {
    text.utf8.count == 10 && Timestamp(text) != nil
  }

  /// Whether a text is a digest (OCI image specification, descriptor.md, "Digests") by SHA-256 or SHA-512.
  static func isDigest(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let encoded = bytes[bytes.index(after: colon)...]
    let isHexadecimal = encoded.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f"))
    }
    switch text[..<colon] {
    case "sha256": return isHexadecimal && encoded.count == 64
    case "sha512": return isHexadecimal && encoded.count == 128
    default: return false
    }
  }

  /// Whether a text is the name of an image, with or without a tag, or a pattern of such names: letters, digits
  /// and what registries take beside them, and `*`; some of them letters, so that no version is taken for one.
  static func isImageName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isImageNameByte(first), first != UInt8(ascii: "/") else {
      return false
    }
    return text.utf8.allSatisfy(isImageNameByte) && text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func isImageNameByte(_ byte: UInt8) -> Bool {
    isLowerLetterOrDigit(byte | 0x20) || "._-/:*+".utf8.contains(byte)
  }

  /// Whether a text is a platform, as `os/architecture[/variant]`.
  static func isPlatform(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.count <= ComparisonLimits.maximumIDBytes
          && part.utf8.allSatisfy {
            isLowerLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
              || $0 == UInt8(ascii: "-")
          }
      }
  }

  /// The first character that no report can hold: a control other than TAB, LF and CR, or a noncharacter
  /// that XML 1.0 excludes.
  static func firstForbiddenScalar(in text: String) -> Unicode.Scalar? {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      // Lead bytes C2 and EF begin the C1 controls and U+FFFE, U+FFFF.
      bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xEF }
    }
    if isPlain { return nil }
    return text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }

  /// The first character that makes a terminal or a browser reorder what follows it (UAX #9, explicit
  /// embeddings, overrides and isolates).
  static func firstReorderingScalar(in text: String) -> Unicode.Scalar? {
    // All of them begin with the byte E2.
    guard text.utf8.contains(0xE2) else { return nil }
    return text.unicodeScalars.first(where: VisibleText.isExplicitDirection)
  }

  /// Whether a text holds nothing but blanks.
  static func isBlank(_ text: String) -> Bool {
    // Most texts begin with something that is visibly no blank.
    if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private static func isLowerLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }
}
