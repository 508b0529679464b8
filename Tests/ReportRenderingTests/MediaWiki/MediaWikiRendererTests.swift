import HTTPFixtures
import ReportModel
import Testing

@testable import ReportRendering

/// Wikitext, read back by Debian's MediaWiki through its Action API.
@Suite(.enabled(if: MediaWikiServer.isInstalled, "mediawiki or php is not installed"))
struct MediaWikiRendererTests {
  private static let texts: [String] = {
    var nasty = NastyText(seed: 14)
    return AwkwardText.all + wikitext + (0..<400).map { _ in nasty.text() }
  }()

  /// What wikitext takes for markup.
  private static let wikitext = [
    "|-", "|}", "{|", "||", "!!", "! a", "{{Main Page}}", "{{{1}}}", "[[Main Page]]", "[[File:a.png]]",
    "[[Category:a]]", "[[ko:a]]", "[https://x.y a]", "''a''", "'''a'''", "''", "a'", "~~~~", "__TOC__",
    "__NOTOC__",
    "== a ==", "= a", "a =", "* a", "# a", ": a", "; a : b", " a", "----", "<ref>a</ref>", "<nowiki>",
    "</nowiki>",
    "<pre>", "<!-- a -->", "<br />", "<script>a</script>", "&nbsp;", "&lt;", "&", "&한;", "-{a}-",
    "-{zh:a;ko:b}-",
    "https://x.y/", "mailto:a@b.c", "//x.y", "tel:1", "urn:a:b", "ISBN 9780306406157", "RFC 2119", "PMID 1",
    "#REDIRECT [[a]]", "{{subst:a}}", "\u{7F}'\"`UNIQ-a-QINU`\"'\u{7F}", "node:alpine", "Å\u{212B}",
  ]

  private func blocks(_ blocks: [Block]) throws -> (reading: MarkupReading, expected: [Block]) {
    let report = XHTMLSample.report(blocks).withVisibleText
    let file = try #require(MediaWikiRenderer().files(for: report).first)
    let sink = BufferSink()
    try file.write(sink)
    return (try MediaWikiReading.read(sink.text), report.blocks)
  }

  private func expect(_ found: [String], of texts: [String], _ place: String) {
    let expected = texts.map { MarkupReading.collapsed(ReportText.visible($0)) }
    #expect(found.count == expected.count, "\(place)")
    var faults = 0
    for (found, expected) in zip(found, expected)
    where Array(found.unicodeScalars) != Array(expected.unicodeScalars) {
      faults += 1
      guard faults < 4 else { continue }
      Issue.record("\(place): read \(found.debugDescription), not \(expected.debugDescription)")
    }
  }

  @Test(arguments: [(7, false), (8, true)])
  func `a wide table scrolls, and the page does not`(columnCount: Int, scrolls: Bool) throws {
    let columns = (0..<columnCount).map { Table.Column(header: [.text("column \($0)")]) }
    let row = columns.map { _ in Table.Cell(.text("a")) }
    let (reading, _) = try blocks([.table(Table(caption: [], columns: columns, rows: [row]))])
    let frames = reading.elements.filter { $0.attributes["style"]?.contains("overflow-x: auto") ?? false }
    #expect(frames.map(\.name) == (scrolls ? ["div"] : []))
    #expect(frames.allSatisfy { $0.text.contains("column 7") })
    #expect(reading.elements.filter { $0.name == "td" }.count == columnCount - 1)
  }

  @Test func `every cell is read back as it was, in its row and its column`() throws {
    let columns = [
      Table.Column(header: [.text("a")]), .init(header: [.text("b")], alignment: .end), .init(header: []),
    ]
    let rows = Self.texts.map { text in
      [Table.Cell(.text(text)), .init(.text(text)), .init(parts: [[.text(text)], [.strong([.text(text)])]])]
    }
    let (reading, _) = try blocks([.table(Table(caption: [.text("c")], columns: columns, rows: rows))])
    #expect(reading.elements.filter { $0.name == "table" }.count == 1)
    #expect(reading.elements.filter { $0.name == "tr" }.count == Self.texts.count + 1)
    let heads = reading.elements.filter { $0.name == "th" }
    #expect(heads.map { $0.attributes["scope"] } == ["col", "col", "col"] + Self.texts.map { _ in "row" })
    expect(heads.dropFirst(3).map { MarkupReading.collapsed($0.text) }, of: Self.texts, "row header")
    expect(reading.texts(of: "td"), of: Self.texts.flatMap { [$0, $0 + "\n" + $0] }, "cell")
    #expect(
      Set(reading.names).isSubset(
        of: Self.allowed(["table", "tbody", "caption", "tr", "th", "td", "b", "br", "strong"])))
  }

  @Test func `every paragraph, item, heading and quotation is read back as it was`() throws {
    let texts = Self.texts.filter { !MarkupReading.collapsed(ReportText.visible($0)).isEmpty }
    let paragraphs = try blocks(texts.map { .paragraph([.text($0)]) }).reading
    expect(paragraphs.texts(of: "p"), of: texts, "paragraph")
    let items = try blocks([.list(start: nil, items: texts.map { [.paragraph([.text($0)])] })]).reading
    expect(items.texts(of: "li"), of: texts, "item")
    let headings = try blocks(texts.map { .heading(level: 3, [.text($0)], anchor: "x") }).reading
    expect(headings.texts(of: "h3"), of: texts, "heading")
    let quoted = try blocks([
      .quote(texts.map { .list(start: 3, items: [[.paragraph([.text($0)]), .rule]]) })
    ]).reading
    expect(quoted.texts(of: "li"), of: texts, "quotation")
    for reading in [paragraphs, items, headings, quoted] {
      #expect(!reading.names.contains { ["a", "script", "pre", "dl", "i", "b", "sup"].contains($0) })
    }
  }

  @Test func `code is read back line for line`() throws {
    let texts = Self.texts.filter { !$0.isEmpty }
    let reading = try blocks(texts.map { .code(language: "sh", "x\n" + $0 + "\nx") }).reading
    let found = reading.elements.filter { $0.name == "pre" }.map(\.text)
    #expect(found.count == texts.count)
    for (found, text) in zip(found, texts) {
      #expect(Array(found.unicodeScalars) == Array(("x\n" + ReportText.visible(text) + "\nx").unicodeScalars))
    }
  }

  @Test func `a digest may break in a table, and a name of an image does not`() throws {
    let digest = "sha256:" + String(repeating: "0a", count: 32)
    let reading = try blocks([.paragraph([.code(digest), .text(" "), .code("node:24-alpine")])]).reading
    let code = reading.elements.filter { $0.name == "code" }
    #expect(code.map(\.text) == [digest, "node:24-alpine"])
    #expect(code.map { $0.attributes["style"] } == ["overflow-wrap: anywhere", nil])
  }

  @Test func `links lead where they led, and what leads nowhere is text`() throws {
    let reading = try blocks([
      .paragraph([
        .link([.text("a|b]")], destination: "https://example.org/(a)?b=1&c=\"d\" e#f"),
        .link([.text("[[c]]")], destination: "#cell_a_b"), .link([.text("d")], destination: "javascript:a"),
        .link([], destination: "https://x.y/''z''"), .link([.text("e")], destination: "mailto:a@b.c"),
      ])
    ]).reading
    let links = reading.elements.filter { $0.name == "a" }
    #expect(
      links.map { $0.attributes["href"] } == [
        "https://example.org/(a)?b=1&c=%22d%22%20e#f", "#cell_a_b", "https://x.y/%27%27z%27%27",
        "mailto:a@b.c",
      ])
    #expect(links.map(\.text) == ["a|b]", "[[c]]", "https://x.y/''z''", "e"])
    #expect(reading.texts(of: "p") == ["a|b][[c]]d (javascript:a)https://x.y/''z''e"])
  }

  @Test func `a source is a reference that is told once and cited each time`() throws {
    let source = Anchor(.source, "guide")
    let cite = Inline.link([.text("chapter 2")], destination: source.destination)
    let list = Block.list(start: nil, items: [[.paragraph([.anchor(source), .text("The guide")])]])
    let reading = try blocks([.paragraph([cite]), .paragraph([cite]), list]).reading
    let references = reading.elements.filter { $0.attributes["class"] == "reference" }
    #expect(references.count == 2)
    #expect(
      reading.elements.filter { $0.attributes["class"] == "reference-text" }.map(\.text) == ["The guide"])
    #expect(!reading.elements.contains { $0.attributes["class"]?.contains("error") == true })
    #expect(reading.texts(of: "p").allSatisfy { $0.hasPrefix("chapter 2") })
  }

  @Test func `a chart is an uploaded picture with its words, and its figures stand below it as a table`()
    throws
  {
    var chart = XHTMLSample.chart
    chart.description = "a|b]] {{c}}: 1\n[[d]]"
    let report = XHTMLSample.report([.chart(.bars(chart))])
    let files = try MediaWikiRenderer(pictureEnding: "png").files(for: report.withVisibleText)
    #expect(files.map(\.name).last == "sample-en-sizes.png" && files.map(\.chart) == [nil, "sizes"])
    let sink = BufferSink()
    try files[0].write(sink)
    let words = "a&#124;b&#93;&#93; &#123;&#123;c&#125;&#125;: 1&#10;&#91;&#91;d&#93;&#93;"
    #expect(sink.text.hasPrefix("[[File:sample-en-sizes.png|alt=\(words)]]\n\n"), "\(sink.text)")
    let reading = try MediaWikiReading.read(sink.text)
    #expect(reading.elements.filter { $0.name == "table" }.count == 1)
    // What is wide enough for its words, also where nothing but the caption is seen.
    #expect(
      reading.elements.first { $0.name == "caption" }?.attributes["style"]?.contains("min-width") == true)
    #expect(reading.elements.filter { $0.name == "a" }.map(\.text) == ["파일:Sample-en-sizes.png"])
  }

  @Test func `a wiki without references links to the list of sources`() throws {
    let source = Anchor(.source, "guide")
    let report = XHTMLSample.report([
      .paragraph([.link([.text("chapter 2")], destination: source.destination)]),
      .list(start: nil, items: [[.paragraph([.anchor(source), .text("The guide")])]]),
    ])
    let sink = BufferSink()
    try MediaWikiRenderer(hasReferences: false).files(for: report)[0].write(sink)
    #expect(sink.text == "[[#source_guide|chapter 2]]\n\n* <span id=\"source_guide\"></span>The guide\n")
  }

  private static func allowed(_ names: [String]) -> Set<String> {
    Set(names + names.map { "/" + $0 } + ["root", "/root", "div", "/div"])
  }
}

/// What needs no wiki.
struct WikitextWriterTests {
  @Test func `a row of another length is refused by its number`() throws {
    let table = Table(caption: [], columns: [Table.Column(header: [])], rows: [[Table.Cell(), Table.Cell()]])
    #expect(throws: ReportShapeError.unevenRow(row: 1, cells: 2, columns: 1)) {
      try MediaWikiRenderer().files(for: XHTMLSample.report([.table(table)]))[0].write(BufferSink())
    }
  }

  @Test func `what is nested without end is refused`() throws {
    let block = (0...ReportShapeError.maximumNesting).reduce(Block.rule) { block, _ in .quote([block]) }
    #expect(throws: ReportShapeError.tooDeep) {
      try MediaWikiRenderer().files(for: XHTMLSample.report([block]))[0].write(BufferSink())
    }
  }
}
