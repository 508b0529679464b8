import ArgumentParser
import ComparisonModel
import Diagnostics
import Messages
import ReportComposition
import TextLayout

/// `plimsoll explain`: how a verdict came about, step by step.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell how a criterion is measured, or how a verdict came about, step by step.",
    usage: "plimsoll explain [<comparison>] [<candidate>] <criterion> [<options>]",
    discussion: """
      The comparison stands first, as with report and check: a file, or the word guide for the built-in guide, which \
      is explained without it.

      EXAMPLES
        plimsoll explain security
        plimsoll explain node-alpine image-size --language ko
        plimsoll explain comparison.yaml node-slim security --measurements measurements/
      """)

  @Argument(
    help: ArgumentHelp(
      "The comparison file, where it is not the guide; the id of a candidate, to explain one verdict; the id of a criterion.",
      valueName: "word"),
    completion: NameCompletion.explained)
  var words: [String]

  @Option(
    name: [.short, .long],
    help: "The comparison file, or the word guide. It may stand first among the words instead.",
    completion: NameCompletion.comparisons)
  var comparison: String?

  @Option(name: [.short, .long], help: "Measurements, as with report. May be given several times.")
  var measurements: [String] = []

  @OptionGroup var project: ProjectOption

  @OptionGroup var support: SupportOption

  @OptionGroup var age: AgeOption

  @Option(name: [.short, .long], help: Language.optionHelp("The language"))
  var language: Language?

  func validate() throws {
    _ = try ExplainedSubject(words, comparison: comparison)
  }

  func run() throws {
    try Reporting.faults {
      let subject = try ExplainedSubject(words, comparison: comparison)
      let matrix = try ComparisonInput.load(
        subject.comparison, measurements: measurements, project: project, support: support,
        asOf: age.day()
      ).matrix
      let file = subject.comparison ?? (measurements.isEmpty ? ComparisonInput.builtInName : "--measurements")
      let criterion = try Self.position(
        of: subject.criterion, among: matrix.comparison.criteria.map(\.id.rawValue), .criterion, in: file)
      let explanation = Explanation(matrix, in: language ?? .ofReader)
      var lines = explanation.criterion(criterion)
      if let id = subject.candidate {
        let candidate = try Self.position(
          of: id, among: matrix.comparison.candidates.map(\.id.rawValue), .candidate, in: file)
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

  /// What an id is of.
  private enum Kind: String {
    case candidate, criterion
  }

  private static func position(
    of id: String, among ids: [String], _ kind: Kind, in file: String
  ) throws(FaultyInput) -> Int {
    if let position = ids.firstIndex(of: id) { return position }
    throw FaultyInput([
      Diagnostic(
        code: kind == .candidate ? .unknownCandidate : .unknownCriterion, file: file,
        message: kind == .candidate
          ? "there is no candidate \(QuotedText.quoted(id)) in this comparison"
          : "there is no criterion \(QuotedText.quoted(id)) in this comparison",
        suggestion: (NearestName.suggestion(for: id, among: ids).map { "\($0); " } ?? "")
          + "write plimsoll explain [COMPARISON.yaml] [CANDIDATE] CRITERION; a comparison file stands first, with its ending or a / in its name"
      )
    ])
  }
}

/// The words of `plimsoll explain`, told apart.
struct ExplainedSubject: Equatable {
  /// The comparison file, or the word for the built-in one; nil where none is named.
  let comparison: String?
  /// The id of a candidate; nil where a criterion is explained as a whole.
  let candidate: String?
  /// The id of a criterion.
  let criterion: String

  /// Takes words apart: the first is a comparison where three are given, where it is the word for the built-in one,
  /// or where it is a path. No id of a candidate or a criterion has a `/` or ends as these files do.
  ///
  /// - Throws: `ValidationError` where the words name no criterion, or more than there can be.
  init(_ words: [String], comparison option: String?) throws {
    var ids = words
    var comparison = option
    if let first = words.first, words.count == 3 || words.count < 4 && Self.isComparison(first) {
      guard option == nil else {
        throw ValidationError(
          saying:
            "The comparison is named twice: \(first), and \(option ?? "") with --comparison. Name it once.")
      }
      comparison = first
      ids.removeFirst()
    }
    guard let criterion = ids.last, ids.count <= 2 else {
      throw ValidationError(
        saying:
          "Name a criterion, or a candidate and a criterion, behind the comparison if there is one: plimsoll explain [COMPARISON.yaml] [CANDIDATE] CRITERION"
      )
    }
    self.comparison = comparison
    candidate = ids.count == 2 ? ids.first : nil
    self.criterion = criterion
  }

  private static func isComparison(_ word: String) -> Bool {
    word == ComparisonInput.builtInName || word.contains("/")
      || [".yaml", ".yml", ".json"].contains(where: word.hasSuffix)
  }
}
