import Diagnostics

/// A text with places marked in it by `1️⃣`, `2️⃣`, …: the text without the marks, and where each was.
struct MarkedText {
  let text: String
  let marks: [String: SourceLocation]

  init(_ marked: String) {
    var text = ""
    var marks: [String: SourceLocation] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if character.unicodeScalars.last == "\u{20E3}" {
        marks[String(character)] = SourceLocation(line: line, column: column)
        continue
      }
      text.append(character)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    self.text = text
    self.marks = marks
  }
}
