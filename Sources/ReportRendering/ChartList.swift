public import ReportModel

/// The charts of a report, for formats that keep each in a file of its own.
enum ChartList {
  /// All charts, in order.
  ///
  /// - Throws: ``ReportShapeError/tooDeep``.
  static func charts(in blocks: [Block]) throws(ReportShapeError) -> [Chart] {
    try charts(in: blocks, depth: 0)
  }

  private static func charts(in blocks: [Block], depth: Int) throws(ReportShapeError) -> [Chart] {
    guard depth < ReportShapeError.maximumNesting else { throw .tooDeep }
    var found: [Chart] = []
    for block in blocks {
      switch block {
      case .chart(let chart): found.append(chart)
      case .quote(let inner): found += try charts(in: inner, depth: depth + 1)
      case .list(_, let items):
        for item in items { found += try charts(in: item, depth: depth + 1) }
      case .heading, .paragraph, .table, .code, .rule: continue
      }
    }
    return found
  }
}

extension Report {
  /// Whether it has a chart anywhere.
  public var hasCharts: Bool { (try? ChartList.charts(in: blocks + evidence))?.isEmpty == false }
}
