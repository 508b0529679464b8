import ImageMeasuring
import ImageSources
import JSONDocuments
import OCIFormat
import RegistryReading

/// What the measurement of an image would take: requests and bytes.
struct MeasuringCost {
  let image: StoredImage
  /// The requests that finding its documents took; a measurement takes the same again, and one for each layer.
  let documentRequests: [RequestTally.Kind: Int]

  /// The costs of the images that a reference names; no layer is read.
  static func costs(
    of reference: String, by measurer: ImageMeasurer, _ registries: RegistryAccess
  ) async -> [Result<MeasuringCost, ImageReadingError>] {
    let before = registries.tally.requests
    let images = await measurer.images(reference)
    let requests = registries.tally.requests.merging(before) { $0 - $1 }
    return images.map { $0.map { MeasuringCost(image: $0, documentRequests: requests) } }
  }

  /// The bytes of its layers, as they are stored; nil where they are more than can be counted.
  var layerBytes: Int64? {
    image.layers.reduce(Int64(0)) { sum, layer in
      sum.flatMap { sum in
        let (total, overflows) = sum.addingReportingOverflow(layer.storedBytes)
        return overflows ? nil : total
      }
    }
  }

  /// The requests that a measurement takes; none where the image is on this machine.
  var requests: [RequestTally.Kind: Int] {
    guard image.source.kind == .registry else { return [:] }
    var requests = documentRequests
    requests[.blobGet, default: 0] += image.layers.count
    return requests
  }

  /// One object of JSON. docs/cost.schema.json.
  var line: String {
    let kinds = RequestTally.Kind.allCases.map { kind in
      JSONValue.Member(kind.rawValue, .integer(Int64(requests[kind] ?? 0)))
    }
    let value = JSONValue.object([
      .init("schema", .text("plimsoll-cost-1")),
      .init(
        "image",
        .object([
          .init("name", .text(image.name)), .init("source", .text(image.source.kind.rawValue)),
          .init("manifest_digest", image.manifestDigest.map { .text($0.description) } ?? .null),
          .init("platform", .text(image.platform.description)),
        ])),
      .init("requests", .object(kinds)),
      .init("layers", .integer(Int64(image.layers.count))),
      .init("layer_bytes", layerBytes.map { .integer($0) } ?? .null),
    ])
    return JSONText.line(value)
  }
}
