/// Draws a bar chart: each bar stands beside its series' name and its figure.
struct SVGBarChart {
  let layout: BarChartLayout
  let canvas: SVGCanvas

  func write() throws {
    for line in layout.titleLines {
      try canvas.text(line.text, class: "title", x: BarChartLayout.margin, y: line.y)
    }
    try writeGrid()
    for line in layout.groupLines {
      try canvas.text(line.text, class: "group", x: BarChartLayout.margin, y: line.y)
    }
    try layout.bars.forEach(write)
    try canvas.omission(of: layout.omittedGroupCount)
  }

  private func writeGrid() throws {
    for tick in layout.ticks {
      try canvas.path("M\(tick.x) \(layout.plotTop)V\(layout.plotBottom)", class: "grid")
      let y = layout.plotBottom + BarChartLayout.labelSize + 4
      try canvas.text(tick.label, class: "tick", x: tick.x, y: y)
    }
  }

  private func write(_ bar: BarChartLayout.Bar) throws {
    let baseline = bar.y + BarChartLayout.barHeight - 3
    try canvas.text(bar.name, class: "name", x: layout.plotX - 10, y: baseline)
    guard let tenths = bar.tenths else {
      return try canvas.text(bar.label, class: "unknown", x: layout.plotX + 8, y: baseline)
    }
    if tenths > 0 {
      try canvas.box(
        series: bar.series, xTenths: layout.plotX * 10, y: bar.y, widthTenths: tenths,
        height: BarChartLayout.barHeight)
    }
    try canvas.text(bar.label, class: "figure", x: layout.plotX + (tenths + 9) / 10 + 8, y: baseline)
  }
}
