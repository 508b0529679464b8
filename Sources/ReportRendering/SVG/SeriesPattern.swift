/// The patterns that tell the series of a chart apart without colour.
enum SeriesPattern {
  /// The side of the square that is repeated, in units of the drawing.
  static let side = 8

  /// What is drawn on each pattern's ground, as SVG paths; empty where the ground alone is enough.
  static let paths = [
    "",
    "M-2 2L2 -2M0 8L8 0M6 10L10 6",
    "M4 3V5M0 -1V1M8 -1V1M0 7V9M8 7V9",
    "",
    "M-2 6L2 10M0 0L8 8M6 -2L10 2",
    "M4 0V8",
  ]
}
