import Foundation
import ReportRendering
import Testing

/// The documents name the formats that there are.
struct FormatsInDocumentsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: Self.root.appendingPathComponent(name)), as: UTF8.self)
  }

  @Test(arguments: ["README.md", "README.ko.md"])
  func `the table of formats has a row for each, in their order, and no other`(document: String) throws {
    let lines = try text(of: document).split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("| `\(ReportFormat.allCases[0].rawValue)` |") })
    let rows = lines[first...].prefix { $0.hasPrefix("|") }
    #expect(rows.map { $0.split(separator: "`")[1] } == ReportFormat.allCases.map { Substring($0.rawValue) })
  }

  @Test(arguments: ["README.md", "README.ko.md", "Makefile"])
  func `where all formats are written, all are named`(document: String) throws {
    let text = try text(of: document)
    for format in ReportFormat.allCases {
      #expect(text.contains("--format \(format.rawValue) ") || text.contains("--format \(format.rawValue)\n"))
    }
  }
}
