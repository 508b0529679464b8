public import ComparisonModel
public import ImageProbes
public import ImageReading
public import ImageSources
internal import OCIFormat

/// Measures images: finds what a name stands for, reads it, probes it, and makes a measurement of what is found.
public struct ImageMeasurer: Sendable {
  /// Which reference goes to which source.
  public var transports: ImageTransports
  /// What is asked of an image.
  public var probes: [any ImageProbe]
  /// What reads the layers.
  public var reader: ImageReader
  /// What measurements say that they were made by.
  public var tool: MeasuringTool
  /// The time that measurements bear.
  public var takenAt: Timestamp
  /// What is wanted of each image.
  public var request: MeasurementRequest
  /// What earlier measurements told; nil to read every layer.
  public var cache: MeasuringCache?
  /// Who is told how far the reading has come.
  public var observer: (any MeasuringObserver)?

  /// Makes a measurer; it reads all kinds of place and asks all probes unless told otherwise.
  public init(
    tool: MeasuringTool, takenAt: Timestamp, request: MeasurementRequest = MeasurementRequest(),
    reader: ImageReader = ImageReader(), transports: ImageTransports = .all(),
    probes: [any ImageProbe] = ImageProbeList.all, cache: MeasuringCache? = nil,
    observer: (any MeasuringObserver)? = nil
  ) {
    self.tool = tool
    self.takenAt = takenAt
    self.request = request
    self.reader = reader
    self.reader.memory = cache?.layers
    self.transports = transports
    self.probes = probes
    self.cache = cache
    self.observer = observer
  }

  /// Measures the images that `reference` names, and hands each result over as soon as it is there.
  ///
  /// - Throws: What `deliver` throws; an image that cannot be measured is a result.
  public func measure(
    _ reference: String, deliver: (Result<Measurement, ImageReadingError>) throws -> Void
  ) async throws {
    for result in await images(reference) {
      switch result {
      case .success(let image): try deliver(await measure(image))
      case .failure(let error): try deliver(.failure(error))
      }
    }
  }

  /// The images that `reference` names, as measurements call them; their layers are not read.
  ///
  /// - Returns: at least one result; an image that cannot be read is one.
  public func images(_ reference: String) async -> [Result<StoredImage, ImageReadingError>] {
    do throws(ImageReadingError) {
      let place = try transports.reference(reference)
      let source = try await transports.open(place, limits: reader.limits)
      let images = try await source.images(ImageSelection(name: place.name, platform: request.platform))
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
    defer { observer?.ended(image.name) }
    if let found = findings?.recall(image) { return .success(stamped(found, image)) }
    do throws(ImageReadingError) {
      let contents = try await reader.read(
        image, collectors: ImageExamination.collectors(of: probes)
      ) { [observer] in observer?.reading(image.name, $0) }
      let measurement = measurement(of: ImageExamination(contents, by: probes))
      findings?.keep(measurement, of: image)
      return .success(stamped(measurement, image))
    } catch {
      return .failure(error.named(image.name))
    }
  }

  /// What was found before by this program, asked the same within the same bounds; nil without a cache.
  private var findings: FindingMemory? {
    guard let cache, let program = cache.program else { return nil }
    // Every member of the request, also one that comes later; the candidate is not the image's.
    var asked = request
    asked.candidate = nil
    let question =
      [program, String(reflecting: asked), String(reflecting: reader.limits)]
      + probes.map { "\(type(of: $0))" }
    return FindingMemory(cache: cache.layers, question: question.joined(separator: "\n"))
  }

  /// A measurement of an image as it was named, where it was found, at this time.
  private func stamped(_ measurement: Measurement, _ image: StoredImage) -> Measurement {
    var stamped = measurement
    stamped.image.name = image.name
    stamped.image.source = image.source.kind.rawValue
    stamped.takenAt = takenAt
    stamped.candidate = request.candidate
    return stamped.adding(image.engineReport).visible
  }

  private func measurement(of examination: ImageExamination) -> Measurement {
    let contents = examination.contents
    let image = contents.image
    return Measurement(
      image: MeasuredImage(
        name: image.name, manifestDigest: image.manifestDigest?.description,
        configDigest: image.configDigest.description, platform: image.platform.description,
        created: image.configuration.created.flatMap { Timestamp($0) }),
      tool: tool, method: .imageRead, facts: examination.facts,
      notes: contents.notes.map(\.localized) + examination.notes,
      details: examination.details(listingPackages: request.listsPackages)
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
}
