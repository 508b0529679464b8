import ComparisonModel
import ReportModel
import ReportRendering

/// Reports to be rendered in tests.
enum XHTMLSample {
  static let noData = DataTable(columns: [], rowCount: 0) { _ in }

  /// A report of the blocks alone.
  static func report(_ blocks: [Block], language: Language = .en, title: String = "Sample") -> Report {
    Report(
      language: language, name: "sample", title: title, blocks: blocks, wideTable: noData,
      findingsTable: noData)
  }

  /// The bytes of the report's page.
  static func page(of report: Report) throws -> [UInt8] {
    let sink = BufferSink()
    for file in try XHTMLRenderer().files(for: report) {
      try file.write(sink)
    }
    return sink.bytes
  }

  /// The text of the page of the blocks.
  static func text(of blocks: [Block]) throws -> String {
    String(decoding: try page(of: report(blocks)), as: UTF8.self)
  }

  /// A table with one text in each cell below the header `a`, `b`, ….
  static func table(_ rows: [[String]]) -> Table {
    let names = ["a", "b", "c", "d"].prefix(rows.first?.count ?? 2)
    return Table(
      caption: [.text("Rows")], columns: names.map { Table.Column(header: [.text($0)]) },
      rows: rows.map { row in row.map { Table.Cell(.text($0)) } })
  }

  static let chart = BarChart(
    id: "sizes", title: "이미지 크기", description: "후보마다 두 가지 크기를 막대로 그렸다.",
    unit: .byte, series: ["전송 크기", "내용 크기"],
    groups: [
      BarChart.Group(
        label: "node:24-alpine",
        bars: [
          BarChart.Bar(series: 0, value: 58_486_244, label: "58.5 MB"),
          BarChart.Bar(series: 1, value: 167_511_311, label: "167.5 MB"),
        ]),
      BarChart.Group(
        label: "Distroless",
        bars: [
          BarChart.Bar(series: 0, value: nil, label: "알 수 없음"),
          BarChart.Bar(series: 1, value: 0, label: "0 B"),
        ]),
    ])

  static let findings = Table(
    caption: [.text("주장과 "), .strong([.text("측정")])],
    columns: [
      Table.Column(header: [.text("후보")]), Table.Column(header: [.text("크기")], alignment: .end),
      Table.Column(header: [.text("근거")]),
    ],
    rows: [
      [
        Table.Cell(.code("node:alpine")),
        Table.Cell(parts: [
          [.role(.claim, [.text("약 50 MB")])],
          [.role(.measurement, [.text("58.5 MB")]), .text(" "), .role(.detail, [.text("58,486,244 B")])],
          [.role(.verdict(.disagrees), [.text("✗ 다름: "), .emphasis([.text("전송 크기")])])],
        ]),
        Table.Cell(.link([.text("안내서 <§2>")], destination: "https://example.org/?a=1&b=\"2\"")),
      ],
      [Table.Cell(.text("Distroless")), Table.Cell(.text("–")), Table.Cell(parts: [])],
    ])

  /// Every kind of block and inline, once.
  static let everything = report(
    [
      .heading(level: 1, [.text("Node.js 이미지 & <비교>")], anchor: "top"),
      .paragraph([
        .text("Plain, "), .emphasis([.text("emphasised")]), .text(", "), .strong([.code("<strong>")]),
        .lineBreak,
        .link([.text("below")], destination: "#sizes"),
        .role(.verdict(.agrees), [.text("✓ holds")]),
      ]),
      .heading(level: 2, [.text("목록")], anchor: "lists"),
      .list(start: nil, items: [[.paragraph([.text("하나")])], [.list(start: 5, items: [[.rule]])]]),
      .list(start: 1, items: [[.paragraph([.text("a")]), .paragraph([.text("b")])]]),
      .list(start: nil, items: []),
      .heading(level: 2, [.text("Tables")], anchor: "tables"),
      .table(findings),
      .table(Table(caption: [], columns: findings.columns, rows: [])),
      .table(Table(caption: [.text("Nothing")], columns: [], rows: [])),
      .heading(level: 2, [.text("Chart")], anchor: "chart"),
      .chart(.bars(chart)),
      .heading(level: 2, [.text("Code")], anchor: "code"),
      .code(language: "dockerfile", "\nFROM node:24-alpine\n\tRUN a && b < c\n"),
      .code(language: nil, "]]>"),
      .quote([.paragraph([.text("quoted")])]),
      .quote([]),
      .rule,
    ], language: .ko, title: "Node.js 이미지 & <비교>")
}
