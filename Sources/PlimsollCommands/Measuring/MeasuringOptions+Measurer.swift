import ArgumentParser
import ComparisonModel
import ImageMeasuring
import ImageSources
import RegistryReading

extension MeasuringOptions {
  /// What measures images.
  ///
  /// - Parameters:
  ///   - names: How many names there are; nil where that is not known yet.
  ///   - registries: The way to registries.
  ///   - cache: What earlier measurements told.
  func measurer(names: Int?, registries: RegistryAccess, cache: MeasuringCache?) throws -> ImageMeasurer {
    ImageMeasurer(
      tool: MeasuringTool(name: MeasuringTool.ownName, version: PlimsollCommand.configuration.version),
      takenAt: try MeasurementClock.now(), request: request.request, reader: reader,
      transports: .all(registries: registries, engines: ProcessEnvironment.engines), cache: cache,
      observer: ProgressLine(names: names))
  }
}
