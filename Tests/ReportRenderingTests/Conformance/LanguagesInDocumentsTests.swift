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
}
