public import ComparisonModel
public import Diagnostics
public import ReportModel

/// Composes reports from a comparison and its evidence.
public struct ReportComposer: Sendable {
  private let matrix: FindingMatrix
  private let command: String
  private let record: DecisionRecord?
  private let projectNotes: [LocalizedText]?

  /// Makes a composer.
  ///
  /// - Parameters:
  ///   - matrix: The findings.
  ///   - command: The command that writes the report again; it holds no folder, so that the report does not
  ///     depend on where it was written.
  ///   - record: The decision that the report tells, where it tells one.
  ///   - projectNotes: What a reader must know of the project whose packages were judged; nil without one.
  public init(
    _ matrix: FindingMatrix, command: String, record: DecisionRecord? = nil,
    projectNotes: [LocalizedText]? = nil
  ) {
    self.matrix = matrix
    self.command = command
    self.record = record
    self.projectNotes = projectNotes
  }

  /// Composes a report.
  ///
  /// - Parameters:
  ///   - template: The template.
  ///   - language: The language.
  ///   - name: The stem of the names of the report's files.
  ///   - separator: What stands between that and the language.
  /// - Throws: ``FaultyInput`` where the template cannot be filled in.
  public func report(
    _ template: ReportTemplate, in language: Language, name: String, separator: String = "."
  ) throws(FaultyInput) -> Report {
    let context = ReportContext(matrix: matrix, language: language, command: command)
    let subject = TemplateSubject(
      context: context, record: record, projectNotes: projectNotes,
      fileStem: name + separator + language.rawValue)
    let content = try template.content(of: subject)
    var report = Report(
      language: language, name: name, title: matrix.comparison.title[language],
      languageSeparator: separator, frontMatter: content.frontMatter, blocks: content.readersPart,
      evidence: content.evidence, evidenceAnchors: subject.context.anchors.inEvidence,
      wideTable: WideDataTable(context: context).table(),
      findingsTable: FindingsDataTable(context: context).table())
    report.measurementsTable = MeasurementsDataTable(context: context).table()
    report.sourcesTable = SourcesDataTable(context: context).table()
    report.summary = summary(in: language)
    return report
  }

  /// The tables that reports have for spreadsheets, without a report around them: a row per candidate, and a row per
  /// finding.
  public func tables(in language: Language) -> (wide: DataTable, findings: DataTable) {
    let context = ReportContext(matrix: matrix, language: language, command: command)
    return (WideDataTable(context: context).table(), FindingsDataTable(context: context).table())
  }

  /// What each profile of the comparison chooses, in a line for each; empty where it has none.
  public func choices(in language: Language) -> [[Inline]] {
    ProfileAnswers(context: ReportContext(matrix: matrix, language: language, command: command)).choices()
  }

  private func summary(in language: Language) -> ReportSummary {
    var summary = ReportSummary()
    summary.purpose = matrix.comparison.purpose[language]
    summary.command = command
    summary.candidates = matrix.comparison.candidates.count
    summary.criteria = matrix.comparison.criteria.count
    summary.claims = matrix.comparison.claims.count
    summary.day = matrix.evidence.newestDay
    summary.verdicts = { [matrix] in VerdictCounts(matrix).occurring }
    return summary
  }
}
