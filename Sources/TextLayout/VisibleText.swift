/// Text from outside, made fit to show: images and files hold whatever bytes their makers chose.
///
/// A terminal obeys control characters, a bidirectional override makes text read otherwise than it is, and what
/// nothing shows can hide in a name. All of these are written as the numbers of their bytes: `\x1b`,
/// `\xe2\x80\xae`. Joiners stay, for scripts and emoji need them.
public enum VisibleText {
  /// The most bytes that are taken of one text, where its reader sets no other bound: 1,024. Names, versions and
  /// users have tens.
  public static let maximumBytes = 1024

  /// What stands behind a text that was cut.
  public static let ellipsis = "…"

  /// The text on one line: at most `maximumBytes` of its bytes, then ``ellipsis`` where there are more.
  ///
  /// Line ends are control characters, and shown as such.
  public static func line(_ text: String, maximumBytes: Int = maximumBytes) -> String {
    // Nearly all names are plain, and come through as they are.
    if text.utf8.count <= maximumBytes, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return line(utf8: text.utf8, maximumBytes: maximumBytes)
  }

  /// The bytes as text on one line, as ``line(_:maximumBytes:)`` shows it; bytes that are no UTF-8 are shown as
  /// numbers too.
  public static func line(utf8 bytes: some Collection<UInt8>, maximumBytes: Int = maximumBytes) -> String {
    visible(bytes, maximumBytes: maximumBytes, isKept: { _ in false })
  }

  /// The text with its line feeds and tabs, for places that show several lines.
  ///
  /// A carriage return before a line feed goes, since editors write line ends so; others are shown as numbers.
  public static func lines(_ text: String, maximumBytes: Int = maximumBytes) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n"), bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      bytes.append(byte)
    }
    return visible(bytes, maximumBytes: maximumBytes, isKept: { $0 == "\n" || $0 == "\t" })
  }

  /// A text that somebody wrote for readers, as one paragraph: line ends and tabs, with the blanks about them,
  /// are one blank, and none at its ends; controls and explicit directions (UAX #9, embeddings, overrides and
  /// isolates) are shown as numbers.
  ///
  /// What a writer may need and nobody sees, such as soft hyphens and the marks of right-to-left text, stays.
  public static func paragraph(_ text: String) -> String {
    // C2 begins the C1 controls, E2 the explicit directions and the separators of lines and paragraphs.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }) { return text }
    var paragraph = ""
    var blanks = ""
    var isBroken = false
    for scalar in text.unicodeScalars {
      let isBreak = isLineBreak(scalar) || scalar == "\t"
      if isBreak || scalar == " " {
        isBroken = isBroken || isBreak
        blanks.unicodeScalars.append(scalar)
        continue
      }
      paragraph += !isBroken ? blanks : paragraph.isEmpty ? "" : " "
      (blanks, isBroken) = ("", false)
      if scalar.properties.generalCategory == .control || isExplicitDirection(scalar) {
        paragraph += String(scalar).utf8.map(escaped).joined()
      } else {
        paragraph.unicodeScalars.append(scalar)
      }
    }
    return isBroken ? paragraph : paragraph + blanks
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a scalar makes a terminal or a browser reorder what follows it.
  public static func isExplicitDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Whether a scalar can be shown as it is.
  public static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return false
    // Zero-width non-joiner and joiner: Persian and emoji are not themselves without them. Arabic number signs
    // are format characters that are seen.
    case .format: return scalar.value == 0x200C || scalar.value == 0x200D || !isHidden(scalar)
    case .unassigned: return !scalar.properties.isNoncharacterCodePoint && !isHidden(scalar)
    default: return true
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
      || (0xFFF9...0xFFFB).contains(scalar.value)
  }
}

extension VisibleText {
  private static func visible(
    _ bytes: some Collection<UInt8>, maximumBytes: Int, isKept: (Unicode.Scalar) -> Bool
  ) -> String {
    var text = ""
    var rest = bytes[...]
    var taken = 0
    while let first = rest.first {
      let scalar = leadingScalar(of: rest)
      let length = scalar.map { UTF8.width($0) } ?? 1
      guard length <= maximumBytes - taken else { return text + ellipsis }
      if let scalar, isKept(scalar) || isVisible(scalar) {
        text.unicodeScalars.append(scalar)
      } else if scalar == nil {
        text += escaped(first)
      } else {
        text += rest.prefix(length).map(escaped).joined()
      }
      rest = rest.dropFirst(length)
      taken += length
    }
    return text
  }

  private static func leadingScalar(of bytes: some Collection<UInt8>) -> Unicode.Scalar? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return Unicode.Scalar(first) }
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  private static func escaped(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
