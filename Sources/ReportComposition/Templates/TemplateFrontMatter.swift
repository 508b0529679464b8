import Diagnostics
import Messages
import ReportModel
import TextLayout

/// The front matter of a template: a key and a value a line, between two lines of three hyphens, with which it begins.
///
/// Values are text: quotation marks that stand around one go, and a format puts them where it needs them. There are no
/// lists and nothing inside a value.
struct TemplateFrontMatter {
  /// The keys with their values, the values of the template put in.
  private(set) var entries: [(key: String, value: String)] = []
  private(set) var diagnostics: DiagnosticCollector
  private let values: [String]

  /// Reads the lines of front matter.
  ///
  /// - Parameters:
  ///   - lines: The lines between the two rules, with marks where values belong.
  ///   - numbers: For each line of the whole text, the template's own line.
  init(_ lines: [Substring], values: [String], file: String, numbers: [Int]) {
    diagnostics = DiagnosticCollector(file: file)
    self.values = values
    for (index, line) in lines.enumerated() {
      // Front matter begins behind the first line.
      let number = index + 1 < numbers.count ? numbers[index + 1] : index + 2
      read(line, at: SourceLocation(line: number, column: 1))
    }
  }

  private mutating func read(_ line: Substring, at location: SourceLocation) {
    let isEmpty = line.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard !isEmpty, line.utf8.first != UInt8(ascii: "#") else { return }
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isKey(line[..<colon]),
      let value = resolved(line[line.utf8.index(after: colon)...])
    else { return refuse("this is not a key and a value", at: location) }
    let key = String(line[..<colon])
    guard !entries.contains(where: { $0.key == key }) else {
      return refuse("the key \(QuotedText.quoted(key)) stands here a second time", at: location)
    }
    guard entries.count < TemplateBounds.maximumFrontMatterKeys else {
      return refuse("there are more than \(TemplateBounds.maximumFrontMatterKeys) keys", at: location)
    }
    entries.append((key, value))
  }

  private mutating func refuse(_ message: Message, at location: SourceLocation) {
    diagnostics.error(
      .refusedFrontMatter, at: location, "\(message) in the front matter of the template",
      suggestion: "write a line such as “status: proposed” for each key")
  }

  /// A value with those of the template put in, in one line; nil where it holds the place of a block.
  private func resolved(_ text: Substring) -> String? {
    var value = ""
    for piece in TemplateMark.pieces(of: Self.withoutQuotationMarks(text)) {
      switch piece {
      case .text(let text): value += text
      case .value(let position): value += values[position]
      case .block: return nil
      }
    }
    return LineEnds.lines(of: value).map { $0.split(separator: " ").joined(separator: " ") }.joined(
      separator: " ")
  }

  private static func withoutQuotationMarks(_ text: Substring) -> String {
    let value = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    guard value.count > 1, let first = value.first, first == value.last, first == "\"" || first == "'" else {
      return String(value)
    }
    return String(value.dropFirst().dropLast())
  }

  /// Whether a text is a key of letters, digits, hyphens and underscores, as tools have them.
  private static func isKey(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic else {
      return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-_".unicodeScalars.contains(scalar))
    }
  }
}

extension TemplateFrontMatter {
  /// A text with its front matter told from what follows.
  struct Split {
    /// The lines between the two rules; nil where the text begins with no rule.
    let lines: [Substring]?
    /// The text with empty lines in place of its front matter, so that each other line keeps its number.
    let rest: String
    /// Whether a rule begins the text and no other follows.
    let isUnclosed: Bool

    init(_ text: String) {
      guard text.utf8.starts(with: "---".utf8) else {
        (lines, rest, isUnclosed) = (nil, text, false)
        return
      }
      let all = LineEnds.lines(of: text)
      let end = all.dropFirst().firstIndex { Self.isRule($0) }
      guard Self.isRule(all[0]), let end else {
        (lines, rest, isUnclosed) = (nil, text, Self.isRule(all[0]))
        return
      }
      lines = Array(all[1..<end])
      rest = String(repeating: "\n", count: end) + text[all[end].endIndex...]
      isUnclosed = false
    }

    private static func isRule(_ line: Substring) -> Bool {
      line.utf8.starts(with: "---".utf8)
        && line.utf8.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
  }
}
