import ReportModel
import Testing

@testable import ReportRendering

/// Text for DokuWiki, read back by Debian's own.
@Suite(.enabled(if: DokuWikiReading.isInstalled, "dokuwiki or php is not installed"))
struct DokuWikiRendererTests {
  private static let texts: [String] = {
    var nasty = NastyText(seed: 15)
    return AwkwardText.all + markup + (0..<400).map { _ in nasty.text() }
  }()

  /// What DokuWiki takes for markup, or sets otherwise.
  private static let markup = [
    "**a**", "//a//", "__a__", "''a''", "[[a]]", "{{a.png}}", "((a))", "<del>a</del>", "<sub>a</sub>",
    "<nowiki>a",
    "</nowiki>", "%%", "%", "%%%", "a%%b%%", "a %", "<html>a</html>", "<php>a</php>", "{{rss>https://x.y}}",
    "~~NOTOC~~",
    "~~NOCACHE~~", "====== a ======", "  * a", "  - a", "> a", "----", "^ a ^", "| a |", "^", "|", ":-)",
    "8-)", "FIXME",
    "->", "<->", "...", "--", "---", "(c)", "(tm)", "640x480", "\"a\"", "'a'", "www.x.y", "ftp.x.y",
    "https://x.y", "<a@b.c>",
    "a\\\\ b", "<code>a</code>", "</code>", "<file>", "node:24.1-slim", "58.5 MB", "a.b", "1.5", "=a=",
    "<WRAP>",
  ]

  private func read(_ blocks: [Block]) throws -> MarkupReading {
    let sink = BufferSink()
    try DokuWikiRenderer().files(for: XHTMLSample.report(blocks).withVisibleText)[0].write(sink)
    return try DokuWikiReading.read(sink.text)
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

  @Test func `every cell is read back as it was, in its row and its column`() throws {
    let columns = [
      Table.Column(header: [.text("a")]), .init(header: [.text("b")], alignment: .end),
      .init(header: [.text("c")]),
    ]
    let rows = Self.texts.map { text in
      [
        Table.Cell(.text("n"), .text(text)), .init(.text(text)),
        .init(parts: [[.text(text)], [.strong([.text(text)])], [.code(text)]]),
      ]
    }
    let reading = try read([.table(Table(caption: [], columns: columns, rows: rows))])
    #expect(reading.elements.count { $0.name == "table" } == 1)
    #expect(reading.elements.count { $0.name == "tr" } == Self.texts.count + 1)
    expect(reading.texts(of: "th").dropFirst(3).map { $0 }, of: Self.texts.map { "n" + $0 }, "row header")
    expect(reading.texts(of: "td"), of: Self.texts.flatMap { [$0, "\($0)\n\($0)\n\($0)"] }, "cell")
    #expect(!reading.names.contains { ["a", "img", "em", "del", "sub", "script", "sup"].contains($0) })
  }

  @Test func `every paragraph, item, heading and quotation is read back as it was`() throws {
    let texts = Self.texts.filter { !MarkupReading.collapsed(ReportText.visible($0)).isEmpty }
    expect(
      try read(texts.map { .paragraph([.text("p"), .text($0)]) }).texts(of: "p"), of: texts.map { "p" + $0 },
      "paragraph")
    let items = try read([.list(start: nil, items: texts.map { [.paragraph([.text($0)])] })])
    expect(items.texts(of: "li"), of: texts, "item")
    expect(
      try read(texts.map { .heading(level: 3, [.text("h "), .text($0)], anchor: "x") }).texts(of: "h3"),
      of: texts.map { "h " + $0 }, "heading")
    let quoted = try read(texts.flatMap { [Block.quote([.paragraph([.text("q"), .text($0)])]), .rule] })
    expect(quoted.texts(of: "blockquote"), of: texts.map { "q" + $0 }, "quotation")
  }

  @Test func `code is read back line for line, also where it holds its own end`() throws {
    let texts = ["a **b**\n  c", "x </code> y", "<code>", "%%", "a\n\nb"]
    let reading = try read(texts.map { .code(language: nil, $0) })
    #expect(
      reading.elements.filter { $0.name == "pre" }.map(\.text) == [
        "a **b**\n  c", "x </", "code> y", "<code>", "%%", "a\n\nb",
      ])
  }

  @Test func `links lead where they led, and what cannot be a link is text with its address`() throws {
    let reading = try read([
      .paragraph([
        .link([.text("a|b")], destination: "https://example.org/(a)?b=1&c=\"d\"|e#f"),
        .link([.text("c]")], destination: "https://x.y/"), .link([.text("in")], destination: "#cell_a_b"),
      ])
    ])
    let links = reading.elements.filter { $0.name == "a" }
    #expect(
      links.map { $0.attributes["href"] } == ["https://example.org/(a)?b=1&c=%22d%22%7Ce#f", "https://x.y/"])
    #expect(links.map(\.text) == ["a|b", "https://x.y/"])
    #expect(reading.texts(of: "p") == ["a|bc] https://x.y/in"])
  }

  @Test func `lists keep their order, their numbers and what no item can hold`() throws {
    let reading = try read([
      .list(
        start: 3,
        items: [
          [
            .paragraph([.text("a")]), .list(start: nil, items: [[.paragraph([.text("b")])]]),
            .code(language: nil, "c"),
          ],
          [.paragraph([.text("d")])],
        ])
    ])
    #expect(reading.texts(of: "li") == ["3. a b", "b", "4. d"])
    #expect(reading.texts(of: "pre") == ["c"])
  }
}
