import ArgumentParser
import ComparisonChecking
import ComparisonFiles
import ComparisonModel
import FileWriting
import ImageMeasuring
import Messages
import RegistryReading
import ReportRendering

/// `plimsoll watch`: looks at the images of a comparison again, and says what is no longer as it was published.
struct WatchCommand: ComparisonCommand, MeasuringCommand {
  /// How what changed is told.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Look at the images of a comparison again, and fail where something has changed.",
    discussion: """
      Asks the registry or the engine of each image that the comparison shows for its digest, and measures again \
      what was rebuilt; where digests are the same, nothing is read. Says which digest, measured value, verdict and \
      outcome changed with the new measurements beside the old ones, and exits with 1 when any did. With --output the new measurements are written, and with --plan \
      what would change in the wikis. Images that were not measured by plimsoll, or whose names have a digest, are \
      told and left alone.

      EXAMPLES
        plimsoll watch comparison.yaml --measurements measurements --output measurements
        plimsoll watch comparison.yaml -m measurements --wiki wiki.yaml --plan plan.json
        plimsoll watch comparison.yaml -m measurements --image app:1=oci:build/app --format json
      """)

  @OptionGroup var named: ComparisonOptions
  @OptionGroup var project: ProjectOption
  @OptionGroup var support: SupportOption
  @OptionGroup var age: AgeOption

  @Option(
    name: .customLong("image"),
    help: ArgumentHelp(
      "Where an image is now that its measurement does not say, as plimsoll measure names it; may be repeated.",
      valueName: "name=image"))
  var places: [WatchedImage.Place] = []

  @OptionGroup var request: RequestOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var cache: CacheOption
  @OptionGroup var registry: RegistryOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to write new measurements into.", valueName: "dir"))
  var output: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file that names wikis and pages, for --plan.", valueName: "file"))
  var wiki: String?

  @Option(
    help: ArgumentHelp("The file to save the plan in, for plimsoll publish apply.", valueName: "file"))
  var plan: String?

  @Option(
    name: [.short, .long],
    help: "The template of published reports: report, table or a template file.")
  var template = "report"

  @Option(name: [.short, .long], help: "How to say what changed: text or json.")
  var format: Format = .text

  @Option(name: [.short, .long], help: Language.optionHelp("The language of what changed"))
  var language: Language?

  func validate() throws {
    guard (wiki == nil) == (plan == nil) else {
      throw ValidationError(saying: "--plan and --wiki belong together: what would change in which wikis.")
    }
    guard !input.measurements.isEmpty else {
      throw ValidationError(saying: "Name the measurements that were published with --measurements.")
    }
    if let output { try OutputFolderName.check(output) }
  }

  func run() async throws {
    let planning = try faults { try wiki.map { try PlanMaking(wikis: $0, template: template, input: input) } }
    let before = try faults { try input.load(needsMeasurements: true, languages: planning?.languages ?? []) }
    let seen = try await look(at: before.matrix.evidence)
    try Reporting.faults {
      let after = try input.load(languages: planning?.languages ?? [], amending: seen.adding)
      let shown = language ?? .ofReader
      let result = WatchResult(
        changes: seen.rebuilt
          + ComparisonChange.changes(from: before.matrix, to: after.matrix, in: shown),
        watched: seen.watched, unwatched: seen.unwatched)
      try write(seen.replaced.map(\.new))
      if let planning, let plan { try PlanMaking.save(try planning.plan(after), as: plan) }
      try StandardOutput.write(Array((format == .json ? result.json : result.text(in: shown)).utf8))
      if !result.changes.isEmpty || seen.failures > 0 { throw ExitCode.failure }
    }
  }

  /// Looks at the images, with what earlier measurements told.
  private func look(at evidence: Evidence) async throws -> Remeasuring {
    try await measuring(names: nil) { measurer, _ in
      var seen = Remeasuring(measurer, places: places)
      try await seen.look(at: evidence)
      return seen
    }
  }

  private func write(_ measurements: [Measurement]) throws {
    guard let output, !measurements.isEmpty else { return }
    let files = measurements.map { measurement in
      RenderedFile(name: MeasurementFileName.name(for: measurement)) { sink in
        try sink.write(MeasurementWriter.document(measurement))
      }
    }
    for path in try OutputFolder(output).write(files) { StandardError.say("wrote \(path)") }
  }

  private func faults<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Result?
    try Reporting.faults { result = try body() }
    guard let result else { throw ExitCode.failure }
    return result
  }
}
