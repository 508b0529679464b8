import ReportModel

/// Text as a reader sees it: characters, each with how it is set.
struct StyledText: Equatable, CustomStringConvertible {
  struct Style: Hashable {
    var isStrong = false
    var isEmphasised = false
    var isCode = false
    var destination: String?
  }

  struct Character: Hashable {
    var scalar: Unicode.Scalar
    var style: Style
  }

  /// What stands for a line break.
  static let lineBreak: Unicode.Scalar = "\u{E000}"
  /// What stands for something that no report writes.
  static let foreign: Unicode.Scalar = "\u{E001}"

  private(set) var characters: [Character] = []

  /// Adds a character. How a space or a line break is set does not show.
  mutating func add(_ scalar: Unicode.Scalar, style: Style) {
    let isBlank = scalar == " " || scalar == Self.lineBreak
    characters.append(Character(scalar: scalar, style: isBlank ? Style() : style))
  }

  /// The text with one space for each run of them.
  var collapsed: StyledText {
    var text = StyledText()
    for character in characters where character.scalar != " " || text.characters.last?.scalar != " " {
      text.characters.append(character)
    }
    return text
  }

  /// The characters alone.
  var plain: String {
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: characters.map(\.scalar))
    return String(plain)
  }

  mutating func append(_ other: StyledText) {
    characters += other.characters
  }

  var description: String {
    var text = ""
    var style = Style()
    for character in characters {
      if character.style != style {
        style = character.style
        text += "⟦" + (style.isStrong ? "s" : "") + (style.isEmphasised ? "e" : "")
        text += (style.isCode ? "c" : "") + (style.destination ?? "") + "⟧"
      }
      text += character.scalar == "\u{E000}" ? "⏎" : character.scalar.escaped(asASCII: false)
    }
    return text
  }
}
