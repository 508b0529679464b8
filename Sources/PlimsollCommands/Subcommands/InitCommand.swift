import ArgumentParser
import ComparisonFiles
import ComparisonModel
import Diagnostics
import FileWriting
import ImageMeasuring
import ImageReading
import Messages
import RegistryReading

/// `plimsoll init`: a folder to begin with, full of what was measured.
struct InitCommand: MeasuringCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a folder to begin with: a comparison full of what was measured, a template, a CI file.",
    discussion: """
      What is named is measured as plimsoll measure does, or is measured already: a file (.json, .jsonl) or a folder \
      of measurements. Each image becomes a candidate with its name as a pattern, each fact a criterion; a source, a \
      claim and a driver stand in the comparison as examples behind #. Without arguments, the comparison is of the \
      official images node, node:slim and node:alpine, with what is published about them.

      The folder must be new or empty. It appears when all of it is complete; where an image cannot be measured, \
      nothing is written.

      EXAMPLES
        plimsoll init
        plimsoll init node:24 node:24-slim node:24-alpine --output images
        plimsoll init measurements/ --language ko --language en
        plimsoll init docker-daemon:app:1 app.tar.zst --output app
      """)

  @Argument(
    help: ArgumentHelp(
      "Images, as plimsoll measure names them; or files and folders of measurements.",
      valueName: "image-or-measurements"))
  var arguments: [String] = []

  @OptionGroup var request: RequestOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var cache: CacheOption
  @OptionGroup var registry: RegistryOptions

  @Option(
    name: [.short, .long],
    help:
      "The language of the comparison: \(Language.listed). May be given several times. Unless given, the reader's (LC_ALL, LC_MESSAGES, LANG), else English."
  )
  var language: [Language] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to write; it must be new or empty.", valueName: "dir"))
  var output = "comparison"

  func validate() throws {
    try OutputFolderName.check(output)
    if arguments.filter({ $0 == "-" }).count > 1 {
      throw ValidationError(saying: "Standard input (-) can be measured only once.")
    }
    if registry.passwordStdin, arguments.contains("-") {
      throw ValidationError(
        saying: "Standard input holds an image (-) or the password (--password-stdin), not both.")
    }
  }

  func run() async throws {
    // Before anything is measured: that may take long.
    try Reporting.faults { _ = try NewFolder(output) }
    let sources = arguments.map(BeginningSource.init)
    var read: [Measurement] = []
    try Reporting.faults { read = try sources.flatMap { try $0.measurements() } }
    let images = sources.compactMap(\.image)
    let measured = images.isEmpty ? [] : try await measure(images)
    try Reporting.faults {
      let beginning =
        arguments.isEmpty
        ? try Beginning.ofGuide(in: languages) : try Beginning(of: read + measured, in: languages)
      let paths = try NewFolder(output).write(beginning.files)
      let next = beginning.nextCommand(in: output)
      let heading = Message("next:").text(by: .ofReader)
      let text = paths.map { "\($0)\n" }.joined() + "\n\(heading)\n  \(next)\n"
      try StandardOutput.write(Array(text.utf8))
    }
  }

  /// The languages of the comparison, each once.
  private var languages: [Language] {
    var seen: Set<Language> = []
    let named = language.filter { seen.insert($0).inserted }
    return named.isEmpty ? [.ofReader] : named
  }

  /// Measures images.
  ///
  /// - Throws: `ExitCode` where one of them cannot be measured; standard error says why.
  private func measure(_ images: [String]) async throws -> [Measurement] {
    var (measurements, failures) = ([Measurement](), 0)
    try await measuring(names: images.count) { measurer, _ in
      let run = MeasurementRun(measurer, parallelNames: reading.parallelNames(of: images.count))
      try await run.measure(ListedNames(images)) { delivered in
        switch delivered {
        case .image(_, .success(let measurement)): measurements.append(measurement)
        case .image(_, .failure(let error)):
          failures += 1
          StandardError.say(error.explanation)
        case .end: break
        }
      }
    }
    guard failures == 0 else {
      StandardError.say("nothing was written: \(failures == 1 ? "1 image" : "\(failures) images") failed")
      throw ExitCode.failure
    }
    return measurements
  }
}
