import Foundation

/// The repository that these tests stand in.
enum Repository {
  /// Its top folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the built-in reports.
  static var reports: URL { root.appendingPathComponent("Reports") }

  /// The arguments with which `make report` runs the program, writing into another folder.
  static func reportArguments(output: String) throws -> [String] {
    let makefile = try String(contentsOf: root.appendingPathComponent("Makefile"), encoding: .utf8)
      .replacingOccurrences(of: "\\\n", with: " ")
    let recipe = makefile.split(separator: "\n").first { $0.contains("\"$(PROGRAM)\" report") } ?? ""
    let words = recipe.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let first = words.firstIndex(of: "report"), words.last == "Reports" else { return [] }
    return words[first...].dropLast() + [output]
  }
}
