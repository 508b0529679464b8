import ComparisonModel
import ReportModel

/// A small report with every kind of block and inline.
enum EveryBlock {
  static let chart = BarChart(
    id: "sizes", title: "Image sizes", description: "slim: 58.5 MB [about]", unit: .byte,
    series: ["transfer", "content"],
    groups: [
      BarChart.Group(
        label: "slim",
        bars: [
          BarChart.Bar(series: 0, value: nil, label: "58.5 MB"),
          BarChart.Bar(series: 1, value: nil, label: "unknown"),
        ])
    ])

  static let matrix = Table(
    caption: [.text("The matrix")],
    columns: [
      Table.Column(header: [.text("Image")]), Table.Column(header: [.text("Size")], alignment: .end),
    ],
    rows: [
      [
        Table.Cell(.code("node:24-slim")),
        Table.Cell(parts: [
          [.role(.claim, [.text("“약 50~60 MB”")])],
          [.role(.measurement, [.text("58.5 MB")]), .role(.detail, [.text(" (58,486,244 B)")])],
          [.role(.verdict(.agrees), [.text("✔ holds")])],
        ]),
      ],
      [
        Table.Cell(.text("a|b")), Table.Cell(parts: [[.role(.verdict(.open), [.text("? unmeasured")])], []]),
      ],
    ])

  static let blocks: [Block] = [
    .heading(level: 1, [.text("Images, "), .emphasis([.text("compared")])], anchor: "top"),
    .paragraph([
      .text("See "), .link([.text("the guide")], destination: "https://example.org/guide"), .text(" and "),
      .link([.text("above")], destination: "#top"), .text("."), .lineBreak, .text("- next "), .code("RUN"),
    ]),
    .list(
      start: nil,
      items: [
        [.paragraph([.text("one")]), .list(start: nil, items: [[.paragraph([.text("two")])]])],
        [.paragraph([.strong([.text("“셋”")]), .text("은")])],
      ]),
    .list(start: nil, items: [[.paragraph([.text("another list")])]]),
    .list(
      start: 9,
      items: [[.paragraph([.text("nine")]), .code(language: "sh", "ls\n\n```\n")], [], [.table(matrix)]]),
    .quote([.paragraph([.text("# quoted")]), .rule, .list(start: 1, items: [[.rule]])]),
    .table(matrix), .rule, .code(language: "bad info", "FROM node:24\r\n"), .chart(.bars(chart)),
  ]
}
