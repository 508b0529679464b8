import ReportModel
import ReportRendering
import Testing

@Suite struct FrontMatterTests {
  private func document(_ entries: [(key: String, value: String)]) throws -> String {
    var report = MarkdownText.report([
      .heading(level: 1, [.text("Title")], anchor: "section-1"), .paragraph([.text("Text.")]),
    ])
    report.frontMatter = FrontMatter(
      entries.map { FrontMatter.Entry(key: $0.key, value: $0.value, label: $0.key, text: $0.value) })
    return try MarkdownText.text(of: MarkdownRenderer(charts: .tables).files(for: report)[0])
  }

  @Test func `front matter stands before the title, a key and a value a line`() throws {
    let entries = [("status", "proposed"), ("date", "2026-11-26"), ("decision-makers", "")]
    #expect(
      try document(entries) == """
        ---
        status: proposed
        date: 2026-11-26
        decision-makers:
        ---

        # Title

        Text.

        """)
  }

  @Test func `a report without front matter has none`() throws {
    #expect(try document([]).hasPrefix("# Title"))
  }

  @Test(
    .enabled(if: FrontMatterReading.isInstalled, "python3-yaml is not installed"),
    arguments: AwkwardText.shown + [
      "Kim, Lee", "김철수, 이영희", "yes", "No", "null", "~", "12", "1e3", "0x1F", "12:30:00",
      "2026-11-26T00:00:00Z",
      "superseded by ADR-0002", "a: b", "a #b", "a b ", "{a}", "[a]", "%a", "!a", "&a", "*a", "|", ">", "`a`",
      "---",
      "...", "-", "?", "=", "<<", "Kim: lead", "é",
    ])
  func `a value is a text to a reader that we did not write`(value: String) throws {
    let read = try FrontMatterReading(document([("key", value)]))
    #expect(read.entries == [FrontMatterReading.Entry(key: "key", type: "str", value: value)])
    #expect(read.rest.hasPrefix("\n# Title"))
  }

  @Test(.enabled(if: FrontMatterReading.isInstalled, "python3-yaml is not installed"))
  func `a day is a date to it, and nothing is nothing`() throws {
    let read = try FrontMatterReading(document([("date", "2026-11-26"), ("informed", "")]))
    #expect(read.entries.map(\.type) == ["date", "NoneType"])
  }
}
