import ArgumentParser
import ComparisonModel
import Diagnostics
import FileWriting
import Glibc
import ImageMeasuring
import ImageReading
import ImageSources
import Messages
import RegistryReading

/// `plimsoll measure`: says what images really are, from their own bytes.
struct MeasureCommand: MeasuringCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure container images: sizes by their definitions, packages, C library, Node.js and more.",
    discussion: """
      An image is the name of one in a registry (node:24, docker://registry.test/app:1@sha256:…), is held by an engine \
      (docker-daemon:NAME, podman:NAME), or lies on this machine: \(ImageTransports.local.notations); archives may be \
      compressed. What is there as a file is taken for it before a registry is asked. Without a tag or name, all \
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

      A list of images has one in each line; blank lines and lines that begin with # are left out. --from-file - \
      reads the list from standard input as it is written, so that measure is a filter from names to JSON lines. \
      Results come in the order of the names. A run into a folder that is interrupted (SIGINT, SIGTERM) keeps what \
      is done: the same command goes on from there.

      Where --facts asks only for what the manifest and the configuration say (transfer_size, layer_count, \
      default_user, and node_version of images that set NODE_VERSION), no layer is read. Each measurement says what \
      its facts stand on: declared, or verified from every byte.

      Examples:
        docker save node:24-slim | plimsoll measure -
        plimsoll measure oci:images/node:24-slim --platform linux/arm64
        plimsoll measure node:24 node:24-slim node:24-alpine --format table
        plimsoll measure --dry-run localhost:5000/team/app:1
        plimsoll measure a.tar b.tar.zst --format table
        plimsoll measure node:24-slim --format sizes
        plimsoll measure docker-archive:node.tar --as node-slim --output measurements
        plimsoll measure --from-file images.txt --jobs 8 --output measurements
        plimsoll measure oci:images --facts transfer_size,default_user --format table
      """)

  @Argument(help: ArgumentHelp("The images.", valueName: "image"))
  var images: [String] = []

  @Option(
    help: ArgumentHelp(
      "A list of images to measure, one in each line; - for standard input.", valueName: "list"))
  var fromFile: String?

  @OptionGroup var request: RequestOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var cache: CacheOption
  @OptionGroup var registry: RegistryOptions

  @Option(
    name: [.short, .long],
    help:
      "What is printed: json (one object for each image and line), table, or sizes (the size of each image as Docker Hub, Docker, Podman, Trivy, dive and du print it)."
  )
  var format: MeasurementFormat?

  @Option(name: [.short, .long], help: Language.optionHelp("The language of the table"))
  var language: Language?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write a measurement file for each image into this folder.", valueName: "dir"))
  var output: String?

  @Flag(help: "Only say what a run would take in requests and bytes; no layer is read.")
  var dryRun = false

  func validate() throws {
    guard !images.isEmpty || fromFile != nil else {
      throw ValidationError(saying: "Name an image, or a list of images with --from-file.")
    }
    guard images.isEmpty || fromFile == nil else {
      throw ValidationError(saying: "Name images, or give a list with --from-file; not both.")
    }
    if images.filter({ $0 == "-" }).count > 1 {
      throw ValidationError(saying: "Standard input (-) can be measured only once.")
    }
    if registry.passwordStdin, images.contains("-") || fromFile == "-" {
      throw ValidationError(
        saying:
          "Standard input holds an image (-), the list (--from-file -) or the password (--password-stdin), and not two of them."
      )
    }
    if let output { try OutputFolderName.check(output) }
    if dryRun, output != nil {
      throw ValidationError(saying: "--dry-run measures nothing that --output could write.")
    }
  }

  func run() async throws {
    let names = try names()
    try await measuring(names: names.count) { measurer, registries in
      if dryRun {
        try await CostListing(
          measurer: measurer, registries: registries, format: format ?? .json,
          language: language ?? .ofReader
        ).print(names)
        return
      }
      let delivery = try MeasurementDelivery(
        folder: try output.map { try OutputFolder($0) }, format: format, language: language ?? .ofReader)
      try await MeasuringSession(
        measurer: measurer, names: names, parallelNames: reading.parallelNames(of: names.count),
        delivery: delivery
      ).run()
    }
  }

  /// The names that were given, or those of the list.
  private func names() throws -> any ImageNames {
    guard let fromFile else { return ListedNames(images) }
    guard fromFile != "-" else { return StreamedNames(descriptor: STDIN_FILENO, place: "standard input") }
    do throws(FaultyInput) {
      return ListedNames(try NameList.names(inFile: fromFile))
    } catch {
      StandardError.say(error)
      throw ExitCode.failure
    }
  }
}
