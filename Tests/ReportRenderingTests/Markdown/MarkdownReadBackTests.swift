import Foundation
import ReadBack
import ReportModel
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

  @Test func `the golden report has the blocks that it was made of`() throws {
    let reading = try read(EveryBlock.blocks)
    #expect(reading.blocks.filter { $0 == "list" }.count == 5)
    #expect(reading.blocks.filter { $0 == "table" }.count == 3)
    #expect(reading.blocks.filter { $0 == "thematic_break" }.count == 3)
    #expect(reading.blocks.filter { $0 == "code_block" }.count == 2)
  }
}
