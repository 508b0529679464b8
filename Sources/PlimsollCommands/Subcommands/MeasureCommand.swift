import ArgumentParser
import ComparisonFiles
import ComparisonModel
import FileWriting
import ImageMeasuring
import ImageReading
import RegistryReading
import ReportRendering

/// `plimsoll measure`: says what images really are, from their own bytes.
struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure container images: sizes by their definitions, packages, C library, Node.js and more.",
    discussion: """
      An image is the name of one in a registry (node:24, docker://registry.test/app:1@sha256:…), oci:DIR[:TAG], \
      oci-archive:FILE[:TAG], docker-archive:FILE[:NAME], dir:DIR, docker-daemon:NAME or podman:NAME (an image that \
      an engine holds), - (an archive on standard input), or the path of such a folder or an archive, also a \
      compressed one. What is there as a file is taken for it before a registry is asked. Without a tag or name, all \
      images of a folder or an archive are measured; of a registry, the one with the tag latest. Nothing is unpacked \
      to disk, and nothing of an image is executed.

      Registries are asked with what docker login and podman login keep, over the proxy that HTTPS_PROXY names and \
      not for NO_PROXY, and with the certificates in certs.d. docs/Registries.md tells all of it. --dry-run says \
      what a run would take, and reads no layer.

      What a layer told is kept by its digest, so that it is not read again; plimsoll cache says more of that.

      The size and SHA-256 of every blob and the DiffID of every layer are verified. An image that fails is \
      reported on standard error and not measured; the others go on, and the exit status is 1.

      Standard output gets one JSON object for each image and line, or a table. With --output, each image gets \
      a file of its own instead, ready for plimsoll report --measurements DIR. Where SOURCE_DATE_EPOCH is set, \
      it is the time of the measurement.

      Examples:
        docker save node:24-slim | plimsoll measure -
        plimsoll measure oci:images/node:24-slim --platform linux/arm64
        plimsoll measure node:24 node:24-slim node:24-alpine --format table
        plimsoll measure --dry-run localhost:5000/team/app:1
        plimsoll measure a.tar b.tar.zst --format table
        plimsoll measure docker-archive:node.tar --as node-slim --output measurements
      """)

  /// What is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case json
    case table
  }

  @Argument(help: ArgumentHelp("The images.", valueName: "image"))
  var images: [String]

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var cache: CacheOption
  @OptionGroup var registry: RegistryOptions

  @Flag(help: "Only say what a run would take in requests and bytes; no layer is read.")
  var dryRun = false

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The candidate of the comparison that the images belong to; by the image patterns of its candidates unless given.",
      valueName: "candidate"))
  var candidate: String?

  @Option(help: "What is printed: json (one object for each image and line) or table.")
  var format: Format?

  @Option(help: "The language of the table: en or ko.")
  var language: LanguageOption = .en

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write a measurement file for each image into this folder.", valueName: "dir"))
  var output: String?

  @Flag(help: "Also list the packages, with names and versions.")
  var packages = false

  func validate() throws {
    if images.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input (-) can be measured only once.")
    }
    if registry.passwordStdin, images.contains("-") {
      throw ValidationError(
        "Standard input holds an image (-) or the password (--password-stdin), and not both.")
    }
    if dryRun, output != nil {
      throw ValidationError("--dry-run measures nothing that --output could write.")
    }
    if let candidate, candidate.isEmpty || candidate.contains(where: { $0.isWhitespace || $0.isNewline }) {
      throw ValidationError("--as needs the id of a candidate, such as node-slim.")
    }
  }

  func run() async throws {
    let takenAt = try MeasurementClock.now()
    let folder = try output.map { try OutputFolder($0) }
    let memory = cache.open()
    defer { memory?.flush() }
    let registries = try registry.access()
    defer { RegistryNotes.shared.tellLimits() }
    let measurer = ImageMeasurer(
      tool: MeasuringTool(name: "plimsoll", version: PlimsollCommand.configuration.version),
      takenAt: takenAt,
      request: MeasurementRequest(
        platform: reading.platform, candidate: candidate.map { Candidate.ID(rawValue: $0) },
        listsPackages: packages),
      reader: ImageReader(limits: reading.limits, parallelLayers: reading.jobs),
      transports: .all(registries: registries, engines: ProcessEnvironment.engines), cache: memory,
      observer: ProgressLine())
    guard !dryRun else { return try await tellCost(measurer, registries) }
    var measured: [Measurement] = []
    var failures = 0
    for image in images {
      try await measurer.measure(image) { result in
        switch result {
        case .success(let measurement): try deliver(measurement, to: folder, table: &measured)
        case .failure(let error):
          failures += 1
          StandardError.say(error.explanation)
        }
      }
    }
    if format == .table {
      try StandardOutput.write(Array(MeasurementTable(measured, language: language.language).text.utf8))
    }
    if failures > 0 { throw ExitCode.failure }
  }

  private func deliver(
    _ measurement: Measurement, to folder: OutputFolder?, table: inout [Measurement]
  ) throws {
    if let folder {
      let file = RenderedFile(name: MeasurementFileName.name(for: measurement)) { sink in
        try sink.write(MeasurementWriter.document(measurement))
      }
      for path in try folder.write([file]) { StandardError.say("wrote \(path)") }
    }
    switch format {
    case .table: table.append(measurement)
    case .json: try printLine(measurement)
    case nil: if folder == nil { try printLine(measurement) }
    }
  }

  /// Prints what a run would take.
  private func tellCost(_ measurer: ImageMeasurer, _ registries: RegistryAccess) async throws {
    var failures = 0
    for image in images {
      for result in await MeasuringCost.costs(of: image, by: measurer, registries) {
        switch result {
        case .success(let cost):
          let line = format == .table ? cost.sentence(language.language) : cost.line
          try StandardOutput.write(Array((line + "\n").utf8))
        case .failure(let error):
          failures += 1
          StandardError.say(error.explanation)
        }
      }
    }
    if failures > 0 { throw ExitCode.failure }
  }

  private func printLine(_ measurement: Measurement) throws {
    try StandardOutput.write(Array((MeasurementWriter.line(measurement) + "\n").utf8))
  }
}
