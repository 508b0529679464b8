/// A chart of a report, of one of the kinds that formats draw.
public enum Chart: Sendable {
  /// Amounts as bars that all begin at zero.
  case bars(BarChart)
  /// Spans on one axis: of time, or of points that are put behind each other.
  case spans(SpanChart)

  /// The chart's id, unique in the report: part of file names and anchors (`a-z0-9-`).
  public var id: String {
    switch self {
    case .bars(let chart): chart.id
    case .spans(let chart): chart.id
    }
  }

  /// Its title, as plain text.
  public var title: String {
    switch self {
    case .bars(let chart): chart.title
    case .spans(let chart): chart.title
    }
  }

  /// What it shows, in words, for those who do not see it.
  public var description: String {
    switch self {
    case .bars(let chart): chart.description
    case .spans(let chart): chart.description
    }
  }
}
