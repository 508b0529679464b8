import ReportModel

/// Where everything of a chart of spans stands, in whole units and, along the axis, in tenths of them.
///
/// Each candidate has a line with its name. Below it, each row has its figures in words and, under them, its pieces across
/// the whole width. Whole numbers alone are reckoned with, so that the same chart gives the same bytes everywhere.
struct SpanChartLayout {
  /// A text, its class in the style sheet, and where its baseline begins.
  struct Line: Equatable {
    var text: String
    var style: String
    var x: Int
    var y: Int
  }

  /// A box with a series' pattern.
  struct Box: Equatable {
    var series: Int
    var xTenths: Int
    var y: Int
    var widthTenths: Int
  }

  /// The number of rows of a group that are drawn; a candidate has one or two.
  static let maximumRowCount = 12
  /// The number of pieces of a row that are drawn.
  static let maximumPieceCount = 24
  /// The number of characters that are drawn of a name.
  static let maximumLabelLength = 80
  /// The number of characters that are drawn of each thing that is told of a row.
  private static let maximumToldLength = 240

  static let barHeight = 14
  private static let textSize = 13
  private static let linePitch = 18
  private static let width = 720
  private static let plotX = SVGCanvas.margin
  private static let plotWidth = width - 2 * SVGCanvas.margin

  private(set) var lines: [Line] = []
  private(set) var boxes: [Box] = []
  /// The places of the ticks along the axis.
  private(set) var ticks: [Int] = []
  /// The place of the mark; nil where there is none.
  private(set) var mark: Int?
  private(set) var plotTop = 0
  private(set) var plotBottom = 0
  let omittedGroupCount: Int
  var width: Int { Self.width }
  private(set) var height = SVGCanvas.margin - 6

  private let axis: SpanAxis

  /// Lays out a chart, with its title above it or without.
  init(_ chart: SpanChart, isTitled: Bool = true) {
    let groups = chart.groups.prefix(SVGChart.maximumGroupCount)
    omittedGroupCount = chart.groups.count - groups.count
    axis = SpanAxis(of: chart)
    if isTitled { place(title: chart.title) }
    placeLegend(of: chart)
    if let mark = chart.mark { place(mark) }
    plotTop = height + 4
    for group in groups { place(group, of: chart) }
    placeTicks()
    if omittedGroupCount > 0 { height += Self.textSize + 12 }
    height += SVGCanvas.margin - 4
  }

  private mutating func place(title: String) {
    let shortened = LabelWidth.shortened(title, to: BarChartLayout.maximumTitleLength)
    let width = LabelWidth(fontSize: BarChartLayout.titleSize, weight: .bold)
    for line in width.lines(of: shortened, within: Self.plotWidth) {
      height += BarChartLayout.titleSize + 6
      lines.append(Line(text: line, style: "title", x: Self.plotX, y: height))
    }
    height += 12
  }

  /// What each pattern means, of the series that occur, in lines as long as there is room.
  private mutating func placeLegend(of chart: SpanChart) {
    let text = LabelWidth(fontSize: Self.textSize)
    var x = Self.plotX
    height += 4
    for series in chart.usedSeries {
      let name = LabelWidth.shortened(chart.series[series], to: Self.maximumLabelLength)
      let room = 28 + 6 + text.units(of: name)
      if x > Self.plotX, x + room > Self.plotX + Self.plotWidth {
        x = Self.plotX
        height += Self.linePitch + 2
      }
      boxes.append(Box(series: series, xTenths: x * 10, y: height, widthTenths: 280))
      lines.append(Line(text: name, style: "told", x: x + 34, y: height + Self.barHeight - 3))
      x += room + 18
    }
    height += Self.linePitch + 8
  }

  /// The mark's text stands on that side of its line where there is room.
  private mutating func place(_ mark: SpanChart.Mark) {
    let place = Self.plotX + axis.tenths(of: mark.place, within: Self.plotWidth) / 10
    let text = LabelWidth.shortened(mark.label, to: Self.maximumLabelLength)
    let isRight = place + 6 + LabelWidth(fontSize: Self.textSize).units(of: text) > Self.width
    height += 12
    lines.append(
      Line(text: text, style: isRight ? "mark-end" : "mark-start", x: place + (isRight ? -6 : 6), y: height))
    self.mark = place
    height += 2
  }

  private mutating func place(_ group: SpanChart.Group, of chart: SpanChart) {
    height += BarChartLayout.groupSize + 14
    let name = LabelWidth.shortened(group.label, to: Self.maximumLabelLength)
    lines.append(Line(text: name, style: "group", x: Self.plotX, y: height))
    height += 2
    for row in group.rows.prefix(Self.maximumRowCount) { place(row, of: chart) }
  }

  private mutating func place(_ row: SpanChart.Row, of chart: SpanChart) {
    let told = [row.label].filter { !$0.isEmpty } + chart.told(row)
    for line in Self.lines(of: told.map { LabelWidth.shortened($0, to: Self.maximumToldLength) }) {
      height += Self.linePitch
      lines.append(Line(text: line, style: "told", x: Self.plotX, y: height))
    }
    height += 6
    let drawn = row.pieces.prefix(Self.maximumPieceCount)
    for piece in drawn {
      guard let range = piece.range else { continue }
      let start = axis.tenths(of: range.lowerBound, within: Self.plotWidth)
      let end = axis.tenths(of: range.upperBound, within: Self.plotWidth)
      guard range.upperBound > range.lowerBound else { continue }
      // What is short is still seen.
      boxes.append(
        Box(
          series: piece.series, xTenths: Self.plotX * 10 + start, y: height, widthTenths: max(10, end - start)
        ))
    }
    if drawn.contains(where: { $0.range != nil }) { height += Self.barHeight }
    height += 4
  }

  /// What is told, in lines that are broken between its parts where there is room for a part.
  private static func lines(of parts: [String]) -> [String] {
    let text = LabelWidth(fontSize: textSize)
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, text.units(of: "\(last) · \(part)") <= plotWidth {
        lines[lines.count - 1] = "\(last) · \(part)"
      } else {
        lines += text.lines(of: part, within: plotWidth)
      }
    }
    return lines
  }

  private mutating func placeTicks() {
    plotBottom = height + 6
    height = plotBottom
    guard !axis.ticks.isEmpty else { return }
    height += Self.textSize + 4
    for tick in axis.ticks {
      let place = Self.plotX + axis.tenths(of: tick.place, within: Self.plotWidth) / 10
      ticks.append(place)
      // The first would be cut off where a page sets the drawing flush.
      let isFirst = place == Self.plotX
      lines.append(Line(text: tick.label, style: isFirst ? "tick-start" : "tick", x: place, y: height))
    }
    height += 4
  }
}
