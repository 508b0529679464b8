import ArgumentParser
import ComparisonModel
import ImageProbes
import ImageReading
import ImageSources
import NativeCompatibility
import NativeProbes
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
    let probes = ImageProbes()
    let native = NativeProbe()
    let reader = ImageReader(limits: reading.limits, parallelLayers: reading.jobs)
    let progress = ProgressLine(subject: image.name)
    defer { progress?.clear() }
    do throws(ImageReadingError) {
      let collectors = probes.collectors + native.collectors
      let contents = try await reader.read(image, collectors: collectors) { progress?.show($0) }
      let findings = probes.findings(of: contents)
      let objects = native.findings(of: contents)
      let packages = native.installedPackages(of: contents, objects: objects)
      return .success(measurement(of: contents, findings, objects, packages, source: kind))
    } catch {
      return .failure(error.named(image.name))
    }
  }

  private func measurement(
    of contents: ImageContents, _ findings: ImageFindings, _ objects: NativeObjectFindings,
    _ packages: InstalledPackageFindings, source: ImageSourceKind
  ) -> Measurement {
    let image = contents.image
    var facts = Facts()
    contents.add(to: &facts)
    findings.add(to: &facts)
    objects.add(to: &facts)
    packages.add(to: &facts)
    return Measurement(
      image: MeasuredImage(
        name: image.name, source: source.rawValue, manifestDigest: image.manifestDigest?.description,
        configDigest: image.configDigest.description, platform: image.platform.description,
        created: image.configuration.created.flatMap { Timestamp($0) }),
      takenAt: takenAt,
      tool: MeasuringTool(name: "plimsoll", version: PlimsollCommand.configuration.version),
      method: .imageRead, candidate: candidate, facts: facts,
      notes: contents.notes.map(\.localized) + findings.notes + objects.notes + packages.notes,
      details: MeasurementDetails(contents, findings, objects, listsPackages: listsPackages).json
    ).visible
  }
}

extension ImageContents {
  /// Adds the sizes and counts to `facts`.
  fileprivate func add(to facts: inout Facts) {
    facts[.transferSize] = sizes.transferBytes.map { .bytes(ByteCount($0)) } ?? .unknown
    facts[.layerTarSize] = .bytes(ByteCount(sizes.layerTarBytes))
    facts[.contentSize] = .bytes(ByteCount(sizes.contentBytes))
    facts[.rootFilesystemSize] = .bytes(ByteCount(sizes.rootFileSystemBytes))
    facts[.reclaimableSize] = .bytes(ByteCount(sizes.reclaimableBytes))
    facts[.layerCount] = .count(Int64(layers.count))
    facts[.fileCount] = .count(Int64(rootFileSystem.unorderedEntries.count { $0.kind == .regularFile }))
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
