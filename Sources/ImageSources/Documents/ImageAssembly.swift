import Messages
package import OCIFormat
import TextLayout

/// Puts an image together from its documents.
package struct ImageAssembly {
  let source: any ImageSource
  /// The image's name, which is made visible.
  let name: String

  package init(source: any ImageSource, name: String) {
    self.source = source
    self.name = VisibleText.line(name)
  }

  /// An image with a manifest.
  /// - Throws: ``ImageReadingError`` when the manifest and the configuration have different numbers of layers.
  package func image(
    manifestDigest: Digest, manifest: ImageManifest, configuration: ImageConfiguration
  ) throws(ImageReadingError) -> StoredImage {
    let count = manifest.layers.count
    guard configuration.diffIDs.count == count else { throw disagreement(count, configuration) }
    let history = Self.instructions(configuration)
    let layers = manifest.layers.indices.map { index in
      let descriptor = manifest.layers[index]
      return StoredLayer(
        position: .init(number: index + 1, count: count, digest: descriptor.digest),
        digest: descriptor.digest, diffID: configuration.diffIDs[index], storedBytes: descriptor.size,
        claimedCompression: descriptor.mediaType?.claimedLayerCompression, createdBy: history[index],
        location: ImageDocuments.blobPath(descriptor.digest))
    }
    return StoredImage(
      name: name, manifestDigest: manifestDigest, configDigest: manifest.config.digest, manifest: manifest,
      configuration: configuration, layers: layers, notes: Self.notes(configuration), source: source)
  }

  /// An image of an older docker archive: its layers are named by files.
  /// - Throws: ``ImageReadingError`` when a layer is missing, or the numbers of layers differ.
  func image(
    layerFiles: [String], configDigest: Digest, configuration: ImageConfiguration, files: any LayoutFiles
  ) throws(ImageReadingError) -> StoredImage {
    guard configuration.diffIDs.count == layerFiles.count else {
      throw disagreement(layerFiles.count, configuration)
    }
    let history = Self.instructions(configuration)
    var layers: [StoredLayer] = []
    for (index, path) in layerFiles.enumerated() {
      let digest = Self.blobDigest(path)
      let position = ImageReadingError.LayerPosition(
        number: index + 1, count: layerFiles.count, digest: digest ?? configuration.diffIDs[index])
      guard let region = try files.file(path) else {
        throw ImageReadingError(
          code: .missingBlob, image: name, layer: position,
          why: "the archive has no member '\(path)'")
      }
      layers.append(
        StoredLayer(
          position: position, digest: digest, diffID: configuration.diffIDs[index],
          storedBytes: region.length, claimedCompression: nil, createdBy: history[index], location: path))
    }
    return StoredImage(
      name: name, manifestDigest: nil, configDigest: configDigest, manifest: nil,
      configuration: configuration, layers: layers, notes: Self.notes(configuration), source: source)
  }

  private func disagreement(_ layers: Int, _ configuration: ImageConfiguration) -> ImageReadingError {
    ImageReadingError(
      code: .invalidDocument, image: name,
      why: "the manifest has \(layers) layers, the configuration \(configuration.diffIDs.count)")
  }

  /// The instruction of each layer; nil where the history does not fit the layers.
  private static func instructions(_ configuration: ImageConfiguration) -> [String?] {
    let count = configuration.diffIDs.count
    let steps = configuration.history.filter { !$0.emptyLayer }
    guard steps.count == count else { return [String?](repeating: nil, count: count) }
    return steps.map(\.createdBy)
  }

  private static func notes(_ configuration: ImageConfiguration) -> [ImageNote] {
    let steps = configuration.history.count { !$0.emptyLayer }
    guard steps != configuration.diffIDs.count, !configuration.history.isEmpty else { return [] }
    return [
      ImageNote(
        code: .inconsistentMetadata,
        text:
          "its history names \(steps) layers, but it has \(configuration.diffIDs.count); which instruction made which layer is unknown"
      )
    ]
  }

  /// The digest in a path such as `blobs/sha256/…`, which names a blob by it.
  private static func blobDigest(_ path: String) -> Digest? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "blobs" else { return nil }
    return Digest("\(parts[1]):\(parts[2])")
  }
}
