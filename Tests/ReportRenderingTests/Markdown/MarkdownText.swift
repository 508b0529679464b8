import ComparisonModel
import ReportModel
import ReportRendering

/// What the tests of Markdown make and write.
enum MarkdownText {
  static func report(_ blocks: [Block], language: Language = .en) -> Report {
    let none = DataTable(columns: [], rowCount: 0) { _ in }
    return Report(
      language: language, name: "small", title: "Small", blocks: blocks, wideTable: none, findingsTable: none)
  }

  /// The document of some blocks, with charts as tables.
  static func document(_ blocks: [Block], align: Bool = false) throws -> String {
    let files = try MarkdownRenderer(charts: .tables, align: align).files(for: report(blocks))
    return try text(of: files[0])
  }

  static func text(of file: RenderedFile) throws -> String {
    let sink = BufferSink()
    try file.write(sink)
    return sink.text
  }

  /// One paragraph's source.
  static func paragraph(_ inlines: Inline...) throws -> String {
    String(try document([.paragraph(inlines)]).dropLast())
  }

  /// The source of one cell.
  static func cell(_ inlines: Inline...) throws -> String {
    let table = Table(
      caption: [], columns: [Table.Column(header: [.text("a")])], rows: [[Table.Cell(parts: [inlines])]])
    let lines = try document([.table(table)]).split(separator: "\n")
    return String((lines.last ?? "").dropFirst(2).dropLast(2))
  }
}
