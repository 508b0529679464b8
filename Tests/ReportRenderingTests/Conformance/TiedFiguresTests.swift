import ComparisonModel
import ReportModel
import ReportRendering
import Testing

/// No line ends between a figure and its unit, in whatever format is set in lines.
struct TiedFiguresTests {
  private static let pages: [ReportFormat] = [
    .markdown, .markdownWiki, .xhtml, .xhtmlFragment, .mediawiki, .confluence, .dokuwiki,
  ]

  private func text(_ format: ReportFormat, _ blocks: [Block]) throws -> String {
    let files = try ReportFormatSuite.files(format, XHTMLSample.report(blocks))
    return files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      .replacing("&#160;", with: "\u{A0}").replacing("&nbsp;", with: "\u{A0}")
  }

  @Test(arguments: pages)
  func `a figure is not parted from its unit, and what a source states keeps its own spaces`(
    format: ReportFormat
  ) throws {
    let link: [Inline] = [.link([.text("unpacked size 1.25 GB")], destination: "https://example.test/")]
    let text = try text(
      format,
      [
        .paragraph([
          .text("It takes 58.5 MB in 12.5 s; 3 measurements, 7 MBit. "),
          .role(.claim, [.text("about 50 MB")]),
          .text(" "), .role(.measurement, link), .text(" "), .role(.measurement, [.text("11.9 USD")]),
          .text(" "), .role(.detail, [.text("(58,486,244 B ± 5,000 B)")]),
        ])
      ])
    for words in [
      "58.5\u{A0}MB in 12.5\u{A0}s; 3 measurements, 7 MBit.", "about 50 MB", "unpacked size 1.25\u{A0}GB",
      "11.9\u{A0}USD", "58,486,244\u{A0}B ±\u{A0}5,000\u{A0}B",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: [(200, "58.5\u{A0}MB"), (201, "58.5 MB")])
  func `figures are tied in tables and lists that people read one by one`(count: Int, figure: String) throws {
    let row = [Table.Cell(.text("row")), Table.Cell(.role(.measurement, [.text("58.5 MB")]))]
    let columns = ["a", "b"].map { Table.Column(header: [.text($0)]) }
    let table = Table(caption: [], columns: columns, rowCount: count) { _ in row }
    #expect(try text(.xhtml, [.table(table)]).contains(">\(figure)<"))
    #expect(try text(.markdown, [.table(table)]).contains("| \(figure) |"))
    let list = Block.list(start: nil, items: Array(repeating: [.paragraph([.text("58.5 MB")])], count: count))
    #expect(try text(.markdown, [list]).contains("- \(figure)\n"))
  }

  @Test(arguments: ReportFormatSuite.formats.filter { !pages.contains($0) })
  func `what spreadsheets and programs read has plain spaces`(format: ReportFormat) throws {
    let texts = AwkwardText.all.map { _ in "It takes 58.5 MB" }
    let report = ConformanceReport.report(.en, texts: texts)
    let written = try ReportFormatSuite.files(format, report).map {
      String(decoding: try ReportFormatSuite.text(ofFileNamed: $0.name, $0.bytes), as: UTF8.self)
    }
    #expect(written.contains { $0.contains("It takes 58.5 MB") })
    #expect(written.allSatisfy { !$0.contains("\u{A0}") })
  }
}
