import ComparisonChecking
import ComparisonModel
import ImageMeasuring
import ImageReading
import ImageSources
import Messages
import OCIFormat

/// Looks at the images of measurements again, and measures those that are others now.
///
/// The digest comes first, for which no layer is read: where it is the same, so is the image, and its measurement stays
/// as it is.
struct Remeasuring {
  /// What measures.
  let measurer: ImageMeasurer
  /// Where images are that their measurements do not say.
  let places: [WatchedImage.Place]

  /// The measurements of images that are others now, and the new ones.
  private(set) var replaced: [(old: Measurement, new: Measurement)] = []
  /// The names that were looked at.
  private(set) var watched: [String] = []
  /// Those that were not, and why.
  private(set) var unwatched: [WatchResult.Unwatched] = []
  /// How many could not be read.
  private(set) var failures = 0

  init(_ measurer: ImageMeasurer, places: [WatchedImage.Place]) {
    self.measurer = measurer
    self.places = places
  }

  /// Looks at the images that the cells of a comparison show.
  mutating func look(at evidence: Evidence) async throws {
    var seen: Set<WatchedImage> = []
    for position in evidence.shown {
      let measurement = evidence.measurements[position]
      do throws(WatchedImage.Refusal) {
        let image = try WatchedImage(measurement, places: places)
        guard seen.insert(image).inserted else { continue }
        await look(at: image, measurement)
      } catch {
        unwatched.append(.init(image: measurement.image.name, why: error.why.description))
      }
    }
  }

  private mutating func look(at image: WatchedImage, _ old: Measurement) async {
    var measurer = measurer
    measurer.request = image.request(measurer.request)
    for found in await measurer.images(image.reference) {
      switch found {
      case .failure(let error):
        fail(error)
        unwatched.append(.init(image: image.name, why: "it cannot be read"))
        return
      case .success(let stored):
        watched.append(image.name)
        let digest = stored.manifestDigest?.description ?? ""
        let known = old.image.manifestDigest ?? old.image.configDigest
        guard digest != known, stored.configDigest.description != known else { continue }
        try? await measurer.measure(image.reference) { take($0, old) }
        return
      }
    }
  }

  private mutating func take(_ result: Result<Measurement, ImageReadingError>, _ old: Measurement) {
    switch result {
    case .failure(let error): fail(error)
    case .success(var new):
      // It is of the same candidate, also where a place of another name was given.
      new.image.name = old.image.name
      new.candidate = old.candidate
      replaced.append((old, new))
    }
  }

  private mutating func fail(_ error: ImageReadingError) {
    failures += 1
    StandardError.say(error.explanation)
  }

  /// The images that are others now.
  var rebuilt: [ComparisonChange] {
    replaced.map { old, new in
      ComparisonChange(
        .digest, of: new.image.name, before: Self.digest(of: old), after: Self.digest(of: new))
    }
  }

  private static func digest(of measurement: Measurement) -> String {
    measurement.image.manifestDigest ?? measurement.image.configDigest ?? "–"
  }

  /// Measurements with the new ones beside them, as in a folder that keeps both.
  func adding(to measurements: [Measurement]) -> [Measurement] {
    measurements + replaced.map(\.new)
  }
}
