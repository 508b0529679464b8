import TextLayout

/// How wide a text will be at most when it is set in a system font, without asking any font.
///
/// Fonts differ between machines; the estimate is that of the wider ones (DejaVu Sans, Verdana), so that
/// room kept by it is never too small by much. East Asian letters take a full em (UAX #11).
struct LabelWidth {
  /// How heavy the letters are.
  enum Weight {
    case regular
    case bold
  }

  /// The size of the letters, in units of the drawing.
  var fontSize: Int
  /// Their weight.
  var weight: Weight = .regular

  /// The width of the text, in units of the drawing, rounded up.
  func units(of text: String) -> Int {
    let hundredths = text.reduce(0) { $0 + Self.hundredthsOfEm(of: $1) }
    let weighted = weight == .bold ? hundredths * 110 / 100 : hundredths
    return (weighted * fontSize + 99) / 100
  }

  /// Breaks a text into lines of at most `width` units: at spaces where there are some, anywhere otherwise.
  func lines(of text: String, within width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if units(of: joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty && units(of: line + String(character)) > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// The text with at most so many characters; a longer one ends in an ellipsis.
  static func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }

  private static func hundredthsOfEm(of character: Character) -> Int {
    switch character {
    case "A"..."Z", "m", "w", "@", "%", "&": 78
    case " "..."~": 63
    default:
      switch DisplayWidth.columns(of: String(character)) {
      case 0: 0
      case 1: 70
      default: 100
      }
    }
  }
}
