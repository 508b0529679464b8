import TextLayout

/// A result as annotations ("Workflow commands for GitHub Actions", docs.github.com), one command on each line.
enum GitHubCheckOutput {
  static func text(of result: CheckResult) -> String {
    result.problems.map { problem in
      let level = problem.fails ? "error" : "notice"
      let line = problem.line.map { ",line=\($0)" } ?? ""
      let file = property(VisibleText.line(problem.file, maximumBytes: .max))
      let title = property(VisibleText.folded(problem.what))
      let message = escaped(VisibleText.lines(problem.why, maximumBytes: .max))
      return "::\(level) file=\(file)\(line),title=\(title)::\(message)\n"
    }.joined()
  }

  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  /// By bytes: in Swift, CR LF is one character, and a sign with a combining mark is another one.
  private static func escaped(_ text: String, _ signs: String = "%\r\n") -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if signs.utf8.contains(byte) {
        bytes += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
