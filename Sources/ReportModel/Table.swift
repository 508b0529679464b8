public import ComparisonModel

/// A table of a report. It has one header row, no merged cells, and a header cell at the start of each row.
///
/// Rows are made when they are asked for, so that a table of hundreds of thousands of cells is never held.
public struct Table: Sendable {
  /// What all cells of one column have in common.
  public struct Column: Sendable {
    /// On which side of the column text stands; left and right follow the writing direction.
    public enum Alignment: Sendable {
      /// At the start of the line.
      case start
      /// At its end, for numbers.
      case end
    }

    /// What the header row shows.
    public var header: [Inline]
    /// How the column's cells are aligned.
    public var alignment: Alignment

    /// Makes a column; columns of numbers are aligned at their `.end`.
    public init(header: [Inline], alignment: Alignment = .start) {
      self.header = header
      self.alignment = alignment
    }
  }

  /// A cell: parts that stand below each other where the format has room, and are otherwise set apart.
  public struct Cell: Sendable {
    /// The parts, such as claim, measurement and verdict.
    public var parts: [[Inline]]
    /// The verdict of the finding that the cell shows; nil where it shows none.
    public var verdict: Verdict?

    /// Makes a cell of several parts.
    public init(parts: [[Inline]], verdict: Verdict? = nil) {
      self.parts = parts
      self.verdict = verdict
    }

    /// Makes a cell of one part.
    public init(_ inlines: Inline...) {
      parts = [inlines]
    }
  }

  /// What the table is about; it names the table for those who do not see it.
  public var caption: [Inline]
  /// The columns; the first holds the row headers.
  public var columns: [Column]
  /// How many rows there are below the header row.
  public var rowCount: Int
  /// Makes the cells of one row, as many as there are columns. It may be called from any thread, and gives
  /// the same cells for the same row each time.
  public var row: @Sendable (_ index: Int) -> [Cell]
  /// What is known of the findings in its cells; nil where they are none.
  public var findings: Findings?

  /// Makes a table whose rows are made when they are asked for.
  public init(
    caption: [Inline], columns: [Column], rowCount: Int, row: @escaping @Sendable (_ index: Int) -> [Cell]
  ) {
    self.caption = caption
    self.columns = columns
    self.rowCount = rowCount
    self.row = row
  }

  /// Makes a table of rows that are at hand.
  public init(caption: [Inline], columns: [Column], rows: [[Cell]]) {
    self.init(caption: caption, columns: columns, rowCount: rows.count) { rows[$0] }
  }
}
