import BlobDecoding
import Messages
import OCIFormat

/// What `docker save` writes: the older layout, whose layers are named by files, and the newer one, which is an
/// OCI layout as well.
struct DockerArchiveSource: LayoutImageSource {
  let kind = ImageSourceKind.dockerArchive
  let documents: ImageDocuments
  /// How the user named the place.
  let place: String

  /// One image in `manifest.json`.
  fileprivate struct Item: Decodable {
    var config: String
    var tags: [String]?
    var layers: [String]?

    enum CodingKeys: String, CodingKey {
      case config = "Config"
      case tags = "RepoTags"
      case layers = "Layers"
    }
  }

  func select(
    _ selection: ImageSelection
  ) throws(ImageReadingError) -> [Result<StoredImage, ImageReadingError>] {
    let asked = try items().asked(selection)
    let manifests = manifestsByConfiguration()
    let results = asked.map { item, name in
      Result { () throws(ImageReadingError) in try image(item, name: name ?? place, manifests: manifests) }
        .mapError { error in
          var named = error
          named.image = named.image ?? name
          return named
        }
    }
    guard selection.platformIsRequired else { return results }
    let images = results.compactMap { try? $0.get() }
    // What cannot be read may be for the platform.
    let matching = results.filter { result in
      (try? result.get()).map { selection.platform.matches($0.platform) } ?? true
    }
    guard !matching.isEmpty else {
      let there = Set(images.map(\.platform.description)).sorted().joined(separator: ", ")
      throw ImageReadingError(
        code: .noSuchPlatform, why: "there is no image for \(selection.platform); there is \(there)")
    }
    return matching
  }

  private func items() throws(ImageReadingError) -> [Item] {
    guard let json = try documents.unverified("manifest.json") else {
      throw ImageReadingError(
        code: .unrecognised, why: "it has no manifest.json, so it was not written by Docker 1.10 or later",
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
    _ item: Item, name: String, manifests: [Digest: PlatformCandidates.Candidate]
  ) throws(ImageReadingError) -> StoredImage {
    guard let region = try files.file(item.config) else {
      throw ImageReadingError(
        code: .missingBlob, why: "its configuration is missing: there is no member '\(item.config)'")
    }
    let json = try documents.bytes(region, "configuration")
    let digest = try BlobHasher.imageDigest(of: json)
    if let expected = Self.digest(named: item.config), expected.algorithm == .sha256, expected != digest {
      throw ImageReadingError(
        code: .digestMismatch, document: .init("configuration", expected),
        why: "its bytes are others: expected \(expected), found \(digest)")
    }
    let layers = item.layers ?? []
    guard layers.count <= ImageManifest.maximumLayerCount else {
      throw ImageReadingError(
        code: .limitExceeded,
        why: "it has \(layers.count) layers; at most \(ImageManifest.maximumLayerCount) are read")
    }
    let configuration: ImageConfiguration
    do throws(ImageReadingError) {
      configuration = try ImageDocuments.parse { () throws(OCIFormatError) in
        try ImageConfiguration(json: json)
      }
    } catch {
      var located = error
      located.document = .init("configuration", digest)
      throw located
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
    guard let json = try? documents.unverified("index.json"), let index = try? ImageIndex(json: json)
    else { return [:] }
    let candidates = PlatformCandidates(documents: documents).candidates(in: index.manifests).candidates
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

extension [DockerArchiveSource.Item] {
  /// The images that are asked for, each with the name it was asked by, else its first.
  /// - Throws: ``ImageReadingError`` with code `noSuchImage`.
  fileprivate func asked(
    _ selection: ImageSelection
  ) throws(ImageReadingError) -> [(item: DockerArchiveSource.Item, name: String?)] {
    guard let asked = selection.name else { return map { ($0, $0.tags?.first) } }
    var found: [(item: DockerArchiveSource.Item, name: String?)] = []
    for (index, item) in enumerated() {
      let tags = item.tags ?? []
      if let name = tags.first(where: { $0 == asked })
        ?? tags.first(where: { ImageName.matches($0, asked: asked) })
      {
        found.append((item, name))
      } else if asked == "@\(index)" {
        found.append((item, tags.first))
      }
    }
    guard found.isEmpty else { return found }
    let names = flatMap { $0.tags ?? [] }.prefix(ImageName.maximumListed).joined(separator: ", ")
    throw ImageReadingError(
      code: .noSuchImage,
      why: "there is no image '\(asked)' in it"
        + (names.isEmpty ? "; its images have no names" : "; there is \(names)"))
  }
}
