import Foundation
import ReadBack

/// What PyYAML reads as the front matter of a document, as tools for decision records do, and what follows it.
struct FrontMatterReading {
  /// A key, the type of its value in Python, and the value as text.
  struct Entry: Codable, Equatable {
    let key: String
    let type: String
    let value: String
  }

  let entries: [Entry]
  let rest: String

  /// Whether PyYAML is installed (Debian package `python3-yaml`).
  static let isInstalled = RequiredTool.runsTests(
    isThere: (try? ForeignProgram("python3")?.output(arguments: ["-c", "import yaml"], input: Data())) != nil)

  private static let program = AnsweringProgram(
    python: """
      import json, yaml
      def answer(data):
          read = yaml.safe_load(data)
          return json.dumps([{"key": k, "type": type(v).__name__, "value": str(v)} for k, v in read.items()]).encode()
      """)

  /// Reads a document, which need not have any.
  init(_ document: String) throws {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      (entries, rest) = ([], document)
      return
    }
    rest = lines[(end + 1)...].joined(separator: "\n")
    let json = try Self.program.answer(to: Data(lines[1..<end].joined(separator: "\n").utf8))
    entries = try JSONDecoder().decode([Entry].self, from: json)
  }
}
