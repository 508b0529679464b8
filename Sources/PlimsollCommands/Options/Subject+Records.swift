import ComparisonModel
import Decision
import DecisionRecords
import ReportComposition
import ReportRendering
import ReportTemplates

extension ComparisonInput.Subject {
  /// The decision by a profile, of a day.
  ///
  /// - Parameter day: The day; without one, that of `--as-of`, else that of the newest evidence.
  func decision(by profile: Profile, on day: Timestamp? = nil) -> Decision {
    Decision(matrix.dated(day ?? matrix.asOf ?? matrix.evidence.newestDay), by: profile)
  }

  /// What is written of a decision.
  ///
  /// - Parameter folder: The folder that it is written into.
  func record(
    of decision: Decision, in folder: String, superseding superseded: String? = nil
  ) -> DecisionRecord {
    DecisionRecord(
      decision, checkedBy: checkCommand(decision.profile, in: folder), isDayGiven: matrix.asOf != nil,
      superseding: superseded)
  }

  /// The text of a record as it would be written now: of the same day, and in the same language.
  func text(ofAnew record: StoredRecord, of profile: Profile, in folder: String) throws -> String {
    let template = BuiltInTemplate.decisionRecord.rawValue
    let decision = decision(by: profile, on: record.day)
    let report = try composer(
      in: record.language, options: ["--template", template, "--profile", profile.id.rawValue],
      record: self.record(of: decision, in: folder)
    ).report(
      try TemplateOption(template).template(in: record.language), in: record.language, name: record.name)
    let buffer = BufferSink()
    for file in try ReportFormat.markdown.renderer(RenderingOptions(drawsCharts: false)).files(for: report)
    where file.name.hasSuffix(".md") {
      try file.write(buffer)
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// The command that fails when a decision no longer holds, for a shell in the folder of its record.
  ///
  /// It looks at the decision alone: a claim that does not hold is told in the record, and changes nothing of it.
  private func checkCommand(_ profile: Profile, in folder: String) -> String {
    func option(_ name: String, _ path: String) -> [String] {
      [name, RelativePath.path(to: path, from: folder)]
    }
    var words = ["plimsoll", "check"]
    if let comparison = paths.comparison {
      words.append(
        comparison == ComparisonInput.builtInName
          ? comparison : Self.comparisonWord(RelativePath.path(to: comparison, from: folder)))
    }
    for path in paths.measurements { words += option("--measurements", path) }
    if let project = paths.project { words += option("--project", project) }
    for path in paths.knowledge { words += option("--knowledge", path) }
    for path in paths.support { words += option("--support-data", path) }
    words += ["--profile", profile.id.rawValue, "--reports", ".", "--fail-on", "none", "--as-of"]
    return words.map(ShellWord.quoted).joined(separator: " ") + " \"$(date -u +%F)\""
  }

  /// A file that has the name of the built-in comparison is still a file.
  private static func comparisonWord(_ path: String) -> String {
    path == ComparisonInput.builtInName ? "./\(path)" : path
  }
}
