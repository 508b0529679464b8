import ArgumentParser
import ComparisonModel
import ImageProbes
import ImageReading
import ImageSources
import OCIFormat

/// Measures images: reads them, probes them, and makes measurements of what it finds.
struct ImageMeasurer {
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
    let source: any ImageSource
    let images: [Result<StoredImage, ImageReadingError>]
    let place: ImageReference
    do throws(ImageReadingError) {
      place = try ImageTransports.all.reference(reference)
      source = try await ImageTransports.all.open(place, limits: reading.limits)
      images = try await source.images(ImageSelection(name: place.name, platform: reading.platform))
    } catch {
      try deliver(.failure(error.named(reference)))
      return
    }
    for result in images {
      switch result {
      case .success(var image):
        image.name = place.fullName(of: image.name)
        try deliver(await measure(image, from: source.kind))
      case .failure(var error):
        error.image = error.image.map { place.fullName(of: $0) }
        try deliver(.failure(error.named(reference)))
      }
    }
  }

  private func measure(
    _ image: StoredImage, from kind: ImageSourceKind
  ) async -> Result<Measurement, ImageReadingError> {
    let reader = ImageReader(limits: reading.limits, parallelLayers: reading.jobs)
    let progress = ProgressLine(subject: image.name)
    defer { progress?.clear() }
    do throws(ImageReadingError) {
      let collectors = ImageExamination.collectors(of: ImageProbeList.all)
      let contents = try await reader.read(image, collectors: collectors) { progress?.show($0) }
      return .success(measurement(of: ImageExamination(contents, by: ImageProbeList.all), source: kind))
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
