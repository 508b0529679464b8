import Foundation
import ImageMeasuring
import ImageSources
import Testing

/// The documents name the kinds of place that images are read from.
struct TransportsInDocumentsTests {
  private static let documents = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs")

  @Test(arguments: ["Measuring.md", "Measuring.ko.md"])
  func `a document has a row for what references to each kind of place begin with`(name: String) throws {
    let text = try String(contentsOf: Self.documents.appendingPathComponent(name), encoding: .utf8)
    // Some prefixes begin others; what has none is told in words.
    for prefix in ImageTransports.all().prefixes where !prefix.isEmpty {
      #expect(text.contains("\n| `\(prefix)"), "\(prefix)")
    }
  }
}
