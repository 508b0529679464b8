import ArgumentParser
import ImageReading

/// How images are measured, by every command that measures some.
struct MeasuringOptions: ParsableArguments {
  @OptionGroup var request: RequestOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var cache: CacheOption
  @OptionGroup var registry: RegistryOptions

  /// What reads layers: of several images no more at once than of one.
  var reader: ImageReader {
    var reader = ImageReader(limits: reading.limits, parallelLayers: reading.jobs)
    reader.permits = LayerPermits(reader.parallelLayers)
    return reader
  }

  /// How many names are measured at once.
  func parallelNames(of count: Int?) -> Int { min(count ?? .max, reader.parallelLayers) }
}
