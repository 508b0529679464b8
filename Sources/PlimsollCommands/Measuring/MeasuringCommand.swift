import ArgumentParser
import ComparisonModel
import ImageMeasuring
import ImageReading
import ImageSources
import RegistryReading

/// A command that measures images, with the options that all such commands have.
///
/// A command declares each group itself. In debug builds, which the tests run, ArgumentParser validates a group four times
/// wherever it is asked for, and a group in a group sixteen times: that was most of what a test of `measure` took.
protocol MeasuringCommand: AsyncParsableCommand {
  var request: RequestOptions { get }
  var reading: ReadingOptions { get }
  var cache: CacheOption { get }
  var registry: RegistryOptions { get }
}

extension MeasuringCommand {
  /// Does something with what measures images, and keeps what was learned and tells what registries limited at its end,
  /// whatever that is.
  ///
  /// - Parameters:
  ///   - names: How many names there are; nil where that is not known yet.
  ///   - body: What is done.
  func measuring<Result>(
    names: Int?, _ body: (ImageMeasurer, RegistryAccess) async throws -> Result
  ) async throws -> Result {
    let memory = cache.open()
    defer { memory?.flush() }
    let registries = try registry.access()
    defer { RegistryNotes.shared.tellLimits() }
    let measurer = ImageMeasurer(
      tool: MeasuringTool(name: MeasuringTool.ownName, version: PlimsollCommand.configuration.version),
      takenAt: try MeasurementClock.now(), request: request.request, reader: reading.reader,
      transports: .all(registries: registries, engines: ProcessEnvironment.engines), cache: memory,
      observer: ProgressLine(names: names))
    return try await body(measurer, registries)
  }
}
