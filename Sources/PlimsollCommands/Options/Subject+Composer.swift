import Decision
import PackageCompatibility
import ProjectReading
import ReportComposition

extension ComparisonInput.Subject {
  /// What composes reports of the comparison.
  ///
  /// - Parameters:
  ///   - options: Further options of the command that writes the report again.
  ///   - record: The decision that the report tells, where it tells one.
  func composer(options: [String] = [], record: DecisionRecord? = nil) -> ReportComposer {
    ReportComposer(
      record?.decision.matrix ?? matrix, command: reportCommand(options), record: record,
      projectNotes: project.map { $0.notes.map(\.localized) })
  }
}
