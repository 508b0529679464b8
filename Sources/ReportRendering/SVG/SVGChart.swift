public import ComparisonModel
public import ReportModel

/// Draws a chart as an SVG document of its own (SVG 1.1, with the media queries of CSS).
///
/// It is read without colour: figures stand as text, and the series differ by pattern and lightness. It brings its own
/// background, so that it is readable on any page, and follows the reader's choice of light or dark. It has a title and
/// a description for those who do not see it.
public enum SVGChart {
  /// A drawing, and how large it is.
  struct Drawing {
    var bytes: [UInt8]
    var width: Int
    var height: Int
  }

  /// The number of groups that are drawn at most.
  public static let maximumGroupCount = 60

  /// The bytes of the drawing, UTF-8 without a byte order mark.
  ///
  /// Beyond ``maximumGroupCount`` groups it says in words how many it leaves out.
  ///
  /// - Throws: `XMLWriterError`, which only a want of memory can cause.
  public static func bytes(of chart: Chart, language: Language) throws -> [UInt8] {
    try drawing(of: chart, language: language).bytes
  }

  /// The drawing, with its title in it or without.
  static func drawing(of chart: Chart, language: Language, isTitled: Bool = true) throws -> Drawing {
    switch chart {
    case .bars(let bars):
      let layout = BarChartLayout(bars, isTitled: isTitled)
      let canvas = try SVGCanvas(chart, language, width: layout.width, height: layout.height)
      return try canvas.drawing { try SVGBarChart(layout: layout, canvas: canvas).write() }
    case .spans(let spans):
      let layout = SpanChartLayout(spans, isTitled: isTitled)
      let canvas = try SVGCanvas(chart, language, width: layout.width, height: layout.height)
      return try canvas.drawing { try SVGSpanChart(layout: layout, canvas: canvas).write() }
    }
  }
}
