import ArgumentParser
import ImageReading
import ImageSources
import Messages

/// How images are read: the threads and the bounds.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many layers are read at once, and of a list how many images; as many as there are cores unless given.",
      valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The most bytes that all layers of an image may have when uncompressed.", valueName: "bytes"))
  var maxUncompressed: Int64 = ReadingLimits().maximumUncompressedBytes

  @Option(
    help: ArgumentHelp(
      "How many times its stored size a layer may grow when it is uncompressed.", valueName: "times"))
  var maxExpansion: Int64 = ReadingLimits().maximumExpansion

  @Option(help: ArgumentHelp("The most entries that all layers of an image may have.", valueName: "n"))
  var maxEntries: Int = ReadingLimits().maximumEntryCount

  @Option(
    help: ArgumentHelp(
      "The most temporary disk space for an archive on standard input, or one compressed as a whole.",
      valueName: "bytes"))
  var maxTemporary: Int64 = ReadingLimits().maximumSpoolBytes

  /// The bounds that were asked for.
  var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.maximumUncompressedBytes = maxUncompressed
    limits.maximumExpansion = maxExpansion
    limits.maximumEntryCount = maxEntries
    limits.maximumSpoolBytes = maxTemporary
    return limits
  }

  /// What reads layers: of several images no more at once than of one.
  var reader: ImageReader {
    var reader = ImageReader(limits: limits, parallelLayers: jobs)
    reader.permits = LayerPermits(reader.parallelLayers)
    return reader
  }

  /// How many names are measured at once.
  func parallelNames(of count: Int?) -> Int { min(count ?? .max, reader.parallelLayers) }

  /// The option that sets a bound.
  static func name(of bound: ReadingLimits.Bound) -> String {
    switch bound {
    case .uncompressedBytes: "--max-uncompressed"
    case .expansion: "--max-expansion"
    case .entryCount: "--max-entries"
    case .spoolBytes: "--max-temporary"
    }
  }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError(saying: "--jobs must be from 1 to 256.") }
    let bounds = [
      ("--max-uncompressed", maxUncompressed), ("--max-expansion", maxExpansion),
      ("--max-entries", Int64(maxEntries)), ("--max-temporary", maxTemporary),
    ]
    for (name, value) in bounds where value < 1 {
      throw ValidationError(saying: "\(name) must be at least 1.")
    }
  }
}
