import Messages
import OCIFormat

/// Finds the manifests below entries of an index, and chooses among them by platform.
struct PlatformCandidates {
  /// One manifest of an image.
  struct Candidate {
    var digest: Digest
    var manifest: ImageManifest
    var configuration: ImageConfiguration
    /// Whether it was found in an index of its own, so that there was a choice of platforms.
    var isInIndex: Bool
    /// What its descriptor says, else its configuration.
    var platform: Platform
  }

  /// What is below some entries.
  struct Found {
    /// The manifests of images.
    var candidates: [Candidate] = []
    /// What cannot be read, each with the platform that its descriptor says.
    var failures: [(platform: Platform?, error: ImageReadingError)] = []
    /// What an index names that is not in this place, by the platforms that its descriptors say.
    var absent: [Platform?] = []
  }

  let documents: ImageDocuments

  /// The manifests of images; attestations and other artifacts are none.
  ///
  /// A document that is missing or damaged is a failure beside the others, and so are indexes that are nested too
  /// deeply or have too many manifests together.
  func candidates(in entries: [Descriptor]) -> Found {
    var found = Found()
    var pending = entries.reversed().map { (descriptor: $0, depth: 0) }
    var seen: Set<Digest> = []
    while let (descriptor, depth) = pending.popLast() {
      guard !descriptor.isAttestation, seen.insert(descriptor.digest).inserted else { continue }
      do throws(ImageReadingError) {
        try checkBounds(count: seen.count, depth: depth)
        if let index = try index(descriptor) {
          pending += index.manifests.reversed().map { ($0, depth + 1) }
        } else if try isAbsent(descriptor, isInIndex: depth > 0) {
          found.absent.append(descriptor.platform)
        } else if let candidate = try candidate(descriptor, isInIndex: depth > 0) {
          found.candidates.append(candidate)
        }
      } catch {
        found.failures.append((descriptor.platform, error))
        // A passed bound is passed for all that would follow.
        if error.code == .limitExceeded { break }
      }
    }
    return found
  }

  private func checkBounds(count: Int, depth: Int) throws(ImageReadingError) {
    guard count <= ImageIndex.maximumManifestCount else {
      throw ImageReadingError(
        code: .limitExceeded, why: "its indexes have more than \(ImageIndex.maximumManifestCount) manifests")
    }
    guard depth <= ImageIndex.maximumNesting else {
      throw ImageReadingError(
        code: .limitExceeded, why: "its indexes are nested more than \(ImageIndex.maximumNesting) deep")
    }
  }

  /// The index a descriptor stands for; nil when it stands for a manifest.
  private func index(_ descriptor: Descriptor) throws(ImageReadingError) -> ImageIndex? {
    guard descriptor.mediaType?.isManifest != true else { return nil }
    guard descriptor.mediaType?.isIndex != true else {
      return try documents.decoded(descriptor, "index") { json throws(OCIFormatError) in
        try ImageIndex(json: json)
      }
    }
    // A type that says nothing: an index is what has manifests.
    let index = try? ImageIndex(json: try documents.verified(descriptor, "index"))
    return index?.manifests.isEmpty == false ? index : nil
  }

  /// In an index of many platforms, only some need to be there: what is absent is no candidate.
  private func isAbsent(_ descriptor: Descriptor, isInIndex: Bool) throws(ImageReadingError) -> Bool {
    guard isInIndex else { return false }
    return try documents.files.file(ImageDocuments.blobPath(descriptor.digest)) == nil
  }

  private func candidate(
    _ descriptor: Descriptor, isInIndex: Bool
  ) throws(ImageReadingError) -> Candidate? {
    let manifest = try documents.decoded(descriptor, "manifest") { json throws(OCIFormatError) in
      try ImageManifest(json: json)
    }
    if let type = manifest.config.mediaType, !type.isImageConfiguration,
      manifest.artifactType != nil
        || !type.rawValue.hasSuffix("+json") || type.rawValue.contains("empty")
    {
      return nil
    }
    let configuration = try documents.decoded(manifest.config, "configuration") {
      json throws(OCIFormatError) in
      try ImageConfiguration(json: json)
    }
    return Candidate(
      digest: descriptor.digest, manifest: manifest, configuration: configuration, isInIndex: isInIndex,
      platform: descriptor.platform ?? configuration.platform)
  }
}

extension PlatformCandidates.Found {
  /// What is asked for: one candidate, or each of them where every platform is; what cannot be read is an error
  /// where it may be meant. Nothing where there is no image at all.
  func results(
    _ selection: ImageSelection
  ) -> [Result<PlatformCandidates.Candidate, ImageReadingError>] {
    if selection.takesAllPlatforms {
      return candidates.map { .success($0) } + failures.map { .failure($0.error) }
    }
    let chosen = Result { () throws(ImageReadingError) in try choose(selection) }
    switch chosen {
    case .success(let candidate): return candidate.map { [.success($0)] } ?? []
    case .failure(let error): return [.failure(error)]
    }
  }

  /// That an index names platforms which are not in this place; nil where all are there, or only one was wanted.
  func absenceNote(_ selection: ImageSelection) -> ImageNote? {
    guard selection.takesAllPlatforms, !absent.isEmpty else { return nil }
    let named = absent.map { $0?.description ?? "a platform that is not told" }
    return ImageNote(
      code: .absentPlatform,
      text: "its index also names \(named.joined(separator: ", ")), which this place does not hold")
  }

  /// The candidate that is asked for; nil when there is no image at all.
  ///
  /// - Throws: ``ImageReadingError``: that of the manifest that may be the one that is asked for, or one with code
  ///   `noSuchPlatform`, which lists the platforms there are.
  private func choose(_ selection: ImageSelection) throws(ImageReadingError) -> PlatformCandidates.Candidate?
  {
    let isChoice =
      candidates.count > 1 || !failures.isEmpty || candidates.contains { $0.isInIndex }
      || selection.platformIsRequired
    if let chosen = isChoice ? selection.choice(among: candidates, \.platform) : candidates.first {
      return chosen
    }
    let meant = failures.first { $0.platform.map { selection.platform.matches($0) } ?? true }
    if let failure = meant ?? (candidates.isEmpty ? failures.first : nil) { throw failure.error }
    guard !candidates.isEmpty else { return nil }
    throw selection.noSuchPlatform(candidates.map(\.platform))
  }
}
