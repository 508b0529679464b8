import ComparisonModel
import Foundation
import Testing

/// What writes reports in every language, and what tells of it, names each.
struct LanguagesInDocumentsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    arguments: [
      ("Makefile", "--language %"), ("Scripts/packaging/write-reports", "--language %"),
      ("Scripts/write-index", "\"%\": ("), ("README.md", "--language %"), ("README.ko.md", "--language %"),
    ], Language.allCases)
  func `where all languages are written, all are named`(
    place: (file: String, form: String), language: Language
  )
    throws
  {
    let text = try String(contentsOf: Self.root.appendingPathComponent(place.file), encoding: .utf8)
    let named = place.form.replacing("%", with: language.rawValue)
    #expect(text.contains(named), "\(place.file) lacks \(named)")
  }

  @Test(arguments: ["Makefile", "Scripts/packaging/write-reports"])
  func `each command that writes reports to be shown writes all languages`(file: String) throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent(file), encoding: .utf8)
    let commands = text.split(separator: "\n").filter { $0.contains("--language ") }
    #expect(!commands.isEmpty)
    for command in commands {
      let lacking = Language.allCases.filter { !command.contains("--language \($0.rawValue)") }
      #expect(lacking.isEmpty, "\(file): '\(command)' lacks \(lacking)")
    }
  }
}
