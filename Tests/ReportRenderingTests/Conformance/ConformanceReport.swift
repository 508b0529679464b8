import ComparisonModel
import ReportModel

/// The report that every format must render: every block, every inline, and every awkward text in each place that
/// holds text.
enum ConformanceReport {
  /// The report in a language, with the texts in its places.
  static func report(_ language: Language, texts: [String] = AwkwardText.all) -> Report {
    var report = Report(
      language: language, name: "conformance", title: "Conformance \(texts[0])",
      frontMatter: frontMatter(texts),
      blocks: opening(language) + texts.enumerated().flatMap { blocks($1, number: $0) } + [
        .table(table(texts))
      ]
        + [
          .chart(.bars(chart(texts))), .chart(.spans(spanChart(texts))),
          .code(language: "a b", texts.joined(separator: "\n")),
        ],
      evidence: evidence(texts), evidenceAnchors: [.claim],
      wideTable: data(texts, row: "candidate"), findingsTable: data(texts, row: "finding"))
    report.measurementsTable = data(texts, row: "measurement")
    report.sourcesTable = data(texts, row: "source")
    report.summary.purpose = "purpose \(texts[0])"
    report.summary.command = "command \(texts[0])"
    report.summary.verdicts = { [(.confirmed, 2), (.contradicted, 1)] }
    return report
  }

  /// What it says of itself.
  private static func frontMatter(_ texts: [String]) -> FrontMatter {
    FrontMatter(
      texts.enumerated().map { number, text in
        FrontMatter.Entry(key: "front-\(number)", value: text, label: "front \(number)", text: text)
      })
  }

  /// What formats may write into a file of its own: places that links lead to, and links that lead back.
  private static func evidence(_ texts: [String]) -> [Block] {
    [
      .heading(level: 2, [.text("evidence "), .text(texts[0])], anchor: "evidence"),
      .list(
        start: nil,
        items: texts.enumerated().map { number, text in
          [
            .paragraph([
              .anchor(Anchor(.claim, "a", String(number))), .text(text),
              .link([.text(" back")], destination: Anchor(.cell, "a", "b").destination),
            ])
          ]
        }),
      .table(
        Table(
          caption: [],
          columns: [Table.Column(header: [.text("claim")]), Table.Column(header: [.text("text")])],
          rows: [
            [
              Table.Cell(parts: [[.anchor(Anchor(.claim, "b", "1"))], [.text("part")]]),
              Table.Cell(.text("in"), .anchor(Anchor(.claim, "b", "2")), .text("side")),
            ]
          ])),
    ]
  }

  /// What is said once, in the report's language.
  private static func opening(_ language: Language) -> [Block] {
    let title =
      switch language {
      case .ko: "형식마다 같은 보고서"
      case .en: "One report in every format"
      }
    return [
      .heading(level: 1, [.text(title)], anchor: "top"), .rule, .list(start: nil, items: []), .quote([]),
      .table(Table(caption: [.text("no rows")], columns: [Table.Column(header: [.text("empty")])], rows: [])),
      .paragraph([
        .text("tones"), .role(.verdict(.agrees), [.text(" agrees")]),
        .role(.verdict(.mixed), [.text(" mixed")]),
        .role(.verdict(.disagrees), [.text(" disagrees")]), .role(.verdict(.open), [.text(" open")]),
        .lineBreak,
        .link([.text("address")], destination: "https://example.org/(a)?b=1&c=\"d\" e#f"),
        .link([.text("place")], destination: "#top"), .anchor(Anchor(.cell, "a", "b")),
        .link([.text("claim")], destination: Anchor(.claim, "b", "1").destination),
        .link([.text("none")], destination: "javascript:alert(1)"),
      ]),
    ]
  }

  /// A section for one text: as heading, in each inline, in each block that holds others, and as code.
  private static func blocks(_ text: String, number: Int) -> [Block] {
    [
      .heading(level: 2 + number % 6, [.text("\(number) "), .text(text)], anchor: "text-\(number)"),
      .paragraph([
        .text("text"), .text(text), .emphasis([.text("emphasis"), .text(text)]),
        .strong([.text("strong"), .text(text)]), .text("code"), .code(text), .text("link"),
        .link([.text("a"), .text(text)], destination: "https://example.org/\(text)"), .lineBreak,
        .role(.claim, [.text("claim"), .text(text)]),
        .role(.measurement, [.text("measurement"), .text(text)]),
        .role(.detail, [.text(" detail"), .text(text)]),
      ]),
      .list(start: number % 2 == 0 ? nil : number, items: [[.paragraph([.text("item"), .text(text)])], []]),
      .quote([
        .paragraph([.text("quoted"), .text(text)]), .list(start: 1, items: [[.code(language: nil, text)]]),
      ]),
    ]
  }

  private static func table(_ texts: [String]) -> Table {
    Table(
      caption: [.text("caption"), .text(texts[0])],
      columns: [
        Table.Column(header: [.text("name"), .text(texts[0])]),
        Table.Column(header: [.text("value")], alignment: .end),
      ],
      rows: texts.enumerated().map { number, text in
        [
          Table.Cell(.text("row\(number) "), .text(text)),
          Table.Cell(parts: [[.role(.claim, [.text("part"), .text(text)])], [.code(text)], []]),
        ]
      })
  }

  private static func chart(_ texts: [String]) -> BarChart {
    BarChart(
      id: "sizes", title: "chart \(texts[0])", description: "description \(texts[1])",
      unit: .byte, series: ["series \(texts[0])", "other"],
      groups: texts.prefix(ReportFormatSuite.drawnGroupCount).map { text in
        BarChart.Group(
          label: "group \(text)",
          bars: [
            BarChart.Bar(series: 0, value: 58_486_244, label: "58.5 MB \(text)"),
            BarChart.Bar(series: 1, value: nil, label: "unknown"),
          ])
      })
  }

  private static func spanChart(_ texts: [String]) -> SpanChart {
    SpanChart(
      id: "spans", title: "spans \(texts[0])", description: "description \(texts[1])", axis: .days,
      groupHeader: "group \(texts[0])", rowHeader: "row \(texts[1])", figureHeader: "figure \(texts[0])",
      series: ["series \(texts[0])", "other", "unused"],
      groups: texts.prefix(ReportFormatSuite.drawnGroupCount).map { text in
        SpanChart.Group(
          label: "group \(text)",
          rows: [
            SpanChart.Row(
              label: "row \(text)", figure: "figure \(text)",
              pieces: [
                SpanChart.Piece(series: 0, range: 739_000...739_500, label: "piece \(text)"),
                SpanChart.Piece(series: 1, range: nil, label: "unknown"),
              ])
          ])
      }, mark: SpanChart.Mark(place: 739_400, label: "mark \(texts[0])"))
  }

  private static func data(_ texts: [String], row: String) -> DataTable {
    let columns: [DataTable.Column] = [
      column(row, "\(row)\(texts[0])", .text), column("bytes", "bytes", .integer, unit: "B \(texts[0])"),
      column("day", "day", .date), column("note", "note", .text, definition: texts[1]),
      column("verdict", "verdict", .verdict), column("holds", "holds", .yesNo),
      column("share", "share", .number, unit: "%"),
    ]
    var table = DataTable(columns: columns, rowCount: texts.count) { body in
      for (number, text) in texts.enumerated() {
        try body([
          .text(text), .integer(Int64(number)), .date("2026-11-23"),
          number % 2 == 0 ? .empty : .text("\(row)\(number)"), .text(text), .yesNo(number % 3 == 0),
          .number("0.25"),
        ])
      }
    }
    table.notes = { maximum in
      texts.prefix(maximum).enumerated().map { number, text in
        DataTable.Note(
          row: number, columns: 0...1,
          origins: [
            .init(
              text: text, isClaim: true, source: "source \(text)", address: "https://example.org/\(text)"),
            .init(
              text: "image \(text)", isClaim: false, source: "tool", address: nil, digest: "sha256:\(text)"),
          ])
      }
    }
    return table
  }

  private static func column(
    _ id: String, _ title: String, _ kind: DataTable.ColumnKind, unit: String? = nil,
    definition: String? = nil
  ) -> DataTable.Column {
    DataTable.Column(
      id: id, title: LocalizedText(same: title), kind: kind, unit: unit,
      definition: definition.map { LocalizedText(same: $0) })
  }
}
