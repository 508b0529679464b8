/// A text in one line as a scalar of YAML (1.2, and 1.1 as older readers have it).
enum YAMLScalar {
  /// The text as it stands where no reader can take it for anything else, else between quotation marks.
  ///
  /// A day stays as it stands: readers of front matter take it for a date, as MADR means it.
  static func text(_ value: String) -> String {
    isPlain(value) || isDay(value) ? value : quoted(value)
  }

  /// Whether a text is a string for all readers without marks around it: it begins with a letter, holds nothing that
  /// has a meaning, and is no word for another type.
  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, first.properties.isAlphabetic,
      value.unicodeScalars.last != " ", !otherTypes.contains(value.lowercased())
    else { return false }
    return value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plainSigns.contains($0) }
  }

  /// Signs that have no meaning behind a letter.
  private static let plainSigns = Set("0123456789 -_.,;/()@+".unicodeScalars)

  /// What YAML 1.1 and 1.2 take for a boolean or for nothing.
  private static let otherTypes: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null",
  ]

  /// Whether a text is written as a day: 2026-11-26.
  private static func isDay(_ value: String) -> Bool {
    let pattern = "0000-00-00"
    return value.utf8.count == pattern.utf8.count
      && zip(value.utf8, pattern.utf8).allSatisfy { byte, sign in
        sign == UInt8(ascii: "0") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == sign
      }
  }

  /// A text between quotation marks (7.3.1, "Double-Quoted Style").
  private static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
