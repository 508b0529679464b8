import ArgumentParser
import ComparisonModel
import ImageMeasuring
import Messages
import OCIFormat

/// An image that a comparison's evidence is of, and where it is to be found again.
struct WatchedImage: Hashable {
  /// What a measurement calls it.
  let name: String
  /// Its platform; nil where it is not known.
  let platform: String?
  /// What names it now, for `plimsoll measure`.
  let reference: String

  /// An image that is to be looked for elsewhere than its measurement says.
  struct Place: Hashable, ExpressibleByArgument {
    let name: String
    let reference: String

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      (name, reference) = (parts[0], parts[1])
    }
  }

  /// Why an image cannot be looked at again.
  struct Refusal: Error {
    let why: Message
  }

  /// Finds out where the image of a measurement is.
  init(_ measurement: Measurement, places: [Place]) throws(Refusal) {
    let image = measurement.image
    name = image.name
    platform = image.platform
    if let place = places.first(where: { $0.name == image.name }) {
      reference = place.reference
      return
    }
    guard measurement.method == .imageRead || measurement.method == .documentsRead else {
      throw Refusal(why: "it was not measured by plimsoll (\(measurement.method.rawValue))")
    }
    guard !image.name.contains("@sha256:") else {
      throw Refusal(why: "its name has a digest, so it stays what it is")
    }
    switch image.source {
    case "registry": reference = "docker://\(image.name)"
    case let engine? where Self.engines.contains(engine): reference = "\(engine):\(image.name)"
    default:
      throw Refusal(
        why: "its measurement does not say where it is; name the place with --image \(image.name)=REFERENCE")
    }
  }

  /// The sources that know images by their names alone.
  private static let engines: Set = ["docker-daemon", "podman"]

  /// What is asked of it: the very platform that was measured.
  func request(_ request: MeasurementRequest) -> MeasurementRequest {
    var request = request
    if let platform = platform.flatMap({ Platform($0) }) { request.platforms = .one(platform) }
    return request
  }
}
