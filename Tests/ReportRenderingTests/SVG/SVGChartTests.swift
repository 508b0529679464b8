import ComparisonModel
import ReportModel
import Testing

@testable import ReportRendering

struct SVGChartTests {
  private func text(of chart: BarChart) throws -> String {
    String(decoding: try SVGChart.bytes(of: .bars(chart), language: .ko), as: UTF8.self)
  }

  @Test func `a chart has a title and a description that its image role names`() throws {
    let text = try text(of: XHTMLSample.chart)
    #expect(text.contains("role=\"img\" aria-labelledby=\"sizes-title sizes-description\""))
    #expect(text.contains("<title id=\"sizes-title\">이미지 크기</title>"))
    #expect(text.contains("<desc id=\"sizes-description\">"))
  }

  @Test func `each bar stands beside its series and its figure`() throws {
    let text = try text(of: XHTMLSample.chart)
    #expect(text.matches(of: #/class="name"[^>]*>전송 크기</#).count == 2)
    #expect(text.matches(of: #/class="figure"[^>]*>58\.5 MB</#).count == 1)
    #expect(text.contains("url(#sizes-series-1)"))
  }

  @Test func `an unknown figure is a word, and zero is a figure without a bar`() throws {
    let text = try text(of: XHTMLSample.chart)
    #expect(text.matches(of: #/class="unknown"[^>]*>알 수 없음</#).count == 1)
    #expect(text.matches(of: #/class="figure"[^>]*>0 B</#).count == 1)
    #expect(text.matches(of: #/class="bar"/#).count == 2)
  }

  @Test func `bars are as long as their figures on one scale`() {
    let layout = BarChartLayout(XHTMLSample.chart)
    let tenths = layout.bars.compactMap(\.tenths)
    // The axis ends at 200 MB.
    #expect(tenths.map { $0 * 200 / (layout.plotWidth * 10) } == [58, 167, 0])
  }

  @Test func `a tiny figure still has a bar that can be seen`() {
    var chart = XHTMLSample.chart
    chart.groups[0].bars[0].value = 1
    #expect(BarChartLayout(chart).bars.first?.tenths == 10)
  }

  @Test func `labels that are wider than the drawing make it wider`() {
    var chart = XHTMLSample.chart
    let before = BarChartLayout(chart)
    chart.series[0] = String(repeating: "가", count: 60)
    let after = BarChartLayout(chart)
    #expect(after.width > before.width)
    #expect(after.plotX >= 60 * BarChartLayout.labelSize)
    #expect(after.plotX + after.plotWidth < after.width)
  }

  @Test func `a long title is broken into lines that fit`() {
    var chart = XHTMLSample.chart
    chart.title = String(repeating: "이미지 크기 ", count: 12)
    let layout = BarChartLayout(chart)
    let width = LabelWidth(fontSize: BarChartLayout.titleSize, weight: .bold)
    #expect(layout.titleLines.count > 1)
    #expect(layout.titleLines.map(\.text).joined(separator: " ") == chart.title.dropLast())
    #expect(
      layout.titleLines.allSatisfy { width.units(of: $0.text) <= layout.width - 2 * BarChartLayout.margin })
  }

  @Test func `groups beyond the bound are counted in words`() throws {
    var chart = XHTMLSample.chart
    chart.groups = (0..<100).map { BarChart.Group(label: "image \($0)", bars: []) }
    let text = try text(of: chart)
    #expect(text.contains("그 밖의 40개는 그리지 않았습니다."))
    #expect(!text.contains("image 60<"))
  }

  @Test func `a chart of nothing is still a drawing`() throws {
    let chart = BarChart(id: "none", title: "", description: "", unit: nil, series: [], groups: [])
    #expect(try text(of: chart).hasSuffix("</svg>"))
  }

  @Test func `Hangul takes twice the room of Latin letters, composed or not`() {
    let width = LabelWidth(fontSize: 100)
    #expect(width.units(of: "한글") == 200)
    #expect(width.units(of: "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}") == 200)
    #expect(width.units(of: "ab") < 150)
  }
}
