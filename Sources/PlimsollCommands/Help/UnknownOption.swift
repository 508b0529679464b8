/// What an option was probably meant to be that no command has: `--lang` for `--language`.
enum UnknownOption {
  /// The fewest letters of an option that may stand for all of it.
  private static let minimumLetters = 3

  /// ArgumentParser's message with the option that begins so, in place of the nearest that it knows, which may be quite
  /// another: `--as` for `--out`. Unchanged where no option begins so.
  ///
  /// - Parameter help: A text that names the options of the command.
  static func mended(_ message: String, help: String) -> String {
    guard let start = message.firstRange(of: "Unknown option '--"),
      let end = message[start.upperBound...].firstIndex(of: "'")
    else { return message }
    let name = String(message[start.upperBound..<end])
    guard name.count >= minimumLetters, let meant = names(in: help).first(where: { $0.hasPrefix(name) })
    else {
      return message
    }
    let lines = message[end...].dropFirst().drop { $0 != "\n" }
    return message[...end] + ". Did you mean '--\(meant)'?" + lines
  }

  /// The long options that a text names, each once, in their order.
  private static func names(in help: String) -> [String] {
    var seen: Set<String> = []
    return help.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") && $0.count > 2 }
      .map { String($0.dropFirst(2)) }.filter { seen.insert($0).inserted }
  }
}
