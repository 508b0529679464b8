import Foundation
import Testing

/// Names and claims that look like markup, formulas or nothing at all stay the text they are in every format.
@Suite struct AwkwardTextTests {
  /// A text, and whether CSV puts an apostrophe before it.
  struct Sample: Sendable {
    let text: String
    let isNeutralised: Bool
  }

  private static let plain = [
    "a|b", "back\\slash", "trailing\\", "`tick`", "``two`` ticks", "<b>&amp;</b>", "<!-- c -->", "]]>",
    "&#x41;",
    "*star* _under_ ~~tilde~~", "https://example.org/x?a=1&b=2", "www.example.org", "me@example.org",
    "# heading", "1. item", "[link](javascript:alert(1))", "![i](x)", "{{title}}", "{{> matrix}}",
    "\"quotes\", comma", "한글", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}",
    "a\u{200B}b", "\u{A0}space\u{A0}", "\u{3000}wide", "🧑\u{200D}🚀", "<script>alert(1)</script>",
  ]
  private static let neutralised = [
    "=1+1", "+SUM(A1)", "-1", "@cmd", "'quoted", "- item", "--", "\u{3000}=1", "＝1",
  ]

  static let samples =
    plain.map { Sample(text: $0, isNeutralised: false) }
    + neutralised.map { Sample(text: $0, isNeutralised: true) }

  private static func yaml(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      + "\""
  }

  private static let readBack = Result {
    try TemporaryFolder.with { folder in
      let comparison = AwkwardComparison.named(samples.map { yaml($0.text) })
      try Data(comparison.utf8).write(to: folder.appendingPathComponent("a.yaml"))
      let formats = ["markdown", "csv", "csv-findings", "xhtml"].flatMap { ["--format", $0] }
      let outcome = try Program.plimsoll.run(
        ["report", "a.yaml", "--language", "en", "--output", "out"] + formats, in: folder)
      guard outcome.status == 0 else { throw RunFailure(outcome: outcome) }
      let output = folder.appendingPathComponent("out")
      return try ReadBack.read((output.names ?? []).map(output.appendingPathComponent))
    }
  }

  /// The rows of a file's table, below its header.
  private func rows(_ ending: String, table: Int = 0) throws -> [[String]] {
    let file = try #require(try Self.readBack.get()["awkward.en.\(ending)"])
    return Array(file.plainTable(table).dropFirst())
  }

  /// Equal to the last byte: `==` takes Hangul in NFC and in NFD for the same.
  private func expect(_ found: String, is wanted: String) {
    #expect(Array(found.utf8) == Array(wanted.utf8), "\(found) is not \(wanted)")
  }

  @Test(arguments: ["md", "xhtml"])
  func `text in pages stays data`(format: String) throws {
    // The matrix in full is evidence: behind the compact one on a page, and first in a file of its own.
    let rows = try format == "md" ? rows("evidence.md") : rows(format, table: 1)
    try #require(rows.count == Self.samples.count)
    for (row, sample) in zip(rows, Self.samples) {
      expect(row[0], is: sample.text)
      expect(row[1], is: "“\(sample.text)” · ? unmeasured")
    }
  }

  @Test func `text in CSV stays data, and what a spreadsheet would calculate has an apostrophe before it`()
    throws
  {
    let (wide, findings) = (try rows("csv"), try rows("findings.csv"))
    try #require(wide.count == Self.samples.count && findings.count == wide.count)
    for (number, sample) in Self.samples.enumerated() {
      let cell = (sample.isNeutralised ? "'" : "") + sample.text
      for found in [wide[number][1], wide[number][2], findings[number][1], findings[number][4]] {
        expect(found, is: cell)
      }
    }
  }

  @Test func `a megabyte in one cell goes through pages whole`() throws {
    try TemporaryFolder.with { folder in
      let long = String(repeating: "한|글*", count: 1 << 17)
      try Data(AwkwardComparison.named([Self.yaml(long)]).utf8).write(
        to: folder.appendingPathComponent("a.yaml"))
      let outcome = try Program.plimsoll.run(
        ["report", "a.yaml", "--language", "ko", "--template", "table", "--output", "out"]
          + ["--format", "markdown", "--format", "xhtml"], in: folder)
      #expect(outcome.status == 0)
      let output = folder.appendingPathComponent("out")
      for file in try ReadBack.read((output.names ?? []).map(output.appendingPathComponent)).values {
        #expect(file.plainTable(0).last?.first == long)
      }
    }
  }
}
