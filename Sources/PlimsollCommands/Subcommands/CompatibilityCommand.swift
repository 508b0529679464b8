import ArgumentParser
import ComparisonFiles
import ComparisonModel
import Diagnostics
import JSONDocuments
import PackageCompatibility
import ProjectReading

/// `plimsoll compatibility`: says what becomes of packages with native code in measured images.
struct CompatibilityCommand: ParsableCommand {
  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "compatibility",
    abstract: "Judge for each package with native code whether it installs in each measured image.",
    discussion: """
      A project is a folder, or one of package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml, yarn.lock and \
      package.json. An installed node_modules beats a lock file, and what is installed in an image beats both. \
      Without a project, only what is installed in the images is told.

      For each image each package is prebuilt, must be compiled there (with what the image lacks for that), has \
      no build, is installed and does not load, or is unknown, with the evidence. Nothing is downloaded or run.

      EXAMPLES
        plimsoll measure oci:images/node:24-alpine oci:images/node:24-slim --output measurements
        plimsoll compatibility --project . --measurements measurements
        plimsoll compatibility --project package-lock.json --measurements images.jsonl --format json
        plimsoll compatibility --measurements measurements
      """)

  @OptionGroup var project: ProjectOption

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Measured images: a file (.json), JSON Lines (.jsonl), or a folder of both. May be given several times.",
      valueName: "path"))
  var measurements: [String]

  @Option(help: "What is printed: text or json.")
  var format: Format = .text

  @Option(name: [.short, .long], help: Language.optionHelp("The language of the text"))
  var language: Language?

  func run() throws {
    try Reporting.faults {
      let targets = try measurements.flatMap(Self.measurements).map { PackageTarget($0) }
      let matrix = PackageMatrix(try project.read(), in: targets)
      switch format {
      case .text:
        let text = CompatibilityText(matrix: matrix, language: language ?? .ofReader)
        try StandardOutput.write(Array(text.text.utf8))
      case .json:
        try StandardOutput.write(Array(JSONText.document(CompatibilityDocument(matrix: matrix).json).utf8))
      }
    }
  }

  /// The measurements of a file or a folder.
  ///
  /// - Throws: ``FaultyInput`` where there are none: an empty answer would look like a good one.
  private static func measurements(at path: String) throws(FaultyInput) -> [Measurement] {
    let measurements = try MeasurementReader.read(at: path).value
    guard measurements.isEmpty else { return measurements }
    throw FaultyInput([ComparisonInput.nothing(in: path, .error)])
  }
}
