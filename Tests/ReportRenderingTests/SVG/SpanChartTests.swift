import ComparisonModel
import ReportModel
import Testing

@testable import ReportRendering

@Suite struct SpanChartTests {
  private static func day(_ text: String) -> Int64 {
    Timestamp(text).map { CalendarDay.number(of: $0) } ?? 0
  }

  private static let chart = SpanChart(
    id: "support", title: "Support", description: "in words", axis: .days, groupHeader: "Candidate",
    rowHeader: "Part", figureHeader: "Released", series: ["active", "regular", "disputed"],
    groups: [
      SpanChart.Group(
        label: "slim",
        rows: [
          SpanChart.Row(
            label: "Base", figure: "2023-01-01",
            pieces: [
              SpanChart.Piece(
                series: 0, range: day("2023-01-01")...day("2024-01-01"), label: "2024-01-01"),
              SpanChart.Piece(
                series: 2, range: day("2024-01-01")...day("2027-01-01"), label: "2027-01-01"),
            ]),
          SpanChart.Row(
            label: "Runtime", figure: "unknown",
            pieces: [SpanChart.Piece(series: 0, range: nil, label: "unknown")]),
        ])
    ], mark: SpanChart.Mark(place: day("2025-01-01"), label: "today"))

  private func text(_ chart: SpanChart) throws -> String {
    String(decoding: try SVGChart.bytes(of: .spans(chart), language: .en), as: UTF8.self)
  }

  @Test func `an axis of days has a tick at the beginning of each year and reaches the last piece`() {
    let axis = SpanAxis(of: Self.chart)
    #expect(axis.ticks.map(\.label) == ["2023", "2024", "2025", "2026", "2027", "2028"])
    #expect(axis.ticks.first?.place == Self.day("2023-01-01"))
    #expect(axis.range.upperBound >= Self.day("2027-01-01"))
    #expect(axis.tenths(of: Self.day("2023-01-01"), within: 100) == 0)
    #expect(axis.tenths(of: axis.range.upperBound, within: 100) == 1_000)
    #expect(axis.tenths(of: .max, within: 100) == 1_000, "what lies beyond is at the end")
  }

  @Test(arguments: [("1990-01-01", "9999-12-31"), ("0001-01-01", "0001-01-02")])
  func `an axis of many years has few ticks`(first: String, last: String) {
    var chart = Self.chart
    chart.groups[0].rows[0].pieces[0].range = Self.day(first)...Self.day(last)
    let ticks = SpanAxis(of: chart).ticks
    #expect(!ticks.isEmpty && ticks.count <= Int(SpanAxis.maximumYearTicks) + 2, "\(ticks.map(\.label))")
  }

  @Test func `an axis of points counts wholes and begins at zero`() {
    var chart = Self.chart
    (chart.axis, chart.mark) = (.points, nil)
    chart.groups[0].rows[0].pieces[0].range = 0...2_500_000
    chart.groups[0].rows[0].pieces[1].range = 2_500_000...9_500_000
    #expect(SpanAxis(of: chart).ticks.map(\.label) == ["0", "2", "4", "6", "8", "10"])
  }

  @Test func `pieces of a row follow each other on one line, and what has no place has no box`() {
    let layout = SpanChartLayout(Self.chart)
    // Two boxes of the legend come first: of the series that occur.
    let pieces = layout.boxes.dropFirst(2)
    #expect(layout.boxes.prefix(2).map(\.series) == [0, 2])
    #expect(pieces.map(\.series) == [0, 2])
    #expect(Set(pieces.map(\.y)).count == 1)
    let ends = pieces.map { $0.xTenths + $0.widthTenths }
    #expect(pieces.last?.xTenths == ends.first)
  }

  @Test func `all figures stand as text beside the pieces, and the mark with its day`() throws {
    let text = try text(Self.chart)
    #expect(text.contains(">Base · Released: 2023-01-01 · active: 2024-01-01 · disputed: 2027-01-01<"))
    #expect(text.contains(">Runtime · Released: unknown · active: unknown<"))
    #expect(text.contains(">today<"))
    #expect(text.matches(of: #/class="mark"/#).count == 1)
    #expect(text.contains("fill=\"url(#support-series-2)\""))
    #expect(!text.contains(">regular<"), "a series that does not occur is not explained")
  }

  @Test func `what is told of a row is broken between its parts, and fits`() {
    var chart = Self.chart
    chart.groups[0].rows[0].label = String(repeating: "가", count: 30)
    chart.groups[0].rows[0].figure = String(repeating: "한글 ", count: 60)
    let layout = SpanChartLayout(chart)
    let width = LabelWidth(fontSize: 13)
    let told = layout.lines.filter { $0.style == "told" }
    #expect(told.contains { $0.text.hasSuffix("active: 2024-01-01 · disputed: 2027-01-01") })
    #expect(told.allSatisfy { $0.x + width.units(of: $0.text) <= layout.width })
  }

  @Test func `a table tells the same, without columns for what does not occur`() {
    let table = Chart.spans(Self.chart).table
    #expect(table.caption.plainText == "Support – today")
    #expect(
      table.columns.map(\.header.plainText) == ["Candidate", "Part", "Released", "active", "disputed"])
    let rows = (0..<table.rowCount).map { table.row($0).map { $0.parts.map(\.plainText).joined() } }
    #expect(
      rows == [
        ["slim", "Base", "2023-01-01", "2024-01-01", "2027-01-01"],
        ["slim", "Runtime", "unknown", "unknown", ""],
      ])
  }

  @Test func `a chart of nothing is still a drawing, and groups beyond the bound are counted`() throws {
    var chart = Self.chart
    chart.mark = nil
    chart.groups = []
    #expect(try text(chart).hasSuffix("</svg>"))
    chart.groups = (0..<70).map { SpanChart.Group(label: "image \($0)", rows: []) }
    #expect(try text(chart).contains("10 more are not drawn."))
  }
}
