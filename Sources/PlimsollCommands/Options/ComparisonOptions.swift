import ArgumentParser

/// `COMPARISON` and `--measurements`: what a command works on.
struct ComparisonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The comparison file, or the word guide for the built-in guide to Node.js base images.",
      discussion: """
        Without it: the built-in guide; with --measurements, every measured image is a candidate.
        """,
      valueName: "comparison"),
    completion: NameCompletion.comparisons)
  var comparison: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Measurements: a file (.json), JSON Lines (.jsonl), or a folder of both. May be given several times.",
      valueName: "path"))
  var measurements: [String] = []
}

/// A command that works on a comparison and measurements, with the options that all such commands have.
///
/// A command declares each group itself, for the reason that ``MeasuringCommand`` gives.
protocol ComparisonCommand: ParsableCommand {
  var named: ComparisonOptions { get }
  var project: ProjectOption { get }
  var support: SupportOption { get }
  var age: AgeOption { get }
}

extension ComparisonCommand {
  /// What the command works on.
  var input: ComparisonInput {
    ComparisonInput(
      comparison: named.comparison, measurements: named.measurements, project: project, support: support,
      age: age)
  }
}
