public import ComparisonModel

extension Table {
  /// What a table of findings holds, for formats that can narrow it down.
  public struct Findings: Sendable {
    /// Where a table has its candidates.
    public enum Place: Sendable {
      /// Each candidate is a column, behind that of the row headers.
      case columns
      /// Each candidate is a row.
      case rows
    }

    /// The candidates' names, in the order of the table.
    public var candidates: [String]
    /// Where they stand.
    public var place: Place
    /// How many findings have each verdict, in the order of the verdicts and without those that none has.
    ///
    /// It judges every cell, and is asked for only by those who print it.
    public var counts: @Sendable () -> [(verdict: Verdict, count: Int)]

    /// Describes the findings of a table.
    public init(
      candidates: [String], place: Place, counts: @escaping @Sendable () -> [(verdict: Verdict, count: Int)]
    ) {
      self.candidates = candidates
      self.place = place
      self.counts = counts
    }
  }
}
