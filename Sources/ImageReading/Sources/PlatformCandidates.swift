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

  let documents: ImageDocuments

  /// The manifests of images; attestations and other artifacts are none.
  ///
  /// - Throws: ``ImageReadingError`` when a document is missing or damaged, or indexes are nested too deeply or
  ///   have too many manifests together.
  func candidates(in entries: [Descriptor]) throws(ImageReadingError) -> [Candidate] {
    var found: [Candidate] = []
    var pending = entries.reversed().map { (descriptor: $0, depth: 0) }
    var seen: Set<Digest> = []
    while let (descriptor, depth) = pending.popLast() {
      guard !descriptor.isAttestation, seen.insert(descriptor.digest).inserted else { continue }
      guard seen.count <= ImageIndex.maximumManifestCount else {
        throw ImageReadingError(
          code: .limitExceeded, why: "its indexes have more than \(ImageIndex.maximumManifestCount) manifests"
        )
      }
      guard depth <= ImageIndex.maximumNesting else {
        throw ImageReadingError(
          code: .limitExceeded, why: "its indexes are nested more than \(ImageIndex.maximumNesting) deep")
      }
      if let index = try index(descriptor) {
        pending += index.manifests.reversed().map { ($0, depth + 1) }
      } else if let candidate = try candidate(descriptor, isInIndex: depth > 0) {
        found.append(candidate)
      }
    }
    return found
  }

  /// The candidate for a platform: the one whose variant is the usual one, when no variant was asked for.
  static func choose(_ platform: Platform, among candidates: [Candidate]) -> Candidate? {
    let matching = candidates.filter { platform.matches($0.platform) }
    return matching.first { $0.platform.normalizedVariant == platform.normalizedVariant } ?? matching.first
  }

  /// The index a descriptor stands for; nil when it stands for a manifest.
  private func index(_ descriptor: Descriptor) throws(ImageReadingError) -> ImageIndex? {
    guard descriptor.mediaType?.isManifest != true else { return nil }
    let json = try documents.verified(descriptor, "index")
    guard descriptor.mediaType?.isIndex != true else {
      return try ImageDocuments.parse { () throws(OCIFormatError) in try ImageIndex(json: json) }
    }
    // A type that says nothing: an index is what has manifests.
    let index = try? ImageIndex(json: json)
    return index?.manifests.isEmpty == false ? index : nil
  }

  private func candidate(
    _ descriptor: Descriptor, isInIndex: Bool
  ) throws(ImageReadingError) -> Candidate? {
    // In an index of many platforms, only some need to be there: what is absent is no candidate.
    if isInIndex, try documents.files.file(ImageDocuments.blobPath(descriptor.digest)) == nil { return nil }
    let json = try documents.verified(descriptor, "manifest")
    let manifest = try ImageDocuments.parse { () throws(OCIFormatError) in try ImageManifest(json: json) }
    if let type = manifest.config.mediaType, !type.isImageConfiguration,
      manifest.artifactType != nil
        || !type.rawValue.hasSuffix("+json") || type.rawValue.contains("empty")
    {
      return nil
    }
    let configJSON = try documents.verified(manifest.config, "configuration")
    let configuration = try ImageDocuments.parse { () throws(OCIFormatError) in
      try ImageConfiguration(json: configJSON)
    }
    return Candidate(
      digest: descriptor.digest, manifest: manifest, configuration: configuration, isInIndex: isInIndex,
      platform: descriptor.platform ?? configuration.platform)
  }
}
