public import Messages
import TextLayout

extension Diagnostic: CustomStringConvertible {
  /// The longest source line that is shown, in characters; longer ones are left out.
  public static let maximumSourceLineCharacters = 200

  /// The first line of the diagnostic in English: `FILE:LINE:COLUMN: error: MESSAGE [CODE]`.
  public var headline: String { headline(by: .english) }

  /// The whole diagnostic in English, as ``text(by:)`` writes it.
  public var description: String { text(by: .english) }

  /// The first line of the diagnostic: `FILE:LINE:COLUMN: error: MESSAGE [CODE]`.
  public func headline(by catalogue: MessageCatalogue) -> String {
    let place = location.map { ":\($0.line):\($0.column)" } ?? ""
    let message = QuotedText.escaped(message.text(by: catalogue))
    return
      "\(QuotedText.escaped(file))\(place): \(severity.word.text(by: catalogue)): \(message) [\(code.rawValue)]"
  }

  /// The whole diagnostic as it is printed on a terminal: the headline, the source line with a mark under
  /// the place, and what to write instead. It does not end with a line feed.
  public func text(by catalogue: MessageCatalogue) -> String {
    var lines = [headline(by: catalogue)]
    if let location, let sourceLine, let marked = Self.marked(sourceLine, column: location.column) {
      lines.append(contentsOf: ["  | \(marked.line)", "  | \(marked.mark)"])
    }
    if let suggestion {
      let help: Message = "  help: \(suggestion)"
      lines.append(QuotedText.escaped(help.text(by: catalogue)))
    }
    return lines.joined(separator: "\n")
  }

  /// A line and, under it, blanks up to the mark. Wide characters are answered by an ideographic space,
  /// so that the mark stands under its place on a terminal.
  private static func marked(_ line: String, column: Int) -> (line: String, mark: String)? {
    let scalars = line.unicodeScalars
    guard scalars.count <= maximumSourceLineCharacters, column <= scalars.count + 1 else { return nil }
    var blanks = ""
    for scalar in scalars.prefix(column - 1) {
      if scalar == "\t" {
        blanks += "\t"
      } else if DisplayWidth.columns(of: String(scalar)) == 2 {
        blanks += "\u{3000}"
      } else if scalar.properties.generalCategory != .nonspacingMark {
        blanks += String(repeating: " ", count: QuotedText.escaped(String(scalar)).unicodeScalars.count)
      }
    }
    return (QuotedText.escaped(line, keepingTabs: true), blanks + "^")
  }
}

extension Diagnostic.Severity {
  /// The word before a message.
  public var word: Message {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}
