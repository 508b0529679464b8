import Diagnostics
import Testing

@testable import ComparisonFiles

/// What is added to a comparison leaves the rest of it as somebody wrote it.
@Suite struct ComparisonAdditionTests {
  private static let items = ComparisonAddition.Items(
    key: "sources", count: 1, lines: ["- id: sheet", "  title: Sheet"])

  private func added(to text: String) throws -> String {
    try ComparisonAddition.text(of: Array(text.utf8), file: "c.yaml", adding: [Self.items])
  }

  @Test func `a file with CR LF keeps its line ends, and has them in what is added`() throws {
    let text = ComparisonExample.text
    let unix = try added(to: text)
    #expect(unix.contains("title: Sheet"))
    let windows = try added(
      to: text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    #expect(Array(windows.utf8) == unix.utf8.flatMap { $0 == UInt8(ascii: "\n") ? [13, 10] : [$0] })
  }

  @Test(arguments: ["\r", "\u{85}", "\u{2028}"])
  func `a file with other line ends is refused or whole`(end: String) throws {
    let text = ComparisonExample.text.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: end)
    do {
      #expect(try added(to: text).contains("title: Sheet"))
    } catch let error as FaultyInput {
      #expect(!error.diagnostics.isEmpty)
    }
  }
}
