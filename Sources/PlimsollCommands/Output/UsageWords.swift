import Messages

/// What ArgumentParser says of wrong usage, with its own words around our message in the reader's language.
enum UsageWords {
  /// Its text: `Error: …`, `Usage: …` and where help is.
  static func text(_ text: String, by catalogue: MessageCatalogue) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)).text(by: catalogue) }
      .joined(separator: "\n")
  }

  private static func line(_ line: String) -> Message {
    if line.hasPrefix("Error: ") { return "Error: \(String(line.dropFirst("Error: ".count)))" }
    if line.hasPrefix("Usage: ") { return "Usage: \(String(line.dropFirst("Usage: ".count)))" }
    if let told = line.wholeMatch(of: /\s+See '(.+)' for more information\./) {
      return "  See '\(String(told.1))' for more information."
    }
    return Message(verbatim: line)
  }
}
