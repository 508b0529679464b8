import CXLSXWriter
import ComparisonModel
import ReportModel
import TextLayout

/// The first sheet: what is compared, how many cells have each verdict, and the charts with their figures.
struct SummarySheet {
  let report: Report
  let sheet: Worksheet
  let formats: CellFormats
  /// The findings that the verdicts are counted in; nil where nobody claims anything.
  let findings: SheetWriter?
  private var row = 0

  var language: Language { report.language }

  init(report: Report, sheet: Worksheet, formats: CellFormats, findings: SheetWriter?) {
    (self.report, self.sheet, self.formats, self.findings) = (report, sheet, formats, findings)
  }

  mutating func write(in book: Workbook) throws {
    try sheet.setWidth(Self.firstWidth, column: 0)
    for column in 1...Self.figureColumns { try sheet.setWidth(Self.figureWidth, column: column) }
    try sheet.write(report.title, row: 0, column: 0, formats.title)
    try writePurpose()
    row = 3
    try writeCounts()
    try writeVerdicts()
    for chart in charts(of: report.blocks) + charts(of: report.evidence) { try write(chart, in: book) }
  }

  private static let firstWidth = 30
  private static let figureWidth = 16
  /// The columns beside the first that are as wide as figures.
  private static let figureColumns = 6

  /// What is compared and why, in as many lines as it takes across all columns.
  private func writePurpose() throws {
    let characters = Self.firstWidth + Self.figureColumns * Self.figureWidth
    let lines = DisplayWidth.columns(of: report.summary.purpose) / characters + 1
    try sheet.write(
      report.summary.purpose, across: 0...Self.figureColumns, row: 1, lines: lines, formats.wrapped)
    sheet.fitToWidth()
  }

  private mutating func writeCounts() throws {
    let summary = report.summary
    for (label, count) in [
      (candidatesLabel, summary.candidates), (criteriaLabel, summary.criteria), (claimsLabel, summary.claims),
    ] {
      try sheet.write(label, row: row, column: 0)
      try sheet.write(Double(count), row: row, column: 1, formats.integer)
      row += 1
    }
    if let day = summary.day?.day {
      try sheet.write(newestLabel, row: row, column: 0)
      try write(day: day)
      row += 1
    }
    try sheet.write(commandLabel, row: row, column: 0)
    try sheet.write(summary.command, row: row, column: 1)
    row += 2
  }

  private func write(day: String) throws {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, parts[0] >= 1900 else { return try sheet.write(day, row: row, column: 1) }
    try sheet.write(
      year: parts[0], month: parts[1], day: parts[2], row: row, column: 1, formats.date)
  }

  /// How many cells have each verdict: formulas over the findings, so that they hold after somebody's changes.
  private mutating func writeVerdicts() throws {
    guard let findings, let cells = column("cells", findings), let verdicts = column("cell_verdict", findings)
    else { return }
    let first = row
    try sheet.write(verdictHeaders.verdict, row: row, column: 0, formats.header)
    try sheet.write(verdictHeaders.cells, row: row, column: 1, formats.header)
    row += 1
    for (verdict, count) in report.summary.verdicts() {
      try sheet.write(verdict.name[language], row: row, column: 0)
      try sheet.writeFormula(
        "=SUMIFS(\(cells),\(verdicts),\(CellRange.name(row: row, column: 0)))", value: Double(count),
        row: row,
        column: 1, formats.integer)
      row += 1
    }
    if row > first + 1 {
      let range = CellRange(rows: first + 1...row - 1, columns: 0...0)
      for verdict in Verdict.allCases {
        guard let format = formats.format(of: verdict.tone) else { continue }
        try sheet.highlight(verdict.name[language], in: [range], format)
      }
    }
    row += 1
  }

  /// The cells of a column of the findings, as formulas write them.
  private func column(_ id: String, _ findings: SheetWriter) -> String? {
    findings.table.columns.firstIndex { $0.id == id }.map {
      findings.sheet.reference(to: findings.range(ofColumn: $0))
    }
  }

  private func charts(of blocks: [Block]) -> [Chart] {
    blocks.flatMap { block -> [Chart] in
      switch block {
      case .chart(let chart): [chart]
      case .list(_, let items): items.flatMap(charts)
      case .quote(let blocks): charts(of: blocks)
      case .heading, .paragraph, .table, .code, .rule: []
      }
    }
  }

  private mutating func write(_ chart: Chart, in book: Workbook) throws {
    switch chart {
    case .bars(let bars): try write(bars, in: book)
    case .spans(let spans): try write(spans)
    }
  }

  /// The figures of a chart of spans, as the report's other tables tell them: a workbook's own charts know no spans.
  private mutating func write(_ chart: SpanChart) throws {
    let table = chart.table
    try sheet.write(table.caption.plainText, row: row, column: 0, formats.header)
    row += 1
    for (column, told) in table.columns.enumerated() {
      try sheet.write(told.header.plainText, row: row, column: column, formats.header)
    }
    row += 1
    for index in 0..<table.rowCount {
      for (column, cell) in table.row(index).enumerated() {
        let text = cell.parts.map(\.plainText).joined(separator: "; ")
        if !text.isEmpty { try sheet.write(text, row: row, column: column) }
      }
      row += 1
    }
    row += 1
  }

  /// A chart beside its figures: a row for each group, a column for each series.
  private mutating func write(_ chart: BarChart, in book: Workbook) throws {
    guard !chart.groups.isEmpty, !chart.series.isEmpty else { return }
    let top = row
    try sheet.write(chart.title, row: top, column: 0, formats.header)
    for (column, series) in chart.series.enumerated() {
      try sheet.write(series, row: top, column: column + 1, formats.header)
    }
    row += 1
    for group in chart.groups {
      try sheet.write(group.label, row: row, column: 0)
      for bar in group.bars {
        guard let value = bar.value else { continue }
        try sheet.write(shown(value, of: chart), row: row, column: bar.series + 1, formats.integer)
      }
      row += 1
    }
    let height = max(220, 40 * chart.groups.count + 90)
    let drawn = try drawing(of: chart, top: top, in: book)
    try sheet.place(drawn, row: top, column: chart.series.count + 2, height: height)
    // Rows are 20 pixels high; the next chart stands below this one.
    row = max(row + 2, top + height / 20 + 3)
  }

  private func drawing(
    of chart: BarChart, top: Int, in book: Workbook
  ) throws -> UnsafeMutablePointer<lxw_chart> {
    let drawn = try book.addBarChart()
    let rows = top + 1...top + chart.groups.count
    let labels = sheet.reference(to: CellRange(rows: rows, columns: 0...0))
    for place in chart.series.indices {
      let values = sheet.reference(to: CellRange(rows: rows, columns: place + 1...place + 1))
      guard let series = chart_add_series(drawn, "=\(labels)", "=\(values)") else {
        throw WorkbookError.outOfMemory
      }
      chart_series_set_name_range(series, sheet.name, UInt32(top), UInt16(place + 1))
    }
    chart_title_set_name(drawn, chart.title)
    // The first group stands at the top, as in the report's own chart.
    chart_axis_set_reverse(drawn.pointee.y_axis ?? nil)
    chart_axis_set_num_format(drawn.pointee.x_axis ?? nil, numberFormat(of: chart))
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    return drawn
  }

  /// A value in the chart's unit; bytes stay bytes.
  private func shown(_ value: Int64, of chart: BarChart) -> Double {
    guard let unit = chart.unit, unit.dimension != .data, unit.size > 0 else { return Double(value) }
    return Double(value) / Double(unit.size)
  }

  private func numberFormat(of chart: BarChart) -> String {
    guard let unit = chart.unit else { return "#,##0" }
    guard unit.dimension == .data else {
      return "#,##0.###\" \(unit.symbol.filter { $0 != "\"" })\""
    }
    return "[>=1000000000]0.0,,,\" GB\";[>=1000000]0,,\" MB\";#,##0\" B\""
  }
}
