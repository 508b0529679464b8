import Foundation

/// What other readers (cmark-gfm, Python's XML parser and CSV reader) find in a report's file.
struct ReadBack: Decodable {
  /// The text of each block, white space made one space.
  let text: [String]
  /// The tables: rows of cells, each with its pieces.
  let tables: [[[[String]]]]

  /// Reads files back.
  ///
  /// - Throws: ``RunFailure`` where a reader refuses a file.
  static func read(_ files: [URL]) throws -> [String: ReadBack] {
    guard let python = Program.installed("python3") else { throw MissingReader(name: "python3") }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("read-back.py")
    let outcome = try python.run([script.path] + files.map(\.path))
    guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
    return try JSONDecoder().decode([String: ReadBack].self, from: Data(outcome.output.utf8))
  }

  /// Reads the built-in reports back, once for all tests.
  static func builtIn(_ name: String) throws -> ReadBack {
    guard let file = try builtInReports.get()[name] else { throw MissingReader(name: name) }
    return file
  }

  /// A built-in report as its readers find it in a format: what Markdown writes into two files is read as one.
  static func builtInReport(_ format: String, _ language: String) throws -> ReadBack {
    let own = try builtIn("node-base-images.\(language).\(format)")
    guard format == "md" else { return own }
    let evidence = try builtIn("node-base-images.\(language).evidence.md")
    return ReadBack(text: own.text + evidence.text, tables: own.tables + evidence.tables)
  }

  /// The position of a built-in report's tables, the profiles' own apart.
  enum TablePosition {
    static let measured = 0
    static let unclaimed = 1
    static let stated = 2
    static let summary = 3
    static let matrix = 12
    static let choices = 14
    static let claims = 15
    /// How many there are.
    static let count = 18
  }

  private static let builtInReports = Result {
    try TemporaryFolder.with { folder in
      let files = try BuiltInReports.written().files.filter { !$0.key.hasSuffix(".svg") }
      for (name, bytes) in files { try bytes.write(to: folder.appendingPathComponent(name)) }
      return try read(files.keys.map(folder.appendingPathComponent))
    }
  }

  /// The rows of a table, each cell as one text.
  func plainTable(_ position: Int) -> [[String]] {
    tables.indices.contains(position) ? tables[position].map { $0.map { $0.joined(separator: " · ") } } : []
  }

  /// Whether a block holds the text.
  func holds(_ words: String) -> Bool { text.contains { $0.contains(words) } }
}

/// A program or file that reading back needs.
struct MissingReader: Error {
  let name: String
}
