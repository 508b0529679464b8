import Messages

/// What ArgumentParser says of wrong usage, with its own words around our message in the reader's language.
struct UsageText {
  let messages: MessageCatalogue
  let help: HelpText

  /// Its text: `Error: …`, `Help: …`, `Usage: …` and where help is; where no argument was given, the help itself.
  func text(of english: String) -> String {
    let (usage, helpStart) = parts(of: english)
    let lines = usage.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
    return lines.joined(separator: "\n") + help.text(of: String(helpStart))
  }

  /// What is said of the usage, and the help behind it.
  private func parts(of english: String) -> (Substring, Substring) {
    guard let start = english.firstRange(of: "\nOVERVIEW: ") else { return (english[...], "") }
    let end = english.index(after: start.lowerBound)
    return (english[..<end], english[end...])
  }

  private func line(_ line: String) -> String {
    if let message = line.told(behind: "Error: ") { return said("Error: \(words(message))") }
    if let option = line.told(behind: "Help:  ") { return said("Help:  \(optionText(option))") }
    if let usage = line.told(behind: "Usage: ") { return said("Usage: \(usage)") }
    if let command = line.wholeMatch(of: /\s+See '(.+)' for more information\./)?.1 {
      return said("  See '\(String(command))' for more information.")
    }
    let text = line.drop { $0 == " " }
    return line.prefix(line.count - text.count) + words(String(text))
  }

  /// An option or an argument with its text behind two blanks.
  private func optionText(_ option: String) -> String {
    guard let gap = option.firstRange(of: "  ") else { return option }
    return option[..<gap.upperBound] + words(String(option[gap.upperBound...]))
  }

  private func said(_ message: Message) -> String {
    message.text(by: messages)
  }

  private func words(_ english: String) -> String {
    help.catalogue.text(for: english) ?? english
  }
}

extension String {
  /// What stands behind a word at the beginning; nil where it is not there.
  fileprivate func told(behind word: String) -> String? {
    hasPrefix(word) ? String(dropFirst(word.count)) : nil
  }
}
