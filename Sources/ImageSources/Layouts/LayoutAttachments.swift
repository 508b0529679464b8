import Messages
package import OCIFormat

/// What lies beside an image in a layout: everything is named by its `index.json`, or by an index below it.
struct LayoutAttachments: AttachmentStore {
  let subjects: [Digest]
  private let documents: ImageDocuments
  /// What the layout's own index names.
  private let entries: [Descriptor]
  private let attestations: [Descriptor]

  /// Looks through the indexes of a layout for those that name an image.
  init(of image: StoredImage, documents: ImageDocuments) throws(ImageReadingError) {
    guard let manifest = image.manifestDigest, let json = try documents.unverified("index.json") else {
      throw ImageReadingError(
        code: .missingBlob, why: "this archive has no manifests, so nothing can lie beside the image in it")
    }
    let root = try ImageDocuments.parse { () throws(OCIFormatError) in try ImageIndex(json: json) }
    var subjects = [manifest]
    var attestations: [Descriptor] = []
    var pending = [(index: root, digest: Digest?.none, depth: 0)]
    var seen: Set<Digest> = []
    while let (index, digest, depth) = pending.popLast() {
      let isNamed = index.manifests.contains { $0.digest == manifest }
      if let digest, isNamed { subjects.append(digest) }
      attestations += index.manifests.filter { $0.isAttestation(for: manifest) }
      for entry in index.manifests where entry.mediaType?.isIndex == true {
        guard depth < ImageIndex.maximumNesting, seen.count < ImageIndex.maximumManifestCount,
          seen.insert(entry.digest).inserted,
          let json = try? documents.verified(entry, "index"), let nested = try? ImageIndex(json: json)
        else { continue }
        pending.append((nested, entry.digest, depth + 1))
      }
    }
    self.subjects = subjects
    self.documents = documents
    self.attestations = attestations
    entries = root.manifests
  }

  func attestationManifests() -> [Descriptor] { attestations }

  func referrers(of digest: Digest) -> [Descriptor]? {
    entries.filter { entry in
      guard entry.mediaType?.isIndex != true, !subjects.contains(entry.digest),
        let json = try? documents.verified(entry, "manifest"), let manifest = try? ImageManifest(json: json)
      else { return false }
      return manifest.subject?.digest == digest
    }
  }

  func tagged(_ tag: String) throws(ImageReadingError) -> [UInt8]? {
    let entry = entries.first { entry in
      [entry.referenceName, entry.imageName].contains { $0 == tag || $0?.hasSuffix(":\(tag)") == true }
    }
    guard let entry else { return nil }
    return try documents.verified(entry, "manifest")
  }

  func manifest(_ descriptor: Descriptor) throws(ImageReadingError) -> [UInt8] {
    try documents.verified(descriptor, "manifest")
  }

  func blob(_ descriptor: Descriptor, maximumBytes: Int) throws(ImageReadingError) -> [UInt8] {
    let path = ImageDocuments.blobPath(descriptor.digest)
    guard let region = try documents.files.file(path) else {
      throw ImageReadingError(code: .missingBlob, why: "it is missing: there is no '\(path)'")
    }
    let bytes = try region.bytes(limit: maximumBytes, document: "document")
    return try AttachedBytes.verified(bytes, descriptor)
  }
}

extension Descriptor {
  /// Whether this is an attestation for a manifest of the same index, as BuildKit writes it.
  package func isAttestation(for manifest: Digest) -> Bool {
    annotations?["vnd.docker.reference.type"] == "attestation-manifest"
      && annotations?["vnd.docker.reference.digest"] == manifest.description
  }
}

extension LayoutImageSource {
  package func attachments(of image: StoredImage) throws(ImageReadingError) -> any AttachmentStore {
    try LayoutAttachments(of: image, documents: documents)
  }

  package func neighbour(
    named name: String?, digest: Digest?, platform: Platform
  ) throws(ImageReadingError) -> StoredImage? {
    let selection = ImageSelection(name: name, platform: platform)
    if let digest, let region = try? documents.files.file(ImageDocuments.blobPath(digest)) {
      let entry = Descriptor(mediaType: nil, digest: digest, size: region.length)
      let own = ImageSelection(platform: platform)
      return resolve([entry], name: digest.description, own).lazy.compactMap { try? $0.get() }.first
    }
    guard name != nil else { return nil }
    return try? select(selection).lazy.compactMap { try? $0.get() }.first
  }
}
