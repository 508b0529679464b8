import ImageSources
import Messages
import OCIFormat

/// Finds the manifest that is asked for below what a name means, and fetches nothing else.
struct RegistryChoice {
  /// The most manifests of an index that are looked into because their descriptors name no platform: 32.
  static let maximumUnnamedPlatforms = 32

  let documents: RegistryDocuments
  let name: RegistryName

  /// The manifest for the platform that is asked for.
  ///
  /// - Returns: the manifest, and whether there was a choice of platforms.
  /// - Throws: ``ImageReadingError`` with code `noSuchPlatform`, which lists the platforms there are.
  func manifest(
    below root: RegistryDocuments.Document, _ selection: ImageSelection
  ) throws(ImageReadingError) -> (document: RegistryDocuments.Document, isChoice: Bool) {
    guard let index = try index(root) else { return (root, false) }
    let entries = try manifests(in: index)
    guard !entries.isEmpty else {
      throw ImageReadingError(code: .noSuchImage, why: "its index names no image, only other artifacts")
    }
    guard let chosen = selection.choice(among: entries, \.platform) else {
      throw selection.noSuchPlatform(entries.map(\.platform))
    }
    return (
      try documents.document(chosen.descriptor.digest, mediaType: chosen.descriptor.mediaType, of: name), true
    )
  }

  /// The manifests of all platforms; nil where there is no index, and so no choice.
  /// - Throws: ``ImageReadingError`` with code `noSuchImage` where the index names no image.
  func manifests(below root: RegistryDocuments.Document) throws(ImageReadingError) -> [Descriptor]? {
    guard let index = try index(root) else { return nil }
    let entries = try manifests(in: index)
    guard !entries.isEmpty else {
      throw ImageReadingError(code: .noSuchImage, why: "its index names no image, only other artifacts")
    }
    return entries.map(\.descriptor)
  }

  private struct Entry {
    var descriptor: Descriptor
    var platform: Platform
  }

  /// The manifests of images in an index and in those below it, each with its platform.
  private func manifests(in index: ImageIndex) throws(ImageReadingError) -> [Entry] {
    var entries: [Entry] = []
    var unnamed = 0
    var seen: Set<Digest> = []
    var pending = index.manifests.reversed().map { (descriptor: $0, depth: 0) }
    while let (descriptor, depth) = pending.popLast() {
      guard !descriptor.isAttestation, seen.insert(descriptor.digest).inserted else { continue }
      guard seen.count <= ImageIndex.maximumManifestCount, depth <= ImageIndex.maximumNesting else {
        throw ImageReadingError(
          code: .limitExceeded,
          why:
            "its indexes have more than \(ImageIndex.maximumManifestCount) manifests, or are nested more than \(ImageIndex.maximumNesting) deep"
        )
      }
      if let platform = descriptor.platform, descriptor.mediaType?.isIndex != true {
        entries.append(Entry(descriptor: descriptor, platform: platform))
        continue
      }
      unnamed += 1
      guard unnamed <= Self.maximumUnnamedPlatforms else {
        throw ImageReadingError(
          code: .limitExceeded,
          why: "its index has more than \(Self.maximumUnnamedPlatforms) manifests without a platform",
          suggestion: "Name one by its digest")
      }
      let document = try documents.document(descriptor.digest, mediaType: descriptor.mediaType, of: name)
      if let nested = try self.index(document) {
        pending += nested.manifests.reversed().map { ($0, depth + 1) }
      } else if let platform = try platform(of: document) {
        entries.append(Entry(descriptor: descriptor, platform: platform))
      }
    }
    return entries
  }

  /// The index that a document is; nil where it is a manifest.
  private func index(_ document: RegistryDocuments.Document) throws(ImageReadingError) -> ImageIndex? {
    guard document.mediaType?.isManifest != true else { return nil }
    if document.mediaType?.isIndex == true {
      return try decoded(document, "index") { json throws(OCIFormatError) in try ImageIndex(json: json) }
    }
    // A type that says nothing: an index is what has manifests.
    let index = try? ImageIndex(json: document.json)
    return index?.manifests.isEmpty == false ? index : nil
  }

  /// The platform of a manifest, by its configuration; nil where it is no image.
  private func platform(of document: RegistryDocuments.Document) throws(ImageReadingError) -> Platform? {
    let manifest = try decoded(document, "manifest") { json throws(OCIFormatError) in
      try ImageManifest(json: json)
    }
    guard manifest.config.mediaType?.isImageConfiguration != false else { return nil }
    let json = try documents.configuration(manifest.config, of: name)
    return (try? ImageConfiguration(json: json))?.platform
  }

  /// What a document means.
  func decoded<Value>(
    _ document: RegistryDocuments.Document, _ kind: String,
    _ decode: ([UInt8]) throws(OCIFormatError) -> Value
  ) throws(ImageReadingError) -> Value {
    do throws(OCIFormatError) {
      return try decode(document.json)
    } catch {
      throw invalid(error, kind, document.digest)
    }
  }

  /// The error of a document that cannot be read.
  func invalid(_ error: OCIFormatError, _ kind: String, _ digest: Digest) -> ImageReadingError {
    var invalid = ImageReadingError(error)
    invalid.document = .init(kind, digest)
    return invalid
  }
}
