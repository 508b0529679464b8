import OCIFormat

/// What `docker save` writes: the older layout, whose layers are named by files, and the newer one, which is an
/// OCI layout as well.
struct DockerArchiveSource: LayoutImageSource {
  let kind = ImageSourceKind.dockerArchive
  let documents: ImageDocuments
  /// How the user named the place.
  let place: String

  /// One image in `manifest.json`.
  private struct Item: Decodable {
    var config: String
    var tags: [String]?
    var layers: [String]?

    enum CodingKeys: String, CodingKey {
      case config = "Config"
      case tags = "RepoTags"
      case layers = "Layers"
    }
  }

  func select(_ selection: ImageSelection) throws(ImageReadingError) -> [StoredImage] {
    let items = try items()
    let asked = items.enumerated().filter { index, item in
      guard let name = selection.name else { return true }
      return name == "@\(index)" || (item.tags ?? []).contains { ImageName.matches($0, asked: name) }
    }.map(\.element)
    guard !asked.isEmpty else {
      let names = items.flatMap { $0.tags ?? [] }.prefix(50).joined(separator: ", ")
      throw ImageReadingError(
        code: .noSuchImage,
        why: "there is no image '\(selection.name ?? "")' in it"
          + (names.isEmpty ? "; its images have no names" : "; there is \(names)"))
    }
    let manifests = manifestsByConfiguration()
    let images = try asked.map { item throws(ImageReadingError) in
      try image(item, manifests: manifests)
    }
    let matching = images.filter { selection.platform.matches($0.platform) }
    guard selection.platformIsRequired else { return images }
    guard !matching.isEmpty else {
      throw ImageReadingError(
        code: .noSuchPlatform,
        why: "there is no image for \(selection.platform); there is "
          + Set(images.map(\.platform.description)).sorted().joined(separator: ", "))
    }
    return matching
  }

  private func items() throws(ImageReadingError) -> [Item] {
    guard let json = try documents.unverified("manifest.json") else {
      throw ImageReadingError(
        code: .unrecognized, why: "it has no manifest.json, so it was not written by Docker 1.10 or later",
        suggestion: "Load it into an engine and save it anew")
    }
    let items = try ImageDocuments.parse { () throws(OCIFormatError) in
      try JSONDocument.decode([Item]?.self, from: json, document: "manifest.json") ?? []
    }
    guard !items.isEmpty else {
      throw ImageReadingError(code: .invalidDocument, why: "its manifest.json names no image")
    }
    guard items.count <= ImageIndex.maximumManifestCount else {
      throw ImageReadingError(
        code: .limitExceeded, why: "it has more than \(ImageIndex.maximumManifestCount) images")
    }
    return items
  }

  private func image(
    _ item: Item, manifests: [Digest: PlatformCandidates.Candidate]
  ) throws(ImageReadingError) -> StoredImage {
    let name = item.tags?.first ?? place
    guard let region = try files.file(item.config) else {
      throw ImageReadingError(
        code: .missingBlob, image: name,
        why: "the archive has no configuration '\(item.config.utf8Printable)'")
    }
    let json = try documents.bytes(region, "configuration")
    let digest = try LayerHasher.digest(of: json)
    if let expected = Self.digest(named: item.config), expected.algorithm == .sha256, expected != digest {
      throw ImageReadingError(
        code: .digestMismatch, image: name,
        why: "the configuration is another one: expected \(expected), found \(digest)")
    }
    let layers = item.layers ?? []
    guard layers.count <= ImageManifest.maximumLayerCount else {
      throw ImageReadingError(
        code: .limitExceeded, image: name,
        why: "it has \(layers.count) layers; at most \(ImageManifest.maximumLayerCount) are read")
    }
    let configuration = try ImageDocuments.parse { () throws(OCIFormatError) in
      try ImageConfiguration(json: json)
    }
    let assembly = ImageAssembly(source: self, name: name)
    if let candidate = manifests[digest] {
      return try assembly.image(
        manifestDigest: candidate.digest, manifest: candidate.manifest, configuration: configuration)
    }
    return try assembly.image(
      layerFiles: layers, configDigest: digest, configuration: configuration, files: files)
  }

  /// The manifests of the OCI layout inside, by the configurations they name; none in the older layout.
  ///
  /// The layout is an extra: where it is incomplete, `manifest.json` says all that is needed.
  private func manifestsByConfiguration() -> [Digest: PlatformCandidates.Candidate] {
    guard let json = try? documents.unverified("index.json"), let index = try? ImageIndex(json: json),
      let candidates = try? PlatformCandidates(documents: documents).candidates(in: index.manifests)
    else { return [:] }
    return Dictionary(
      candidates.map { ($0.manifest.config.digest, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The digest a configuration's name holds: `HEX.json`, `sha256:HEX`, `blobs/sha256/HEX`.
  private static func digest(named path: String) -> Digest? {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    return Digest(stem) ?? Digest(algorithm: .sha256, hexadecimal: stem)
  }
}
