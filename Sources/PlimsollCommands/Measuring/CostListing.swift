import ArgumentParser
import ComparisonModel
import ImageMeasuring
import ImageSources
import JSONDocuments

/// What a run would read, image by image, and together.
struct CostListing {
  let measurer: ImageMeasurer
  let format: MeasurementFormat
  let language: Language

  /// Prints a line for each image, in the order of the names.
  /// - Throws: `ExitCode` where an image cannot be found.
  func print(_ names: any ImageNames) async throws {
    var (images, bytes, failed) = (0, Int64(0), 0)
    while let name = await names.next() {
      let costs = await name.asyncCosts(measurer)
      for cost in costs {
        switch cost {
        case .success(let cost):
          images += 1
          bytes = bytes.addingReportingOverflow(cost.bytes.bytes).overflow ? .max : bytes + cost.bytes.bytes
          try StandardOutput.write(Array((line(cost) + "\n").utf8))
        case .failure(let error):
          failed += 1
          StandardError.say(error.explanation)
        }
      }
    }
    if format == .table {
      try StandardOutput.write(Array((total(images: images, bytes: ByteCount(bytes)) + "\n").utf8))
    }
    if failed > 0 { throw ExitCode.failure }
  }

  private func line(_ cost: MeasurementCost) -> String {
    switch format {
    case .table: text(cost)
    case .json:
      JSONText.line(
        .object([
          .init("image", .text(cost.name)), .init("platform", .text(cost.platform)),
          .init("layers", .integer(Int64(cost.layerCount))), .init("bytes", .integer(cost.bytes.bytes)),
          .init("image_bytes", .integer(cost.imageBytes.bytes)),
          .init("over_budget", .boolean(cost.isOverBudget)),
        ]))
    }
  }
}

extension Result<String, ImageReadingError> {
  /// What measuring the images of a name would take.
  fileprivate func asyncCosts(
    _ measurer: ImageMeasurer
  ) async -> [Result<MeasurementCost, ImageReadingError>] {
    switch self {
    case .success(let name): await measurer.costs(of: name)
    case .failure(let error): [.failure(error)]
    }
  }
}
