import ComparisonModel
import Foundation
import ReadBack
import ReportModel
import Testing

@testable import ReportRendering

/// Pages in the storage format, read back by a parser that is not ours.
struct ConfluenceRendererTests {
  private func document(_ blocks: [Block], hasAttachments: Bool = true) throws -> (
    text: String, MarkupReading
  ) {
    let renderer = ConfluenceRenderer(hasAttachments: hasAttachments)
    let file = try #require(try renderer.files(for: XHTMLSample.report(blocks).withVisibleText).first)
    let sink = BufferSink()
    try file.write(sink)
    return (sink.text, try StorageFormat.read(sink.bytes))
  }

  private static let texts: [String] = {
    var nasty = NastyText(seed: 41)
    return AwkwardText.all + ["&nbsp;", "<ac:link>", "]]]]>>", "{toc}", "!a!"]
      + (0..<300).map { _ in nasty.text() }
  }()

  @Test func `the conformance report follows the documentation of the format`() throws {
    for (name, bytes) in try ReportFormatSuite.files(.confluence, ConformanceReport.report(.ko))
    where name.hasSuffix(".xml") {
      #expect(StorageFormat.faults(of: try StorageFormat.read(bytes)) == [])
    }
  }

  /// What another program expects of itself: the rules of these tests are not ours alone.
  @Test(.enabled(if: Self.corpus != nil, "the corpus of storage format documents is not there"))
  func `documents of other programs follow the same rules`() throws {
    let folder = try #require(Self.corpus)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".xml")
    }
    var read = 0
    for name in names {
      guard
        let reading = try? StorageFormat.read(Array(Data(contentsOf: folder.appendingPathComponent(name))))
      else { continue }
      read += 1
      #expect(StorageFormat.faults(of: reading) == [], "\(name)")
    }
    #expect(read > 20)
  }

  private static let corpus: URL? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("../shared/corpus/confluence/md2conf").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  @Test func `every cell is read back as it was`() throws {
    let columns = [Table.Column(header: [.text("a")]), .init(header: [.text("b")], alignment: .end)]
    let rows = Self.texts.map { [Table.Cell(.text($0)), Table.Cell(parts: [[.text($0)], [.code($0)]])] }
    let (_, reading) = try document([.table(Table(caption: [], columns: columns, rows: rows))])
    let expected = Self.texts.map { ReportText.visible($0).replacingOccurrences(of: "\r\n", with: "\n") }
    let cells = reading.elements.filter { ["td", "th"].contains($0.name) && $0.parent == "tr" }
      .map(\.text).suffix(2 * expected.count)
    #expect(cells.count == 2 * expected.count)
    for (index, text) in expected.enumerated() {
      #expect(Array((cells[cells.startIndex + 2 * index]).utf8) == Array((text + "\n").utf8))
      #expect(
        Array((cells[cells.startIndex + 2 * index + 1]).utf8) == Array((text + "\n" + text + "\n").utf8))
    }
  }

  @Test func `code is CDATA, of a language that Confluence knows, and long code is folded`() throws {
    let long = (0..<30).map { "line \($0)" }.joined(separator: "\n")
    let (text, reading) = try document([
      .code(language: "sh", "a ]]> b\u{1}"), .code(language: "dockerfile", long), .code(language: nil, ""),
    ])
    let bodies = reading.elements.filter { $0.name == "ac:plain-text-body" }.map(\.text)
    #expect(bodies == ["a ]]> b\\x01", long, ""])
    #expect(text.contains("<![CDATA[a ]]]]><![CDATA[> b"))
    let languages = reading.elements.filter { $0.attributes["ac:name"] == "language" }.map(\.text)
    #expect(languages == ["bash", "none", "none"])
    #expect(reading.elements.count { $0.attributes["ac:name"] == "expand" } == 1)
  }

  @Test func `verdicts are statuses, and strong text where they are links`() throws {
    let verdict = Inline.role(.verdict(.disagrees), [.text("✗ contradicted")])
    let (text, reading) = try document([
      .paragraph([
        verdict, .link([verdict], destination: "#claim_a_b_1"), .role(.verdict(.open), [.text(" ? open")]),
      ])
    ])
    let colours = reading.elements.filter { $0.attributes["ac:name"] == "colour" }.map(\.text)
    #expect(colours == ["Red", "Grey"])
    #expect(
      text.contains(
        "<ac:link ac:anchor=\"claim_a_b_1\"><ac:link-body><strong>✗ contradicted</strong></ac:link-body>"))
  }

  @Test func `each chart is an attachment that the page names`() throws {
    let chart = BarChart(
      id: "sizes", title: "t", description: "d \"<", unit: .byte, series: ["s"],
      groups: [.init(label: "g", bars: [.init(series: 0, value: 1, label: "1 B")])])
    let report = XHTMLSample.report([.quote([.chart(.bars(chart))])])
    let files = try ConfluenceRenderer().files(for: report)
    let sink = BufferSink()
    try files[0].write(sink)
    let attachment = try StorageFormat.read(sink.bytes).elements.first { $0.name == "ri:attachment" }
    #expect(files.dropFirst().map(\.name) == [attachment?.attributes["ri:filename"]])
    #expect(try ConfluenceRenderer(hasAttachments: false).files(for: report).count == 1)
  }

  @Test func `page properties name the comparison, for a list of all of a space`() throws {
    let (_, reading) = try document([.paragraph([])])
    #expect(
      reading.elements.contains { $0.name == "ac:structured-macro" && $0.attributes["ac:name"] == "details" })
    #expect(reading.texts(of: "td").count == 3)
  }

  @Test func `a report with sections has a list of them before the first`() throws {
    let headings = (0..<5).map { Block.heading(level: 2, [.text("h\($0)")], anchor: "h\($0)") }
    let (text, _) = try document([.heading(level: 1, [.text("t")], anchor: "t")] + headings)
    let (toc, first) = (try #require(text.range(of: "\"toc\"")), try #require(text.range(of: "<h2>")))
    #expect(toc.lowerBound < first.lowerBound)
  }
}
