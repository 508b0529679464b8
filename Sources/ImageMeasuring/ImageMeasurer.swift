public import ComparisonModel
internal import ImageDeclarations
public import ImageProbes
public import ImageReading
public import ImageSources
internal import OCIFormat

/// Measures images: finds what a name stands for, reads it, probes it, and makes a measurement of what is found.
public struct ImageMeasurer: Sendable {
  /// Which reference goes to which source.
  package var transports: ImageTransports
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
  package init(
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
  /// A layer that several of them have is read once.
  ///
  /// - Throws: What `deliver` throws; an image that cannot be measured is a result.
  public func measure(
    _ reference: String, deliver: (Result<Measurement, ImageReadingError>) throws -> Void
  ) async throws {
    let images = await images(reference)
    let shared = SharedLayerReadings(images.compactMap { try? $0.get() })
    for result in images {
      switch result {
      case .success(let image): try deliver(await measure(image, sharing: shared))
      case .failure(let error): try deliver(.failure(error))
      }
    }
  }

  /// What it would take to measure the images that `reference` names: their documents are read, and no layer.
  public func costs(of reference: String) async -> [Result<MeasurementCost, ImageReadingError>] {
    var seen: Set<Digest> = []
    return await images(reference).map { result in
      result.map { image in
        let plan = MeasurementPlan(image, request, probes: probes)
        let isRead = plan.omission == nil
        // As in measuring, a layer that several images of the place have is read once.
        let layers = isRead ? image.layers.filter { $0.digest.map { seen.insert($0).inserted } ?? true } : []
        return MeasurementCost(image, layers: layers, omission: plan.omission)
      }
    }
  }

  /// The images that a reference names, each called what a measurement calls it; their layers are not read.
  ///
  /// - Returns: at least one result; an image that cannot be read is one.
  public func images(_ reference: String) async -> [Result<StoredImage, ImageReadingError>] {
    let place: ImageReference
    let images: [Result<StoredImage, ImageReadingError>]
    do throws(ImageReadingError) {
      place = try transports.reference(reference)
      let source = try await transports.open(place, limits: reader.limits)
      images = try await source.images(ImageSelection(name: place.name, request.platforms))
    } catch {
      return [.failure(error.named(reference))]
    }
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
  }

  private func measure(
    _ image: StoredImage, sharing shared: SharedLayerReadings
  ) async -> Result<Measurement, ImageReadingError> {
    let plan = MeasurementPlan(image, request, probes: probes)
    var measurement = Measurement(
      image: MeasuredImage(image), takenAt: takenAt, tool: tool, method: .documentsRead,
      candidate: request.candidate, facts: plan.declaredFacts,
      notes: image.notes.map(\.localized) + plan.notes)
    guard plan.omission == nil else {
      measurement.declarations = await declarations(of: image, plan, nil, measurement.facts)
      return .success(measurement.adding(engineReport(of: image)).visible)
    }
    let findings = findings(plan)
    if let found = findings?.recall(image) { return .success(stamped(found, image)) }
    defer { observer?.ended(image.name) }
    let contents: ImageContents
    do throws(ImageReadingError) {
      contents = try await reader.read(
        image, collectors: collectors(plan), sharing: shared
      ) { [observer] in observer?.reading(image.name, $0) }
    } catch {
      return .failure(error.named(image.name))
    }
    let examination = ImageExamination(contents, by: plan.probes)
    measurement.method = .imageRead
    measurement.facts = plan.facts(of: examination)
    measurement.evidence = plan.evidence(of: examination)
    measurement.notes = contents.notes.map(\.localized) + examination.notes
    measurement.details = examination.details(listingPackages: request.listsPackages)
    measurement.declarations = await declarations(of: image, plan, examination, measurement.facts)
    findings?.keep(measurement.visible, of: image)
    return .success(stamped(measurement, image))
  }

  /// What is wanted of the files of an image.
  private func collectors(_ plan: MeasurementPlan) -> [any FileContentCollecting] {
    ImageExamination.collectors(of: plan.probes)
      + (request.holdsDeclarations ? DeclarationReader.collectors : [])
  }

  /// What publishers declare of an image, held against what was read of it; nil where it is not asked for.
  private func declarations(
    of image: StoredImage, _ plan: MeasurementPlan, _ examination: ImageExamination?, _ facts: Facts
  ) async -> Declarations? {
    guard request.holdsDeclarations else { return nil }
    let hasPackages = plan.probes.contains { $0 is PackageProbe }
    let packages = hasPackages ? examination?.observation(of: PackageProbe.self) : nil
    return await DeclarationReader(image).declarations(
      contents: examination?.contents, packages: packages, facts: facts)
  }

  /// What was found before by this program, asked the same within the same bounds; nil without a cache.
  private func findings(_ plan: MeasurementPlan) -> FindingMemory? {
    // What lies beside an image in its place may be another at any time.
    guard !request.holdsDeclarations, let cache, let program = cache.program else { return nil }
    // Every member of the request, also one that comes later; the candidate is not the image's, and a set of facts is
    // told in another order in each process.
    var asked = request
    asked.candidate = nil
    asked.facts = nil
    let facts = request.facts.map { $0.map(\.key).sorted().joined(separator: " ") } ?? "all"
    let question =
      [program, facts, String(reflecting: asked), String(reflecting: reader.limits)]
      + plan.probes.map { "\(type(of: $0))" }
    return FindingMemory(cache: cache.layers, question: question.joined(separator: "\n"))
  }

  /// A measurement of an image as it was named, where it was found, at this time.
  private func stamped(_ measurement: Measurement, _ image: StoredImage) -> Measurement {
    var stamped = measurement
    stamped.image.name = image.name
    stamped.image.source = image.source.kind.rawValue
    stamped.takenAt = takenAt
    stamped.candidate = request.candidate
    return stamped.adding(engineReport(of: image)).visible
  }

  /// What the engine says of an image that one holds, unless other facts are asked for alone.
  private func engineReport(of image: StoredImage) -> EngineReport? {
    request.facts.map { $0.contains(.engineSize) } ?? true ? image.engineReport : nil
  }
}

extension MeasuredImage {
  /// What a measurement says of which image it is of.
  fileprivate init(_ image: StoredImage) {
    self.init(
      name: image.name, source: image.source.kind.rawValue, manifestDigest: image.manifestDigest?.description,
      configDigest: image.configDigest.description, platform: image.platform.description,
      created: image.configuration.created.flatMap { Timestamp($0) },
      layers: (image.manifest?.layers ?? []).map {
        MeasuredLayer(digest: $0.digest.description, size: ByteCount($0.size))
      })
  }
}

extension ImageSelection {
  fileprivate init(name: String?, _ platforms: MeasurementRequest.Platforms) {
    switch platforms {
    case .own: self.init(name: name)
    case .one(let platform): self.init(name: name, platform: platform)
    case .all: self.init(name: name, takesAllPlatforms: true)
    }
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
