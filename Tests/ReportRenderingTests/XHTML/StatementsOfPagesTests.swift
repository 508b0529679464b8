import ComparisonModel
import ReportModel
import Testing
import XMLDocuments

@testable import ReportRendering

/// What pages of XHTML+RDFa say for programs, with awkward texts in all of it.
struct StatementsOfPagesTests {
  private static let columns = [
    "candidate", "criterion", "claim", "claims", "fact", "value_text", "unit", "is_shown", "image",
    "manifest_digest", "date", "source", "address", "candidate_name",
  ]

  private static func findings(_ texts: [String]) -> DataTable {
    let columns = columns.map {
      DataTable.Column(id: $0, title: LocalizedText(same: $0), kind: .text)
    }
    return DataTable(columns: columns, rowCount: texts.count) { body in
      for (number, text) in texts.enumerated() {
        let (shown, text) = (DataTable.Datum.text("c\(number)"), DataTable.Datum.text(text))
        try body([
          shown, .text("k"), text, .integer(1), text, text, text, .yesNo(true), text, text,
          .date("2026-11-27"), text, .text("https://example.org/\(number)"), text,
        ])
      }
    }
  }

  /// The elements of a page that is valid: its DTD is held to while it is written.
  private static func elements(_ texts: [String]) throws -> [MarkupReading.Element] {
    let report = Report(
      language: .en, name: "a", title: texts[0], blocks: [.paragraph([.text("seen")])], wideTable: .none,
      findingsTable: findings(texts))
    let sink = BufferSink()
    try ReportFormat.xhtml.renderer(RenderingOptions(xhtml: .rdfa)).files(for: report)[0].write(sink)
    let page = sink.text
    let start = try #require(page.firstRange(of: "<html")?.lowerBound)
    return try MarkupReading.read(String(page[start...]))
      .elements
  }

  @Test func `every text of a finding is the value of its statements, and makes no element`() throws {
    let elements = try Self.elements(AwkwardText.all)
    for property in ["schema:text", "schema:value", "schema:unitText", "dcterms:identifier"] {
      let found = elements.filter { $0.attributes["property"] == property }.compactMap {
        $0.attributes["content"]
      }
      let expected = AwkwardText.all.map(ReportText.visible)
      #expect(
        found.map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) }, "\(property)")
    }
    let plain = try Self.elements(AwkwardText.all.indices.map { "plain \($0)" })
    #expect(elements.map(\.name) == plain.map(\.name))
    #expect(
      elements.count { $0.attributes["resource"]?.hasPrefix("https://example.org/") == true }
        == AwkwardText.all.count)
  }

  @Test func `a value is told once of a cell, and one that is not shown or not known is not told`() throws {
    let columns = ["candidate", "criterion", "fact", "value_number", "is_shown"].map {
      DataTable.Column(id: $0, title: LocalizedText(same: $0), kind: .text)
    }
    let rows: [[DataTable.Datum]] = [
      [.text("a"), .text("k"), .text("f"), .integer(5), .yesNo(true)],
      [.text("a"), .text("k"), .text("f"), .integer(5), .yesNo(true)],
      [.text("a"), .text("k"), .text("f"), .integer(6), .yesNo(false)],
      [.text("b"), .text("k"), .text("f"), .empty, .yesNo(true)],
      [.text("b"), .text("l"), .text("f"), .number("0.5"), .yesNo(true)],
    ]
    var report = XHTMLSample.report([])
    report.findingsTable = DataTable(columns: columns, rowCount: rows.count) { body in
      for row in rows { try body(row) }
    }
    let sink = BufferSink()
    try XHTMLRenderer(profile: .rdfa).files(for: report)[0].write(sink)
    #expect(
      sink.text.matches(of: /about="#(cell_[a-z_]+)"/).map { $0.1 } == ["cell_a_k", "cell_b_k", "cell_b_l"])
    let values = sink.text.matches(of: /property="schema:value" content="([^"]+)" datatype="xsd:([a-z]+)"/)
    #expect(values.map { "\($0.1) \($0.2)" } == ["5 integer", "0.5 decimal"])
  }
}
