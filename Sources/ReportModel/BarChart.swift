public import ComparisonModel

/// A bar chart of amounts of one dimension: a group of bars for each candidate, one bar for each series.
public struct BarChart: Sendable {
  /// One size of one candidate.
  public struct Bar: Sendable {
    /// Which of the chart's series it belongs to.
    public var series: Int
    /// Its length, in the base unit of the chart's dimension; nil where the figure is unknown, which is shown as a word and not as zero.
    public var value: Int64?
    /// The figure as printed beside it.
    public var label: String

    /// Makes a bar; `series` is a position in the chart's ``BarChart/series``.
    public init(series: Int, value: Int64?, label: String) {
      self.series = series
      self.value = value
      self.label = label
    }
  }

  /// The bars of one candidate.
  public struct Group: Sendable {
    /// The candidate's name.
    public var label: String
    /// Its bars, in the order of the series.
    public var bars: [Bar]

    /// Makes the group of a candidate's bars.
    public init(label: String, bars: [Bar]) {
      self.label = label
      self.bars = bars
    }
  }

  /// The chart's id, unique in the report: part of file names and anchors (`a-z0-9-`).
  public var id: String
  /// Its title, as plain text: what stands above the bars.
  public var title: String
  /// What it shows, in words, for those who do not see it.
  public var description: String
  /// The unit of its axis; nil where things are counted.
  public var unit: AmountUnit?
  /// The name of each series, in the order of the bars.
  public var series: [String]
  /// The groups, from the top down.
  public var groups: [Group]

  /// Makes a chart; every bar's series is a position in `series`.
  public init(
    id: String, title: String, description: String, unit: AmountUnit?, series: [String],
    groups: [Group]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.unit = unit
    self.series = series
    self.groups = groups
  }
}
