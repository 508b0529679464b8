public import ComparisonModel
public import ReportModel
import XMLDocuments

/// Draws a bar chart as an SVG document of its own (SVG 1.1, with the media queries of CSS).
///
/// It is read without colour: each bar stands beside its series' name and its figure, and the series differ
/// by pattern and lightness. It brings its own background, so that it is readable on any page, and follows
/// the reader's choice of light or dark. It has a title and a description for those who do not see it.
public struct SVGChart {
  private let chart: BarChart
  private let language: Language
  private let layout: ChartLayout
  private let writer: XMLWriter

  /// The bytes of the drawing, UTF-8 without a byte order mark.
  ///
  /// Beyond ``maximumGroupCount`` groups it says in words how many it leaves out.
  ///
  /// - Throws: `XMLWriterError`, which only a want of memory can cause.
  public static func bytes(of chart: BarChart, language: Language) throws -> [UInt8] {
    try bytes(of: chart, language: language, layout: ChartLayout(chart))
  }

  /// The bytes of the drawing with a layout of the caller's.
  static func bytes(of chart: BarChart, language: Language, layout: ChartLayout) throws -> [UInt8] {
    let sink = BufferSink()
    let writer = try XMLWriter(sink: sink.write)
    try SVGChart(chart: chart, language: language, layout: layout, writer: writer).write()
    return sink.bytes
  }

  /// The number of groups that are drawn at most.
  public static let maximumGroupCount = ChartLayout.maximumGroupCount

  private func write() throws {
    try open()
    try writeStyle()
    try writePatterns()
    try writer.startElement("rect")
    try attributes(["class": "page", "width": "\(layout.width)", "height": "\(layout.height)"])
    try writer.endVoidElement()
    for line in layout.titleLines {
      try text(line.text, class: "title", x: ChartLayout.margin, y: line.y)
    }
    try writeGrid()
    for line in layout.groupLines {
      try text(line.text, class: "group", x: ChartLayout.margin, y: line.y)
    }
    try layout.bars.forEach(write)
    try writeOmission()
    try writer.endElement()
    try writer.finish()
  }

  private func open() throws {
    try writer.startElement("svg")
    let (titleID, descriptionID) = ("\(chart.id)-title", "\(chart.id)-description")
    try attributes([
      "xmlns": "http://www.w3.org/2000/svg", "xml:lang": language.rawValue, "lang": language.rawValue,
      "width": "\(layout.width)", "height": "\(layout.height)",
      "viewBox": "0 0 \(layout.width) \(layout.height)", "role": "img",
      "aria-labelledby": "\(titleID) \(descriptionID)",
    ])
    try newLine()
    try writer.textElement("title", chart.title, attribute: "id", value: titleID)
    try newLine()
    try writer.textElement("desc", chart.description, attribute: "id", value: descriptionID)
    try newLine()
  }

  private func writeStyle() throws {
    try writer.startElement("style")
    try writer.text(String(decoding: PackageResources.chart_css, as: UTF8.self))
    try writer.endElement()
    try newLine()
  }

  /// Each series has its own pattern in one hue: full, hatched, empty, dotted, hatched the other way, lined.
  private func writePatterns() throws {
    try writer.startElement("defs")
    for (index, path) in SeriesPattern.paths.enumerated() {
      try newLine()
      try writer.startElement("pattern")
      let side = "\(SeriesPattern.side)"
      try attributes([
        "id": patternID(index), "width": side, "height": side, "patternUnits": "userSpaceOnUse",
      ])
      try writer.startElement("rect")
      try attributes(["class": "ground ground-\(index)", "width": side, "height": side])
      try writer.endVoidElement()
      if !path.isEmpty {
        try writer.startElement("path")
        try attributes(["class": "ink", "d": path])
        try writer.endVoidElement()
      }
      try writer.endElement()
    }
    try writer.endElement()
    try newLine()
  }

  private func writeGrid() throws {
    for tick in layout.ticks {
      try writer.startElement("path")
      try attributes(["class": "grid", "d": "M\(tick.x) \(layout.plotTop)V\(layout.plotBottom)"])
      try writer.endVoidElement()
      let y = layout.plotBottom + ChartLayout.labelSize + 4
      try text(tick.label, class: "tick", x: tick.x, y: y)
    }
  }

  private func write(_ bar: ChartLayout.Bar) throws {
    let baseline = bar.y + ChartLayout.barHeight - 3
    try text(bar.name, class: "name", x: layout.plotX - 10, y: baseline)
    guard let tenths = bar.tenths else {
      try text(bar.label, class: "unknown", x: layout.plotX + 8, y: baseline)
      return
    }
    if tenths > 0 {
      try writer.startElement("rect")
      let pattern = patternID(bar.series % SeriesPattern.paths.count)
      try attributes([
        "class": "bar", "x": "\(layout.plotX)", "y": "\(bar.y)", "width": Self.decimal(tenths: tenths),
        "height": "\(ChartLayout.barHeight)", "fill": "url(#\(pattern))",
      ])
      try writer.endVoidElement()
    }
    try text(bar.label, class: "figure", x: layout.plotX + (tenths + 9) / 10 + 8, y: baseline)
  }

  private func writeOmission() throws {
    guard layout.omittedGroupCount > 0 else { return }
    let sentence = Self.omission(of: layout.omittedGroupCount, in: language)
    try text(sentence, class: "group", x: ChartLayout.margin, y: layout.height - ChartLayout.margin + 4)
  }

  private func text(_ text: String, class name: String, x: Int, y: Int) throws {
    try writer.startElement("text")
    try attributes(["class": name, "x": "\(x)", "y": "\(y)"])
    try writer.text(text)
    try writer.endElement()
    try newLine()
  }

  private func attributes(_ attributes: KeyValuePairs<StaticString, String>) throws {
    for (name, value) in attributes {
      try writer.attribute(name, value)
    }
  }

  private func newLine() throws {
    try writer.text("\n")
  }

  private func patternID(_ index: Int) -> String {
    "\(chart.id)-series-\(index)"
  }

  private static func decimal(tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
