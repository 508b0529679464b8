public import ComparisonModel

/// What a report is about, in a few figures.
public struct ReportSummary: Sendable {
  /// What is compared, and why.
  public var purpose = ""
  /// The command that writes the report again.
  public var command = ""
  /// How many candidates are compared.
  public var candidates = 0
  /// By how many criteria.
  public var criteria = 0
  /// How many claims there are.
  public var claims = 0
  /// The day of the newest evidence; nil where none has one.
  public var day: Timestamp?
  /// How many findings have each verdict, without those that none has.
  ///
  /// It judges every cell, and is asked for only by those who print it.
  public var verdicts: @Sendable () -> [(verdict: Verdict, count: Int)] = { [] }

  /// Makes the summary of an empty report.
  public init() {}
}
