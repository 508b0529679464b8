import Messages
import TextLayout

/// The help that ArgumentParser writes, in the words of a catalogue, and broken into lines by the columns that these
/// take on a terminal: Hangul takes two, which ArgumentParser does not know.
struct HelpText {
  /// Where the texts of options and arguments begin.
  private static let textColumn = 26
  /// How far explanations of an option are indented.
  private static let discussionIndent = 8
  /// The least columns that a text is broken at, on however narrow a terminal.
  private static let minimumColumns = 24

  let catalogue: TextCatalogue
  /// The columns of the terminal.
  let columns: Int

  /// The help in other words.
  ///
  /// - Parameter english: ArgumentParser's help in lines that are not broken.
  func text(of english: String) -> String {
    var isList = false
    return english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let list = heading(line) {
        isList = true
        return list
      }
      return isList ? listed(line) : told(line)
    }.joined(separator: "\n")
  }

  /// A text of the help in other words, its lines as long as they are. Examples, which are indented, stay as they are.
  func unbroken(_ english: String) -> String {
    english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(" ") ? String(line) : option(String(line))
    }.joined(separator: "\n")
  }

  /// A heading alone in its line, below which options, arguments or subcommands are listed.
  private func heading(_ line: Substring) -> String? {
    guard line.hasSuffix(":"), line.allSatisfy({ $0.isUppercase || $0 == " " || $0 == ":" }) else {
      return nil
    }
    return words(String(line.dropLast())) + ":"
  }

  /// A line before the lists: `OVERVIEW: …`, `USAGE: …`, a paragraph, or an example, which stays as it is.
  private func told(_ line: Substring) -> String {
    for title in ["OVERVIEW", "USAGE"] where line.hasPrefix(title + ": ") {
      return wrapped(words(title) + ": " + words(String(line.dropFirst(title.count + 2))), indent: 0)
    }
    return line.hasPrefix(" ") ? String(line) : wrapped(words(String(line)), indent: 0)
  }

  /// A line of a list: an option or argument with its text, a text below it, or what is said of all.
  private func listed(_ line: Substring) -> String {
    let text = line.drop { $0 == " " }
    let indent = line.count - text.count
    guard indent == 2, line.count > Self.textColumn, !text.hasPrefix("See '") else {
      let isLabel = indent == 2 && !text.hasPrefix("See '")
      return isLabel ? String(line) : wrapped(option(String(text)), indent: indent)
    }
    let start = line.index(line.startIndex, offsetBy: Self.textColumn)
    // A label that is longer stands alone in its line.
    guard line[..<start].hasSuffix(" "), line[start] != "<" else { return String(line) }
    let label = line[..<start].drop { $0 == " " }
    let lines = wrapped(option(String(line[start...])), indent: Self.textColumn)
    return "  " + label + lines.dropFirst(Self.textColumn)
  }

  /// The text of an option, with what is added to it in brackets: `(values: …; default: …)`.
  private func option(_ text: String) -> String {
    guard text.hasSuffix(")"), catalogue.text(for: text) == nil,
      let start = ["(values: ", "(default: "].compactMap({ text.lastRange(of: $0)?.lowerBound }).max()
    else { return words(text) }
    let added = "(" + words(String(text[text.index(after: start)...].dropLast())) + ")"
    let before = text[..<start].trimmingSuffix { $0 == " " }
    return before.isEmpty ? added : option(String(before)) + " " + added
  }

  /// What the catalogue has for the words; these where it has nothing.
  private func words(_ english: String) -> String {
    catalogue.text(for: english) ?? english
  }

  /// The text with each of its lines indented, broken between words where it is wider than the terminal.
  private func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let width = max(columns - indent, Self.minimumColumns)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: String(word)) > width {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    return (lines + [line]).map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}

extension StringProtocol {
  /// The last place of a text in this one.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    ranges(of: text).last
  }

  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
