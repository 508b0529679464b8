import ComparisonModel
import Decision
import PackageCompatibility
import ProjectReading
import ReportComposition

extension ComparisonInput.Subject {
  /// What composes reports of the comparison.
  ///
  /// - Parameters:
  ///   - language: The language of the reports.
  ///   - options: Further options of the command that writes the report again.
  ///   - record: The decision that the report tells, where it tells one.
  func composer(
    in language: Language, options: [String] = [], record: DecisionRecord? = nil
  ) -> ReportComposer {
    ReportComposer(
      record?.decision.matrix ?? matrix, command: reportCommand(options, in: language), record: record,
      projectNotes: project.map { $0.notes.map(\.localized) })
  }
}
