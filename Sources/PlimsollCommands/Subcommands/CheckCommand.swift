import ArgumentParser
import ComparisonFiles
import ComparisonModel
import Diagnostics

/// `plimsoll check`: fails on the day a comparison or a decision stops being true.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Fail when a claim, a decision or a report no longer holds.",
    discussion: """
      The exit code is 1 when something does not hold: a claim, the outcome or a must-have of a decision, the \
      age of evidence, a report on disk. See docs/CI.md.

      EXAMPLES
        plimsoll check comparison.yaml --measurements measurements/ --reports Reports
        plimsoll check --fail-on contradicted,opposed --as-of 2026-11-23 --baseline accepted.yaml
        plimsoll check comparison.yaml --format sarif > plimsoll.sarif
      """)

  @OptionGroup var input: ComparisonInput

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

  @Option(help: ArgumentHelp("The profile to hold decisions to; without it, all of them.", valueName: "id"))
  var profile: String?

  @Option(name: [.short, .long], help: "How to say what was found: text, json, sarif, junit or github.")
  var format: CheckFormat = .text

  @Option(name: [.short, .long], help: "The language of what is found: ko or en.")
  var language: LanguageOption = .en

  func run() throws {
    try Reporting.faults {
      let verdicts = try failingVerdicts()
      let subject = try input.load()
      let problems = try problems(subject, failing: verdicts)
      try StandardOutput.write(
        Array(try format.text(of: problems, version: PlimsollCommand.configuration.version).utf8))
      if problems.contains(where: \.fails) { throw ExitCode(1) }
    }
  }

  private func failingVerdicts() throws(FaultyInput) -> Set<Verdict> {
    var verdicts: Set<Verdict> = []
    guard failOn != "none" else { return verdicts }
    for word in failOn.split(separator: ",") {
      guard let verdict = Verdict(rawValue: String(word)) else {
        throw Self.fault(
          "unknown-verdict", "--fail-on", "there is no verdict \(QuotedText.quoted(String(word)))",
          NearestName.suggestion(for: String(word), among: Verdict.allCases.map(\.rawValue)))
      }
      verdicts.insert(verdict)
    }
    return verdicts
  }

  private func problems(
    _ subject: ComparisonInput.Subject, failing: Set<Verdict>
  ) throws -> [CheckProblem] {
    let comparison = subject.matrix.comparison
    let accepted = try baseline.map { try BaselineReader.read(fileAt: $0, for: comparison) } ?? Baseline()
    guard accepted.accepted.isEmpty || subject.matrix.asOf != nil else {
      throw Self.fault(
        "no-day", baseline ?? "", "acceptances run out on a day, and no day is given to check them against",
        "add --as-of with today's date, or set SOURCE_DATE_EPOCH")
    }
    let profiles = try profile.map { [try ProfileOption.profile($0, of: comparison)] } ?? comparison.profiles
    let check = ComparisonCheck(
      matrix: subject.matrix, file: input.comparison ?? ComparisonInput.builtInName,
      language: language.language, failing: failing, baseline: accepted, profiles: profiles)
    var problems = check.evidenceProblems()
    problems += try check.decisionProblems { profile in
      guard let reports else { return nil }
      let stem = DecisionRecordFile.stem(comparison, profile)
      for language in Language.allCases {
        if let record = try DecisionRecordFile.newest(stem, in: reports, language) { return record }
      }
      return nil
    }
    if let reports {
      problems += try ReportsOnDisk(
        folder: reports, subject: subject, language: language.language
      ).problems()
    }
    return problems
  }

  private static func fault(
    _ code: String, _ file: String, _ message: String, _ suggestion: String?
  ) -> FaultyInput {
    FaultyInput([Diagnostic(code: code, file: file, message: message, suggestion: suggestion)])
  }
}
