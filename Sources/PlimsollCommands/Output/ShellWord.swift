/// Words for people to paste into a shell (POSIX, Shell Command Language, 2.2 Quoting).
enum ShellWord {
  /// The word, in single quotes where a shell would otherwise take it apart.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_./:@%+=,".unicodeScalars.contains(scalar)
      }
    guard !isPlain else { return word }
    // By scalars: an apostrophe with a combining mark is a character of its own, and ends the quotation too.
    let quoted = word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined()
    return "'\(quoted)'"
  }
}
