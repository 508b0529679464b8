import ArgumentParser
import ComparisonModel
import ImageProbes
import ImageReading
import ImageSources
import OCIFormat
import RegistryReading

/// Measures images: reads them, probes them, and makes measurements of what it finds.
struct ImageMeasurer {
  /// Which reference goes to which source.
  let transports: ImageTransports
  /// The registries that the sources of those lie in.
  let registries: RegistryAccess
  /// The platform, the threads and the bounds.
  let reading: ReadingOptions
  /// The time that measurements bear.
  let takenAt: Timestamp
  /// The candidate that measurements name.
  let candidate: Candidate.ID?
  /// Whether packages are listed by name.
  let listsPackages: Bool

  /// Measures the images that `reference` names, and hands each result over as soon as it is there.
  ///
  /// - Throws: What `deliver` throws; an image that cannot be measured is a result.
  func measure(
    _ reference: String, deliver: (Result<Measurement, ImageReadingError>) throws -> Void
  ) async throws {
    for result in await images(reference) {
      switch result {
      case .success(let image): try deliver(await measure(image))
      case .failure(let error): try deliver(.failure(error))
      }
    }
  }

  /// Tells what measuring the images that `reference` names would take, and reads no layer.
  func cost(_ reference: String) async -> [Result<MeasuringCost, ImageReadingError>] {
    let before = registries.tally.requests
    let images = await images(reference)
    let requests = registries.tally.requests.merging(before) { $0 - $1 }
    return images.map { $0.map { MeasuringCost(image: $0, documentRequests: requests) } }
  }

  /// The images that `reference` names, as a measurement calls them.
  private func images(_ reference: String) async -> [Result<StoredImage, ImageReadingError>] {
    do throws(ImageReadingError) {
      let place = try transports.reference(reference)
      let source = try await transports.open(place, limits: reading.limits)
      let images = try await source.images(ImageSelection(name: place.name, platform: reading.platform))
      return images.map { result in
        switch result {
        case .success(var image):
          image.name = place.fullName(of: image.name)
          return .success(image)
        case .failure(var error):
          error.image = error.image.map { place.fullName(of: $0) }
          return .failure(error.named(reference))
        }
      }
    } catch {
      return [.failure(error.named(reference))]
    }
  }

  private func measure(_ image: StoredImage) async -> Result<Measurement, ImageReadingError> {
    let reader = ImageReader(limits: reading.limits, parallelLayers: reading.jobs)
    let progress = ProgressLine(subject: image.name)
    defer { progress?.clear() }
    do throws(ImageReadingError) {
      let collectors = ImageExamination.collectors(of: ImageProbeList.all)
      let contents = try await reader.read(image, collectors: collectors) { progress?.show($0) }
      return .success(
        measurement(of: ImageExamination(contents, by: ImageProbeList.all), source: image.source.kind))
    } catch {
      return .failure(error.named(image.name))
    }
  }

  private func measurement(of examination: ImageExamination, source: ImageSourceKind) -> Measurement {
    let contents = examination.contents
    let image = contents.image
    return Measurement(
      image: MeasuredImage(
        name: image.name, source: source.rawValue, manifestDigest: image.manifestDigest?.description,
        configDigest: image.configDigest.description, platform: image.platform.description,
        created: image.configuration.created.flatMap { Timestamp($0) }),
      takenAt: takenAt,
      tool: MeasuringTool(name: "plimsoll", version: PlimsollCommand.configuration.version),
      method: .imageRead, candidate: candidate, facts: examination.facts,
      notes: contents.notes.map(\.localized) + examination.notes,
      details: examination.details(listingPackages: listsPackages)
    ).visible
  }
}

extension ImageReadingError {
  /// The error, with the image's name where it has none yet.
  fileprivate func named(_ name: String) -> ImageReadingError {
    var error = self
    error.image = error.image ?? name
    return error
  }

  /// The error for people: where, what, why, and what to do about it.
  var explanation: String {
    let subject = subject
    var text = "error: " + (subject.isEmpty ? "" : "\(subject): ") + "\(why) [\(code.rawValue)]"
    if let advice { text += "\n  help: \(advice)" }
    if let bound { text += "\n  help: \(ReadingOptions.name(of: bound)) sets this bound" }
    return text
  }
}
