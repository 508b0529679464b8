import ArgumentParser
import ComparisonModel
import Diagnostics
import ReportComposition
import TextLayout

/// `plimsoll explain`: how a verdict came about, step by step.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell how a criterion is measured, or how a verdict came about, step by step.",
    discussion: """
      EXAMPLES
        plimsoll explain security
        plimsoll explain node-alpine image-size --language ko
        plimsoll explain node-slim security --comparison comparison.yaml --measurements measurements/
      """)

  @Argument(
    help: ArgumentHelp("The id of a criterion, or the ids of a candidate and a criterion.", valueName: "id"))
  var ids: [String]

  @Option(name: [.short, .long], help: "The comparison file, or the word guide.")
  var comparison: String?

  @Option(name: [.short, .long], help: "Measurements, as with report. May be given several times.")
  var measurements: [String] = []

  @OptionGroup var project: ProjectOption

  @OptionGroup var age: AgeOption

  @Option(name: [.short, .long], help: "The language: \(Language.listed).")
  var language: Language = .en

  func validate() throws {
    guard (1...2).contains(ids.count) else {
      throw ValidationError("Name a criterion, or a candidate and a criterion.")
    }
  }

  func run() throws {
    try Reporting.faults {
      let matrix = try ComparisonInput.load(
        comparison, measurements: measurements, project: project, asOf: age.day()
      ).matrix
      let criterion = try Self.position(
        of: ids[ids.count - 1], among: matrix.comparison.criteria.map(\.id.rawValue), kind: "criterion",
        code: .unknownCriterion)
      let explanation = Explanation(matrix, in: language)
      var lines = explanation.criterion(criterion)
      if ids.count == 2 {
        let candidate = try Self.position(
          of: ids[0], among: matrix.comparison.candidates.map(\.id.rawValue), kind: "candidate",
          code: .unknownCandidate)
        lines = explanation.finding(candidate: candidate, criterion: criterion)
      }
      // Texts of files cannot make lines of their own.
      let text = lines.map { Self.indented($0) + "\n" }.joined()
      try StandardOutput.write(Array(text.utf8))
    }
  }

  /// A line with the blanks before it, whatever its text holds.
  private static func indented(_ line: String) -> String {
    String(line.prefix { $0 == " " }) + VisibleText.folded(String(line.drop { $0 == " " }))
  }

  private static func position(of id: String, among ids: [String], kind: String, code: Diagnostic.Code)
    throws(FaultyInput) -> Int
  {
    if let position = ids.firstIndex(of: id) { return position }
    throw FaultyInput([
      Diagnostic(
        code: code, file: "plimsoll explain",
        message: "there is no \(kind) \(QuotedText.quoted(id))",
        suggestion: NearestName.suggestion(for: id, among: ids))
    ])
  }
}
