import ArgumentParser
import ComparisonModel
import ImageMeasuring
import ImageSources
import RegistryReading

/// What a run would take, image by image, and of several images together.
struct CostListing {
  let measurer: ImageMeasurer
  let registries: RegistryAccess
  let format: MeasurementFormat
  let language: Language

  /// Prints a line for each image, in the order of the names.
  /// - Throws: `ExitCode` where an image cannot be found.
  func print(_ names: any ImageNames) async throws {
    var (images, bytes, failures) = (0, Int64(0), 0)
    while let name = await names.next() {
      for result in await costs(name) {
        switch result {
        case .success(let cost):
          images += 1
          let (sum, overflows) = bytes.addingReportingOverflow(cost.layerBytes)
          bytes = overflows ? .max : sum
          try write(format != .json ? cost.sentence(language) : cost.line)
        case .failure(let error):
          failures += 1
          StandardError.say(error.explanation)
        }
      }
    }
    if format != .json, images > 1 {
      try write(MeasuringCost.total(images, bytes: ByteCount(bytes), language))
    }
    if failures > 0 { throw ExitCode.failure }
  }

  private func costs(
    _ name: Result<String, ImageReadingError>
  ) async -> [Result<MeasuringCost, ImageReadingError>] {
    switch name {
    case .success(let name): await MeasuringCost.costs(of: name, by: measurer, registries)
    case .failure(let error): [.failure(error)]
    }
  }

  private func write(_ line: String) throws {
    try StandardOutput.write(Array((line + "\n").utf8))
  }
}
