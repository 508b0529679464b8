internal import ComparisonModel

/// How tables for spreadsheets are known again.
public enum ExportedHeaders {
  /// What the column of the candidates' ids is called: in each language, and by programs.
  public static let candidate =
    Language.allCases.map { WideDataTable.identityHeaders(in: $0)[WideColumns.Identity.candidate.rawValue] }
    + [WideColumns.Identity.candidate.id]
}
