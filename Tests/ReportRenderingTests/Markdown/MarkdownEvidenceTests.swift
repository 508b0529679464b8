import ReportModel
import ReportRendering
import Testing

/// The reader's part and the evidence of a report, and the links between them.
struct MarkdownEvidenceTests {
  private static let cell = Anchor(.cell, "slim", "size")
  private static let claim = Anchor(.claim, "slim", "size", "1")

  private func files(_ evidence: MarkdownRenderer.Evidence) throws -> [(name: String, text: String)] {
    var report = MarkdownText.report([
      .heading(level: 1, [.text("Small")], anchor: "section-1"),
      .paragraph([
        .anchor(Self.cell), .text("80 MB "), .link([.text("claimed")], destination: Self.claim.destination),
      ]),
    ])
    report.evidence = [
      .heading(level: 2, [.text("The *evidence*")], anchor: "section-2"),
      .list(
        start: nil,
        items: [
          [
            .paragraph([
              .anchor(Self.claim), .text("“150 MB” "),
              .link([.text("cell")], destination: Self.cell.destination),
            ])
          ]
        ]),
    ]
    report.evidenceAnchors = [.claim]
    return try MarkdownRenderer(charts: .tables, evidence: evidence).files(for: report).map {
      ($0.name, try MarkdownText.text(of: $0))
    }
  }

  @Test func `the evidence has a file of its own, and links lead both ways`() throws {
    let files = try files(.beside)
    #expect(files.map(\.name) == ["small.en.md", "small.en.evidence.md"])
    #expect(
      files[0].text == """
        # Small

        <a id="cell_slim_size"></a>80 MB [claimed](small.en.evidence.md#claim_slim_size_1)

        [The \\*evidence\\*](small.en.evidence.md)

        """)
    #expect(
      files[1].text == """
        [Small](small.en.md)

        ## The \\*evidence\\*

        - <a id="claim_slim_size_1"></a>“150 MB” [cell](small.en.md#cell_slim_size)

        """)
  }

  @Test func `in one file, links lead to places in it`() throws {
    let files = try files(.within)
    #expect(files.map(\.name) == ["small.en.md"])
    #expect(files[0].text.contains("[claimed](#claim_slim_size_1)"))
    #expect(files[0].text.contains("[cell](#cell_slim_size)"))
    #expect(!files[0].text.contains("evidence.md"))
  }

  @Test func `what would lead into evidence that is left out is text`() throws {
    let files = try files(.leftOut)
    #expect(files.map(\.name) == ["small.en.md"])
    #expect(files[0].text == "# Small\n\n<a id=\"cell_slim_size\"></a>80 MB claimed\n")
  }

  @Test func `a long address is written once, and text that looks like its number stays text`() throws {
    let address = "https://example.org/a/long/address/of/more/than/forty/bytes"
    let link = Inline.link([.text("here")], destination: address)
    let source = try MarkdownText.document([
      .paragraph([link, .text(" and "), link]), .paragraph([.text("see [1] and [ 1 ]")]),
    ])
    #expect(
      source == """
        [here][1] and [here][1]

        see \\[1] and \\[ 1 ]

        [1]: \(address)

        """)
  }
}
