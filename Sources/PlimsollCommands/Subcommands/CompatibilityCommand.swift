import ArgumentParser
import ComparisonFiles
import ComparisonModel
import Diagnostics
import ProjectReading

/// `plimsoll compatibility`: says what becomes of a project's packages with native code in measured images.
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
      package.json. An installed node_modules beats a lock file.

      For each image each package is prebuilt, must be compiled there (with what the image lacks for that), has \
      no build, or is unknown, with the evidence. Nothing is downloaded or run.

      Examples:
        plimsoll measure oci:images/node:24-alpine oci:images/node:24-slim --output measurements
        plimsoll compatibility --project . --measurements measurements
        plimsoll compatibility --project package-lock.json --measurements images.jsonl --format json
      """)

  @Option(help: ArgumentHelp("The project: a folder, or its lock file.", valueName: "path"))
  var project: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Measured images: a file (.json), JSON Lines (.jsonl), or a folder of both. May be given several times.",
      valueName: "path"))
  var measurements: [String]

  @Option(
    help: ArgumentHelp(
      "A file of what you know of packages, which goes before what plimsoll knows. May be given several times.",
      valueName: "file"))
  var knowledge: [String] = []

  @Option(help: "What is printed: text or json.")
  var format: Format = .text

  @Option(name: [.short, .long], help: "The language of the text: ko or en.")
  var language: LanguageOption = .en

  func run() throws {
    try Reporting.faults {
      let knowledge = try knowledge.reversed().reduce(PackageKnowledge.builtIn()) { known, path in
        try PackageKnowledge(bytes: try bytes(of: path), file: path).before(known)
      }
      let compatibility = ProjectCompatibility(try ProjectReader.read(project), knowledge: knowledge)
      let targets = try measurements.flatMap { try MeasurementReader.read(at: $0).value }
        .map { PackageTarget($0) }
      switch format {
      case .text:
        let text = CompatibilityText(
          compatibility: compatibility, targets: targets, language: language.language)
        try StandardOutput.write(Array(text.text.utf8))
      case .json:
        let document = CompatibilityDocument(compatibility: compatibility, targets: targets)
        try StandardOutput.write(Array(JSONText.document(document.json).utf8))
      }
    }
  }

  /// The bytes of a file, at most as many as a file of knowledge may have.
  private func bytes(of path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try InputFile(path).readPieces { piece in
      bytes.append(contentsOf: piece)
      return bytes.count <= ProjectLimits.manifestBytes
    }
    return bytes
  }
}
