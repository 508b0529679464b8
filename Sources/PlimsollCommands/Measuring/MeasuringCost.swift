import ImageMeasuring
import ImageSources
import JSONDocuments
import OCIFormat
import RegistryReading

/// What the measurement of an image would take: requests and bytes.
struct MeasuringCost {
  let cost: MeasurementCost
  /// The requests that finding its documents took; a measurement takes the same again, and one for each layer.
  let documentRequests: [RequestTally.Kind: Int]

  /// The costs of the images that a reference names; no layer is read.
  ///
  /// What finding them together took is told with the first of them.
  static func costs(
    of reference: String, by measurer: ImageMeasurer, _ registries: RegistryAccess
  ) async -> [Result<MeasuringCost, ImageReadingError>] {
    let before = registries.tally.requests
    let costs = await measurer.costs(of: reference)
    let requests = registries.tally.requests.merging(before) { $0 - $1 }
    return costs.enumerated().map { position, cost in
      cost.map { MeasuringCost(cost: $0, documentRequests: position == 0 ? requests : [:]) }
    }
  }

  var image: StoredImage { cost.image }

  /// The stored bytes of the layers that would be read.
  var layerBytes: Int64 { cost.layers.storedBytes }

  /// The requests that a measurement takes; none where the image is on this machine.
  var requests: [RequestTally.Kind: Int] {
    guard image.source.kind == .registry else { return [:] }
    var requests = documentRequests
    requests[.blobGet, default: 0] += cost.layers.count
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
      .init("layers", .integer(Int64(cost.layers.count))),
      .init("layer_bytes", .integer(layerBytes)),
      .init("image_bytes", .integer(image.layers.storedBytes)),
      .init("over_budget", .boolean(cost.isOverBudget)),
    ])
    return JSONText.line(value)
  }
}
