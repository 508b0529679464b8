public import ArgumentParser
public import ComparisonChecking
import ComparisonFiles
import ComparisonModel
import DecisionRecords
import Diagnostics
import Messages

/// `plimsoll check`: fails on the day a comparison or a decision stops being true.
struct CheckCommand: ComparisonCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Fail when a claim, a decision or a report no longer holds.",
    discussion: """
      The exit code is 1 when something does not hold: a claim, the outcome or a must-have of a decision, the \
      age of evidence, a report on disk. See docs/CI.md.

      EXAMPLES
        plimsoll check comparison.yaml --measurements measurements/ --reports Reports
        plimsoll check comparison.yaml --support-within 90d --as-of 2026-11-23
        plimsoll check --fail-on contradicted,opposed --as-of 2026-11-23 --baseline accepted.yaml
        plimsoll check comparison.yaml --format sarif > plimsoll.sarif
      """)

  @OptionGroup var named: ComparisonOptions
  @OptionGroup var project: ProjectOption
  @OptionGroup var support: SupportOption
  @OptionGroup var age: AgeOption

  @Option(
    help: ArgumentHelp(
      "The verdicts that fail, separated by commas, or the word none.",
      discussion: Verdict.allCases.map(\.rawValue).joined(separator: ", "), valueName: "verdict,…"))
  var failOn = "contradicted,opposed,disputed"

  @Option(
    help: ArgumentHelp(
      "A folder of reports and decision records to hold to the comparison.", valueName: "dir"))
  var reports: String?

  @Option(help: ArgumentHelp("A file of verdicts that are accepted, each until a day.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("The profile to hold decisions to; without it, all of them.", valueName: "id"),
    completion: NameCompletion.profiles)
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "Fail where regular support of a runtime or a base OS ends within so many days, such as 90d.",
      discussion: "Counted from --as-of, or SOURCE_DATE_EPOCH. See docs/Support.md.", valueName: "days"))
  var supportWithin: SupportPeriod?

  @Option(name: [.short, .long], help: "How to say what was found: text, json, sarif, junit or github.")
  var format: CheckFormat = .text

  @Option(name: [.short, .long], help: Language.optionHelp("The language of what is found"))
  var language: Language?

  func run() throws {
    try Reporting.faults {
      let verdicts = try FailingVerdicts(failOn).verdicts
      let subject = try input.load(needsMeasurements: true)
      let result = try result(subject, failing: verdicts)
      let version = PlimsollCommand.configuration.version
      try StandardOutput.write(Array(try format.text(of: result, version: version).utf8))
      if !result.holds { throw ExitCode(1) }
    }
  }

  private func result(_ subject: ComparisonInput.Subject, failing: Set<Verdict>) throws -> CheckResult {
    let comparison = subject.matrix.comparison
    let file = input.comparison ?? ComparisonInput.builtInName
    let place = CheckPlace(
      file: file, hasLines: file != ComparisonInput.builtInName, language: language ?? .ofReader)
    let accepted = try acceptances(subject)
    let profiles = try profile.map { [try ProfileOption.profile($0, of: comparison)] } ?? comparison.profiles
    let records = reports.map { RecordFolder($0, mayBeMissing: false) }
    let day = try records.flatMap { try oldestDay(of: profiles, in: $0, comparison) }
    var problems = EvidenceCheck(
      subject.matrix, at: place, failing: failing, baseline: accepted, recordDay: day
    ).problems()
    problems += try DecisionCheck(
      subject.matrix, at: place, of: profiles, records: records, needsRecords: profile != nil
    ) { try subject.text(ofAnew: $1, of: $0, in: reports ?? ".") }.problems()
    problems += try supportProblems(subject.matrix, at: place)
    if let reports, let records {
      let keys = comparison.profiles.map {
        RecordKey(comparison: comparison.id.rawValue, profile: $0.id.rawValue)
      }
      let holdsRecords = try keys.contains { try records.shelf(of: $0).newestNumber != nil }
      problems += try ReportFolderCheck(reports, at: place)
        .problems(among: try subject.reports(in: reports), holdsRecords: holdsRecords)
    }
    return CheckResult(problems: problems, rules: rules(subject.matrix, failing, profiles))
  }

  /// What ends too soon, where that was asked for.
  private func supportProblems(
    _ matrix: FindingMatrix, at place: CheckPlace
  ) throws(FaultyInput) -> [CheckProblem] {
    guard let supportWithin else { return [] }
    guard let day = matrix.asOf else {
      throw FaultyInput([
        Diagnostic(
          code: .noDay, file: "--support-within",
          message: "days of support are counted from a day, and no day is given",
          suggestion: "add --as-of with today's date, or set SOURCE_DATE_EPOCH")
      ])
    }
    return SupportCheck(matrix, at: place, on: day, lasting: supportWithin.days).problems()
  }

  /// The day of the oldest record that is checked; nil where none tells one.
  private func oldestDay(
    of profiles: [Profile], in records: RecordFolder, _ comparison: Comparison
  ) throws -> Timestamp? {
    try profiles.flatMap { profile in
      try records.shelf(
        of: RecordKey(comparison: comparison.id.rawValue, profile: profile.id.rawValue)
      ).newestOfLanguages.filter { $0.text.status != .superseded }.compactMap(\.day)
    }.min()
  }

  /// What is looked at, by what was asked for.
  private func rules(
    _ matrix: FindingMatrix, _ failing: Set<Verdict>, _ profiles: [Profile]
  ) -> Set<CheckProblem.Rule> {
    var rules: Set<CheckProblem.Rule> = []
    if !failing.isEmpty { rules.insert(.verdict) }
    if baseline != nil { rules.formUnion([.expiredAcceptance, .unusedAcceptance]) }
    if matrix.asOf != nil { rules.insert(.stale) }
    if supportWithin != nil { rules.formUnion([.support, .unchecked]) }
    if !profiles.isEmpty { rules.insert(.mustHave) }
    if reports != nil { rules.formUnion([.report, .unchecked]) }
    if reports != nil, !profiles.isEmpty {
      rules.formUnion([.outcome, .record, .figures])
      if matrix.asOf != nil { rules.formUnion([.knownStale, .revisit]) }
    }
    return rules
  }

  private func acceptances(_ subject: ComparisonInput.Subject) throws(FaultyInput) -> Baseline {
    guard let baseline else { return Baseline() }
    let accepted = try BaselineReader.read(fileAt: baseline, for: subject.matrix.comparison)
    guard accepted.accepted.isEmpty || subject.matrix.asOf != nil else {
      throw FaultyInput([
        Diagnostic(
          code: .noDay, file: baseline,
          message: "acceptances run out on a day, and no day is given to check them against",
          suggestion: "add --as-of with today's date, or set SOURCE_DATE_EPOCH")
      ])
    }
    return accepted
  }
}

extension CheckFormat: ExpressibleByArgument {}
