import ComparisonModel
import Foundation
import ReportModel
import ReportRendering
import Testing

struct MarkdownBlockTests {
  @Test func `a report of every block is written as in the golden file`() throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/every-block.md")
    let source = try MarkdownText.document(EveryBlock.blocks)
    #expect(source == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
  }

  @Test func `columns are padded to equal widths only when asked`() throws {
    let table = Table(
      caption: [],
      columns: [Table.Column(header: [.text("이름")]), Table.Column(header: [.text("B")], alignment: .end)],
      rows: [
        [Table.Cell(.text("a")), Table.Cell(.text("1"))], [Table.Cell(.text("가나다")), Table.Cell(parts: [])],
      ])
    #expect(
      try MarkdownText.document([.table(table)]) == """
        | 이름 | B |
        | --- | --: |
        | a | 1 |
        | 가나다 | |

        """)
    #expect(
      try MarkdownText.document([.table(table)], align: true) == """
        | 이름   |   B |
        | ------ | --: |
        | a      |   1 |
        | 가나다 |     |

        """)
  }

  @Test func `charts are pictures beside the document with their description`() throws {
    let renderer = MarkdownRenderer(
      charts: .pictures { chart, language in Array("<\(chart.id) \(language)>".utf8) })
    let files = try renderer.files(
      for: MarkdownText.report([.quote([.chart(.bars(EveryBlock.chart))])], language: .ko))
    #expect(files.map(\.name) == ["small.ko.md", "small.ko.sizes.svg"])
    #expect(try MarkdownText.text(of: files[0]) == "> ![slim: 58.5 MB \\[about\\]](small.ko.sizes.svg)\n")
    #expect(try MarkdownText.text(of: files[1]) == "<sizes ko>")
  }

  @Test func `a row of too few cells is an error that names the row`() throws {
    let table = Table(
      caption: [], columns: [Table.Column(header: []), Table.Column(header: [])],
      rows: [[Table.Cell(), Table.Cell()], [Table.Cell()]])
    #expect(throws: MarkdownError.unevenRow(row: 2, cells: 1, columns: 2)) {
      try MarkdownText.document([.table(table)])
    }
  }

  @Test func `nesting beyond the limit is an error`() throws {
    var block = Block.paragraph([.text("a")])
    var inline = Inline.text("a")
    for _ in 0...MarkdownRenderer.maximumNesting {
      block = .quote([block])
      inline = .role(.claim, [inline])
    }
    let (deepBlock, deepInline) = (block, inline)
    #expect(throws: MarkdownError.tooDeep) { try MarkdownText.document([deepBlock]) }
    #expect(throws: MarkdownError.tooDeep) { try MarkdownText.document([.paragraph([deepInline])]) }
  }

  @Test func `a cell of a megabyte is written`() throws {
    let text = String(repeating: "a|b ", count: 1 << 18)
    #expect(try MarkdownText.cell(.text(text)).utf8.count > 1 << 20)
  }
}
