public import ComparisonModel
public import ReportModel

/// The tables of a report in one language, against which an edited sheet is held.
public struct ExportedTable: Sendable {
  /// One row per candidate.
  public let wide: DataTable
  /// One row per finding.
  public let findings: DataTable
  /// The language.
  public let language: Language

  /// Takes the tables of a report.
  public init(wide: DataTable, findings: DataTable, language: Language) {
    (self.wide, self.findings, self.language) = (wide, findings, language)
  }
}
