/// A chart of spans on one axis: a group of rows for each candidate, and in a row pieces of one or several series.
public struct SpanChart: Sendable {
  /// What the axis counts.
  public enum Axis: Hashable, Sendable {
    /// Days of the calendar, as `CalendarDay` of the comparison numbers them; ticks are years.
    case days
    /// Points, in millionths, from zero.
    case points
  }

  /// A part of a row that belongs to one series.
  public struct Piece: Sendable {
    /// Which of the chart's series it belongs to.
    public var series: Int
    /// Where it lies on the axis; nil for what has a figure and no place.
    public var range: ClosedRange<Int64>?
    /// The figure as printed: `2026-07-11`, `3.5`.
    public var label: String

    /// Makes a piece; `series` is a position in the chart's ``SpanChart/series``.
    public init(series: Int, range: ClosedRange<Int64>?, label: String) {
      self.series = series
      self.range = range
      self.label = label
    }
  }

  /// A line of pieces.
  public struct Row: Sendable {
    /// What it is of: `Base OS: Debian 12`; empty where the group has one row.
    public var label: String
    /// What is told of it as a whole, under ``SpanChart/figureHeader``.
    public var figure: String
    /// Its pieces, in the order that they lie in.
    public var pieces: [Piece]

    /// Makes a row.
    public init(label: String, figure: String, pieces: [Piece]) {
      self.label = label
      self.figure = figure
      self.pieces = pieces
    }
  }

  /// The rows of one candidate.
  public struct Group: Sendable {
    /// The candidate's name.
    public var label: String
    /// Its rows, from the top down.
    public var rows: [Row]

    /// Makes the group of a candidate's rows.
    public init(label: String, rows: [Row]) {
      self.label = label
      self.rows = rows
    }
  }

  /// A line across all rows.
  public struct Mark: Sendable {
    /// Its place on the axis.
    public var place: Int64
    /// What it says.
    public var label: String

    /// Makes a mark.
    public init(place: Int64, label: String) {
      self.place = place
      self.label = label
    }
  }

  /// The chart's id, unique in the report: part of file names and anchors (`a-z0-9-`).
  public var id: String
  /// Its title, as plain text: what stands above the rows.
  public var title: String
  /// What it shows, in words, for those who do not see it.
  public var description: String
  /// What its axis counts.
  public var axis: Axis
  /// What the groups are: `Candidate`.
  public var groupHeader: String
  /// What the rows of a group are; empty where each group has one.
  public var rowHeader: String
  /// What the figures of rows are: `Released`, `Points`.
  public var figureHeader: String
  /// The name of each series.
  public var series: [String]
  /// The groups, from the top down.
  public var groups: [Group]
  /// The line across all rows; nil for none.
  public var mark: Mark?

  /// Makes a chart; every piece's series is a position in `series`.
  public init(
    id: String, title: String, description: String = "", axis: Axis, groupHeader: String, rowHeader: String,
    figureHeader: String, series: [String], groups: [Group], mark: Mark? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.axis = axis
    self.groupHeader = groupHeader
    self.rowHeader = rowHeader
    self.figureHeader = figureHeader
    self.series = series
    self.groups = groups
    self.mark = mark
  }

  /// What is told of a row in words: its figure, then those of its pieces, each with its name; several of one series
  /// stand together.
  public func told(_ row: Row) -> [String] {
    let whole = row.figure.isEmpty ? [] : ["\(figureHeader): \(row.figure)"]
    return whole
      + series.indices.compactMap { index in
        let labels = row.pieces.filter { $0.series == index }.map(\.label)
        return labels.isEmpty ? nil : "\(series[index]): \(labels.joined(separator: ", "))"
      }
  }

  /// All of the chart in words.
  public var words: String {
    let lines = groups.map { group in
      let rows = group.rows.map { row in
        (row.label.isEmpty ? [] : [row.label]) + [told(row).joined(separator: ", ")]
      }
      return "\(group.label) – \(rows.map { $0.joined(separator: ": ") }.joined(separator: "; "))"
    }
    return ([mark?.label].compactMap(\.self) + lines).joined(separator: ". ") + "."
  }
}
