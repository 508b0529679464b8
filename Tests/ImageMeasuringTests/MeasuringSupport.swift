import ComparisonModel
import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

@testable import ImageMeasuring

/// What tests of measuring share.
enum MeasuringSupport {
  static func measurer(
    _ request: MeasurementRequest = MeasurementRequest(), transports: ImageTransports = .all()
  ) throws -> ImageMeasurer {
    ImageMeasurer(
      tool: MeasuringTool(name: MeasuringTool.ownName, version: "test"),
      takenAt: try #require(Timestamp("2026-08-27T00:00:00Z")), request: request, transports: transports)
  }

  static func results(
    _ reference: String, _ request: MeasurementRequest = MeasurementRequest(),
    transports: ImageTransports = .all()
  ) async throws -> [Result<Measurement, ImageReadingError>] {
    var results: [Result<Measurement, ImageReadingError>] = []
    try await measurer(request, transports: transports).measure(reference) { results.append($0) }
    return results
  }

  /// The measurement of the only image at a place.
  static func measurement(
    _ reference: String, _ request: MeasurementRequest = MeasurementRequest()
  ) async throws -> Measurement {
    let results = try await results(reference, request)
    try #require(results.count == 1)
    return try results[0].get()
  }

  /// The files of a layout without the blobs of the images' layers.
  static func withoutLayers(_ images: [FixtureImage]) -> [FixtureImage.File] {
    let layers = Set(images.flatMap(\.layers).map { FixtureImage.blobPath($0.digest) })
    return FixtureImage.layout(images).filter { !layers.contains($0.path) }
  }
}

/// A layout that counts how often each layer is opened.
final class CountingSource: ImageSource {
  let kind = ImageSourceKind.ociLayout
  let place: String
  private let source: any ImageSource
  private let opened = Locked<[String: Int]>([:])

  init(_ source: any ImageSource) {
    self.source = source
    place = source.place
  }

  /// How often each layer was opened, by its digest.
  var counts: [String: Int] { opened.withLock { $0 } }

  func images(
    _ selection: ImageSelection
  ) async throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    try await source.images(selection).map { result in
      result.map { image in
        var image = image
        image.source = self
        return image
      }
    }
  }

  func open(_ layer: StoredLayer) throws(ImageReadingError) -> any BlobStream {
    opened.withLock { $0[layer.digest?.description ?? "", default: 0] += 1 }
    return try source.open(layer)
  }
}
