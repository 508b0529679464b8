/// Foreign text inside messages: short, on one line, and unable to steer a terminal.
public enum QuotedText {
  /// The most characters of a foreign text that a message repeats.
  public static let longest = 60

  /// `text` in single quotes, cut after ``longest`` characters.
  public static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(longest)))
    return "'\(escaped(shown))\(scalars.dropFirst(longest).isEmpty ? "" : "…")'"
  }

  /// `text` with controls and direction overrides written out as `\u{…}`.
  public static func escaped(_ text: String, keepingTabs: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar), !(keepingTabs && scalar == "\t") {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a character does something to a terminal rather than appear on it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
