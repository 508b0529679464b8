import ComparisonModel
import ReportModel

/// Where everything of a chart stands, in whole units and, for the lengths of bars, tenths of them.
///
/// Each candidate has a line with its name; below it stands a line for each bar: the series' name, the bar,
/// the figure. Whole numbers alone are reckoned with, so that the same chart gives the same bytes everywhere.
struct BarChartLayout {
  /// A text and where its baseline begins.
  struct Line: Equatable {
    var text: String
    var y: Int
  }

  /// A bar with its texts.
  struct Bar: Equatable {
    var series: Int
    var name: String
    var label: String
    /// The top of the bar.
    var y: Int
    /// Its length in tenths of a unit; nil where the figure is unknown.
    var tenths: Int?
  }

  /// A tick of the axis.
  struct Tick: Equatable {
    var label: String
    var x: Int
  }

  /// The number of groups that are drawn; what is beyond it is counted in words below them.
  static let maximumGroupCount = SVGChart.maximumGroupCount
  /// The number of characters of a label that are drawn; a longer one ends in an ellipsis.
  static let maximumLabelLength = 80
  /// The number of characters of the title that are drawn.
  static let maximumTitleLength = 240

  static let margin = SVGCanvas.margin
  static let titleSize = 17
  static let groupSize = 14
  static let labelSize = 13
  static let barHeight = 14
  private static let barPitch = 21
  private static let groupGap = 16
  private static let columnGap = 10
  private static let preferredWidth = 720
  private static let minimumPlotWidth = 320

  private(set) var titleLines: [Line] = []
  private(set) var groupLines: [Line] = []
  private(set) var bars: [Bar] = []
  private(set) var ticks: [Tick] = []
  /// How many groups are not drawn.
  let omittedGroupCount: Int
  /// Where the bars begin.
  let plotX: Int
  /// The width that the axis spans.
  let plotWidth: Int
  /// The top of the grid's lines.
  private(set) var plotTop = 0
  /// The bottom of the grid's lines.
  private(set) var plotBottom = 0
  /// The width of the drawing.
  let width: Int
  /// Its height.
  private(set) var height = 0

  /// Lays out a chart, with its title above it or without.
  init(_ chart: BarChart, isTitled: Bool = true) {
    let groups = chart.groups.prefix(Self.maximumGroupCount)
    omittedGroupCount = chart.groups.count - groups.count
    let allBars = groups.flatMap(\.bars)
    let axis = ChartAxis(longest: allBars.map(Self.length(of:)).max() ?? 0, unit: chart.unit)
    let text = LabelWidth(fontSize: Self.labelSize)
    let names = chart.series.map(Self.shortened)
    let nameWidth = names.map(text.units).max() ?? 0
    let figureWidth =
      (allBars.map { Self.shortened($0.label) } + axis.ticks.map(\.label))
      .map(text.units).max() ?? 0
    plotX = Self.margin + nameWidth + Self.columnGap
    let around = plotX + Self.columnGap + figureWidth + Self.margin
    let groupWidth =
      groups.map { LabelWidth(fontSize: Self.groupSize, weight: .bold).units(of: Self.shortened($0.label)) }
      .max() ?? 0
    width = max(max(Self.preferredWidth, around + Self.minimumPlotWidth), groupWidth + 2 * Self.margin)
    plotWidth = width - around
    place(title: isTitled ? chart.title : "")
    place(Array(groups), names: names, on: axis)
    place(axis)
  }

  private mutating func place(title: String) {
    let lines = LabelWidth(fontSize: Self.titleSize, weight: .bold)
      .lines(of: LabelWidth.shortened(title, to: Self.maximumTitleLength), within: width - 2 * Self.margin)
    height = Self.margin - 6
    for line in lines {
      height += Self.titleSize + 6
      titleLines.append(Line(text: line, y: height))
    }
    if !lines.isEmpty { height += Self.groupGap }
    plotTop = height - 4
  }

  private mutating func place(_ groups: [BarChart.Group], names: [String], on axis: ChartAxis) {
    for (index, group) in groups.enumerated() {
      if index > 0 { height += Self.groupGap }
      height += Self.groupSize + 2
      groupLines.append(Line(text: Self.shortened(group.label), y: height))
      height += 9
      for bar in group.bars {
        let tenths = axis.length(of: Self.length(of: bar), within: UInt64(plotWidth * 10))
        let isSeries = names.indices.contains(bar.series)
        bars.append(
          Bar(
            series: bar.series, name: isSeries ? names[bar.series] : "", label: Self.shortened(bar.label),
            y: height, tenths: bar.value.map { max($0 > 0 ? 10 : 0, Int(tenths)) }))
        height += Self.barPitch
      }
    }
  }

  private mutating func place(_ axis: ChartAxis) {
    plotBottom = height + 4
    ticks = axis.ticks.map { tick in
      Tick(label: tick.label, x: plotX + Int(axis.length(of: tick.amount, within: UInt64(plotWidth))))
    }
    height = plotBottom + (ticks.isEmpty ? 0 : Self.labelSize + 8)
    if omittedGroupCount > 0 { height += Self.labelSize + 12 }
    height += Self.margin - 4
  }

  private static func length(of bar: BarChart.Bar) -> UInt64 {
    UInt64(max(bar.value ?? 0, 0))
  }

  private static func shortened(_ label: String) -> String {
    LabelWidth.shortened(label, to: maximumLabelLength)
  }
}
