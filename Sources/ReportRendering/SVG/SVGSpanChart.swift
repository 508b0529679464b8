/// Draws a chart of spans: what is told of each row stands above its pieces.
struct SVGSpanChart {
  let layout: SpanChartLayout
  let canvas: SVGCanvas

  func write() throws {
    for tick in layout.ticks {
      try canvas.path("M\(tick) \(layout.plotTop)V\(layout.plotBottom)", class: "grid")
    }
    for box in layout.boxes {
      try canvas.box(
        series: box.series, xTenths: box.xTenths, y: box.y, widthTenths: box.widthTenths,
        height: SpanChartLayout.barHeight)
    }
    // The line stands before the pieces that it crosses, and behind all that is read.
    if let mark = layout.mark {
      try canvas.path("M\(mark) \(layout.plotTop - 16)V\(layout.plotBottom)", class: "mark-ground")
      try canvas.path("M\(mark) \(layout.plotTop - 16)V\(layout.plotBottom)", class: "mark")
    }
    for line in layout.lines {
      try canvas.text(line.text, class: line.style, x: line.x, y: line.y)
    }
    try canvas.omission(of: layout.omittedGroupCount)
  }
}
