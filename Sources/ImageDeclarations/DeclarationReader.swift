public import ComparisonModel
public import ImageProbes
public import ImageReading
public import ImageSources
import OCIFormat

/// Finds what publishers declare of an image, and holds it against what is in its layers.
public struct DeclarationReader {
  private static let bills = BillFileScan()

  /// What it wants to see while the layers stream by.
  public static var collectors: [any FileContentCollecting] { [bills] }

  private let image: StoredImage

  /// Prepares to read what is declared of an image.
  public init(_ image: StoredImage) {
    self.image = image
  }

  /// Reads what is declared.
  ///
  /// - Parameters:
  ///   - contents: The image, read with ``collectors``; nil where its layers were not read.
  ///   - packages: Its package databases; nil where they were not read.
  ///   - facts: What was measured of it.
  public func declarations(
    contents: ImageContents?, packages: PackageObservation?, facts: Facts
  ) async -> Declarations {
    let beside = await AttachmentReading.read(image)
    let inside = contents.map(files) ?? []
    let audit = packages.flatMap { PackageAudit($0) }
    let documents = (beside.found + inside).map { document(of: $0, audit, subjects: beside.subjects) }
    let labelled = labelDocuments
    let known = LabelAudit.Known(
      created: image.configuration.created.flatMap { Timestamp($0) }, system: facts.system,
      runtime: facts.runtime, revisions: beside.found.flatMap(\.revisions), licences: packages?.licences)
    let texts = labels
    let labelAudit = LabelAudit(known: known, base: await base(texts))
    return Declarations(
      searches: [DeclarationSearch(place: .labels, found: Int64(labelled.count))] + beside.searches
        + searches(contents, files: inside.count),
      labels: labelAudit.labels(texts), documents: labelled + documents)
  }

  /// The labels of the configuration; annotations of the manifest count where there is no label of their key.
  private var labels: [String: String] {
    let annotations = image.manifest?.annotations ?? [:]
    return image.configuration.execution.labels.merging(annotations) { label, _ in label }
  }

  /// Labels that hold, or name, a document.
  private var labelDocuments: [DeclaredDocument] {
    let words = ["sbom", "provenance", "attestation", "cosign", "slsa"]
    return labels.sorted { $0.key < $1.key }
      .filter { label in words.contains { label.key.lowercased().contains($0) } }
      .map { DeclaredDocument(kind: .other, place: .labels, name: $0.key, size: Int64($0.value.utf8.count)) }
  }

  private func files(_ contents: ImageContents) -> [AttachmentReading.Found] {
    contents.values(of: Self.bills).prefix(AttachmentFinder.maximumDocuments).map { entry, bill in
      var document = DeclaredDocument(
        kind: .bill, place: .files, name: "/\(entry.path)", size: entry.size)
      document.format = bill.format
      document.makers = bill.makers
      document.problem = bill.problem
      return AttachmentReading.Found(document: document, bill: bill, subjects: bill.subjects)
    }
  }

  private func searches(_ contents: ImageContents?, files: Int) -> [DeclarationSearch] {
    guard let contents else {
      return [DeclarationPlace.files, .statusFolder].map {
        DeclarationSearch(place: $0, problem: DeclarationReason.layersNotRead)
      }
    }
    let folder = contents.rootFileSystem.entry(at: "var/lib/dpkg/status.d")
    let lists = folder.map { contents.rootFileSystem.children(of: $0).count } ?? 0
    return [
      DeclarationSearch(place: .files, found: Int64(files)),
      DeclarationSearch(place: .statusFolder, found: Int64(lists)),
    ]
  }

  /// A document, with what becomes of it.
  private func document(
    of found: AttachmentReading.Found, _ audit: PackageAudit?, subjects: [Digest]
  ) -> DeclaredDocument {
    var document = found.document
    let own = Set((subjects + [image.configDigest]).map(\.description))
    if !found.subjects.isEmpty {
      let isOwn = found.subjects.contains { own.contains($0) }
      // A bill names the image as its tool saw it, which may have stored it in another form.
      document.subject = isOwn ? .holds : found.isStatement ? .differs : .undecided
    }
    if let bill = found.bill, bill.problem == nil {
      let isWhole = found.document.place != .files || bill.isWhole
      document.packages =
        audit?.claim(of: bill.packages, isWhole: isWhole) ?? PackageClaim(outcome: .undecided)
    }
    return document
  }

  /// What becomes of the base image that labels name; nil where they name none.
  private func base(
    _ labels: [String: String]
  ) async -> (outcome: DeclaredOutcome, reason: LocalizedText)? {
    let name = labels["org.opencontainers.image.base.name"].flatMap { $0.isEmpty ? nil : $0 }
    let digest = labels["org.opencontainers.image.base.digest"].flatMap { Digest($0) }
    guard name != nil || digest != nil else { return nil }
    let layers = image.configuration.diffIDs
    if let digest, let pinned = await neighbour(name, digest) {
      return BaseAudit.finding(layers, base: (digest.description, pinned), isPinned: true)
    }
    let named = await neighbour(name, nil)
    return BaseAudit.finding(layers, base: named.map { (name ?? "", $0) }, isPinned: false)
  }

  /// The layers of another image of the same place.
  private func neighbour(_ name: String?, _ digest: Digest?) async -> [Digest]? {
    guard let source = image.source as? any AttachmentHolding else { return nil }
    let platform = image.platform
    let found: StoredImage?? = try? await WorkerThread.run {
      Result { () throws(ImageReadingError) in
        try source.neighbour(named: name, digest: digest, platform: platform)
      }
    }
    return found.flatMap { $0?.configuration.diffIDs }
  }
}

extension Facts {
  fileprivate var system: OperatingSystem? {
    guard case .operatingSystem(let system)? = self[.baseOS] else { return nil }
    return system
  }

  fileprivate var runtime: String? {
    guard case .text(let version)? = self[.nodeVersion] else { return nil }
    return version
  }
}
