import Foundation
import ReadBack
import ReportModel
import ReportRendering
import Testing

@Suite(
  .enabled(
    if: ForeignProgram.isInstalled("cmark-gfm"),
    "cmark-gfm is not installed"))
struct MarkdownReadBackTests {
  private func read(_ blocks: [Block]) throws -> CommonMarkReading {
    let program = try #require(ForeignProgram("cmark-gfm"))
    let reading = try CommonMarkReading.read(try MarkdownText.document(blocks), with: program)
    #expect(reading.markup.replacingOccurrences(of: "<!---->", with: "").isEmpty)
    return reading
  }

  private static let cases: [[Inline]] = {
    var nasty = NastyText(seed: 2_026)
    let plain = (0..<600).map { _ in [Inline.text(nasty.text())] }
    return plain + (0..<1_400).map { _ in nasty.inlines() }
  }()

  private func expect(_ read: [StyledText], _ expected: [StyledText], _ cases: [[Inline]]) {
    #expect(read.count == expected.count)
    var faults = 0
    for (index, (found, wanted)) in zip(read, expected).enumerated() where found != wanted {
      // Line breaks that meet where there is one line are one space or more.
      if found.collapsed == wanted.collapsed, String(describing: cases[index]).contains("lineBreak") {
        continue
      }
      faults += 1
      guard faults < 4 else { continue }
      Issue.record("read \(found)\nnot  \(wanted)\nof   \(cases[index])")
    }
  }

  @Test func `every paragraph is read back as it was`() throws {
    let cases = Self.cases.filter { !ExpectedText($0, isParagraph: true).text.characters.isEmpty }
    let reading = try read(cases.map { .paragraph($0) })
    expect(reading.texts, cases.map { ExpectedText($0, isParagraph: true).text }, cases)
    #expect(reading.blocks.isEmpty)
  }

  @Test func `every item and quotation is read back as it was`() throws {
    let cases = Self.cases.filter { !ExpectedText($0, isParagraph: true).text.characters.isEmpty }
    let half = cases.count / 2
    let reading = try read([
      .list(start: nil, items: cases[..<half].map { [.paragraph($0)] }),
      .quote([.list(start: 1, items: cases[half...].map { [.quote([.paragraph($0)])] })]),
    ])
    expect(reading.texts, cases.map { ExpectedText($0, isParagraph: true).text }, cases)
    #expect(Set(reading.blocks) == ["list", "item", "block_quote"])
  }

  @Test func `every heading is read back as it was`() throws {
    let cases = Self.cases.filter { !ExpectedText($0, isParagraph: false).text.characters.isEmpty }
    let reading = try read(cases.map { .heading(level: 2, $0, anchor: "z") })
    expect(reading.texts, cases.map { ExpectedText($0, isParagraph: false).text }, cases)
    #expect(reading.blocks.isEmpty)
  }

  @Test func `every cell is read back as it was, its parts set apart`() throws {
    let cases = Self.cases
    let rows = stride(from: 0, to: cases.count, by: 4).map { index in
      [
        Table.Cell(parts: [cases[index]]), Table.Cell(parts: [cases[index + 1]]),
        Table.Cell(parts: [cases[index + 2], cases[index + 3]]),
      ]
    }
    let columns = ["x", "y", "z"].map { Table.Column(header: [.text($0)]) }
    let reading = try read([.table(Table(caption: [], columns: columns, rows: rows))])
    let parts = rows.flatMap { $0 }.map(\.parts)
    let expected = parts.map { parts in
      var text = StyledText()
      for part in parts.map({ ExpectedText($0, isParagraph: false).text }) where !part.characters.isEmpty {
        if !text.characters.isEmpty {
          for scalar in " · ".unicodeScalars { text.add(scalar, style: StyledText.Style()) }
        }
        text.append(part)
      }
      return text
    }
    expect(Array(reading.texts.dropFirst(columns.count)), expected, parts.map { $0.flatMap { $0 } })
  }

  @Test func `the blocks that are read are the blocks that were written`() throws {
    var awkward = AwkwardBlocks(seed: 255)
    var faults = 0
    for _ in 0..<300 {
      let blocks = awkward.blocks()
      let (found, wanted) = (try read(blocks).tree, BlockTree.expected(of: blocks))
      guard found != wanted else { continue }
      faults += 1
      if faults < 3 { Issue.record("read \(found)\nnot  \(wanted)") }
    }
    #expect(faults == 0)
  }

  @Test(arguments: ["`", "~"], [254, 255, 256, 600])
  func `code with a run that readers cannot count is one block or several, and nothing else`(
    sign: String, length: Int
  ) throws {
    let run = String(repeating: sign, count: length)
    let other = String(repeating: sign == "`" ? "~" : "`", count: length)
    for code in ["\(run)\n# a\n", "a\n\(run)\n\n\(other)\n- a\n\(run)", "\(run)\(other)\n\(other)\(run)\n"] {
      for wrap in [{ $0 }, { [.quote($0)] }, { [.list(start: 1, items: [$0, $0])] }] as [([Block]) -> [Block]]
      {
        let blocks = wrap([.code(language: "sh", code)])
        #expect(try read(blocks).tree == BlockTree.expected(of: blocks))
      }
    }
  }

  @Test func `a span of code that has every run which readers count is text`() throws {
    let runs = (1...80).map { String(repeating: "`", count: $0) }
    let most = runs.dropLast().joined(separator: "a")
    let all = runs.joined(separator: "a")
    let reading = try read([.paragraph([.code(most)]), .paragraph([.code(all)])])
    #expect(reading.texts.map(\.plain) == [most, all])
    #expect(reading.texts.map { $0.characters.allSatisfy(\.style.isCode) } == [true, false])
  }

  @Test func `a table of more columns than readers count is an error`() throws {
    func table(_ count: Int) -> Table {
      Table(
        caption: [], columns: [Table.Column](repeating: Table.Column(header: [.text("a")]), count: count),
        rows: [[Table.Cell]](
          repeating: [Table.Cell](repeating: Table.Cell(.text("b")), count: count), count: 1))
    }
    // cmark-gfm takes 40 s for as many columns as it counts: it is asked for fewer here.
    #expect(try read([.table(table(2_000))]).tree == BlockTree.expected(of: [.table(table(2_000))]))
    let most = MarkdownRenderer.maximumColumns
    #expect(throws: MarkdownError.tooManyColumns(count: most + 1)) {
      try MarkdownText.document([.table(table(most + 1))])
    }
  }

  @Test func `lists and quotations as deep as a report may nest them are read as deep`() throws {
    let depth = MarkdownRenderer.maximumNesting - 1
    for wrap in [{ .list(start: nil, items: [[$0]]) }, { .quote([$0]) }] as [(Block) -> Block] {
      let deep = (0..<depth).reduce(Block.paragraph([.text("a")])) { block, _ in wrap(block) }
      #expect(try read([deep]).tree == BlockTree.expected(of: [deep]))
    }
  }

  @Test func `an address of many parentheses stays one address`() throws {
    for count in [3, 4, 31, 32, 33, 100] {
      let address =
        "https://x.y/" + String(repeating: "(", count: count) + String(repeating: ")", count: count)
      let reading = try read([.paragraph([.link([.text("t")], destination: address)])])
      #expect(reading.texts.first?.characters.first?.style.destination == address)
    }
  }

  @Test func `the golden report has the blocks that it was made of`() throws {
    let reading = try read(EveryBlock.blocks)
    #expect(reading.blocks.filter { $0 == "list" }.count == 5)
    #expect(reading.blocks.filter { $0 == "table" }.count == 3)
    #expect(reading.blocks.filter { $0 == "thematic_break" }.count == 3)
    #expect(reading.blocks.filter { $0 == "code_block" }.count == 2)
  }
}
