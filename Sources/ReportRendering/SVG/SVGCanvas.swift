import ComparisonModel
import ReportModel
import XMLDocuments

/// What all drawings of charts have in common: the document with its title, style and patterns, and the ways in which
/// texts and boxes are written.
struct SVGCanvas {
  /// The margin around a drawing.
  static let margin = 24

  private let chart: Chart
  private let language: Language
  private let width: Int
  private let height: Int
  private let sink = BufferSink()
  private let writer: XMLWriter

  init(_ chart: Chart, _ language: Language, width: Int, height: Int) throws {
    (self.chart, self.language, self.width, self.height) = (chart, language, width, height)
    writer = try XMLWriter(sink: sink.write)
  }

  /// The document around what `body` draws.
  func drawing(_ body: () throws -> Void) throws -> SVGChart.Drawing {
    try open()
    try writeStyle()
    try writePatterns()
    try writer.startElement("rect")
    try attributes(["class": "page", "width": "\(width)", "height": "\(height)"])
    try writer.endVoidElement()
    try body()
    try writer.endElement()
    try writer.finish()
    return SVGChart.Drawing(bytes: sink.bytes, width: width, height: height)
  }

  func text(_ text: String, class name: String, x: Int, y: Int) throws {
    try writer.startElement("text")
    try attributes(["class": name, "x": "\(x)", "y": "\(y)"])
    try writer.text(text)
    try writer.endElement()
    try writer.text("\n")
  }

  func path(_ data: String, class name: String) throws {
    try writer.startElement("path")
    try attributes(["class": name, "d": data])
    try writer.endVoidElement()
  }

  /// A box with the pattern of a series; lengths along the axis are tenths of a unit.
  func box(series: Int, xTenths: Int, y: Int, widthTenths: Int, height: Int) throws {
    try writer.startElement("rect")
    let pattern = patternID(series % SeriesPattern.paths.count)
    try attributes([
      "class": "bar", "x": Self.decimal(tenths: xTenths), "y": "\(y)",
      "width": Self.decimal(tenths: widthTenths), "height": "\(height)", "fill": "url(#\(pattern))",
    ])
    try writer.endVoidElement()
  }

  /// How many groups are left out, in words.
  func omission(of count: Int) throws {
    guard count > 0 else { return }
    try text(
      Self.omission(of: count, in: language), class: "group", x: Self.margin, y: height - Self.margin + 4)
  }

  private func open() throws {
    try writer.startElement("svg")
    let (titleID, descriptionID) = ("\(chart.id)-title", "\(chart.id)-description")
    try attributes([
      "xmlns": "http://www.w3.org/2000/svg", "xml:lang": language.rawValue, "lang": language.rawValue,
      "width": "\(width)", "height": "\(height)", "viewBox": "0 0 \(width) \(height)", "role": "img",
      "aria-labelledby": "\(titleID) \(descriptionID)",
    ])
    try writer.text("\n")
    try writer.textElement("title", chart.title, attribute: "id", value: titleID)
    try writer.text("\n")
    try writer.textElement("desc", chart.description, attribute: "id", value: descriptionID)
    try writer.text("\n")
  }

  private func writeStyle() throws {
    try writer.startElement("style")
    try writer.text(String(decoding: PackageResources.chart_css, as: UTF8.self))
    try writer.endElement()
    try writer.text("\n")
  }

  /// Each series has its own pattern in one hue: full, hatched, empty, dotted, hatched the other way, lined.
  private func writePatterns() throws {
    try writer.startElement("defs")
    for (index, path) in SeriesPattern.paths.enumerated() {
      try writer.text("\n")
      try writer.startElement("pattern")
      let side = "\(SeriesPattern.side)"
      try attributes([
        "id": patternID(index), "width": side, "height": side, "patternUnits": "userSpaceOnUse",
      ])
      try writer.startElement("rect")
      try attributes(["class": "ground ground-\(index)", "width": side, "height": side])
      try writer.endVoidElement()
      if !path.isEmpty { try self.path(path, class: "ink") }
      try writer.endElement()
    }
    try writer.endElement()
    try writer.text("\n")
  }

  private func attributes(_ attributes: KeyValuePairs<StaticString, String>) throws {
    for (name, value) in attributes {
      try writer.attribute(name, value)
    }
  }

  private func patternID(_ index: Int) -> String {
    "\(chart.id)-series-\(index)"
  }

  private static func decimal(tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
