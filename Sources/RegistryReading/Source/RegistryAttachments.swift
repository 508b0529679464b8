import HTTPTransfer
import ImageSources
import Messages
import OCIFormat

/// What lies beside an image in a registry: it is asked for what the index names, for referrers, and for the tags that
/// cosign writes.
struct RegistryAttachments: AttachmentStore {
  let subjects: [Digest]
  private let attestations: [Descriptor]
  private let documents: RegistryDocuments
  private let name: RegistryName

  init(of image: StoredImage, named name: RegistryName, documents: RegistryDocuments)
    throws(ImageReadingError)
  {
    guard let manifest = image.manifestDigest else {
      throw ImageReadingError(code: .missingBlob, why: "the image has no manifest")
    }
    self.documents = documents
    self.name = name
    let root = try documents.document(of: name)
    guard root.digest != manifest, let index = try? ImageIndex(json: root.json) else {
      (subjects, attestations) = ([manifest], [])
      return
    }
    subjects = [manifest, root.digest]
    attestations = index.manifests.filter { $0.isAttestation(for: manifest) }
  }

  func attestationManifests() -> [Descriptor] { attestations }

  func referrers(of digest: Digest) throws(ImageReadingError) -> [Descriptor]? {
    let response = try documents.client.send(.get, "referrers/\(digest)", of: name, .manifestGet)
    let json = try body(response, "list of referrers")
    // A registry that knows no referrers answers 404, or with whatever page it has for unknown addresses.
    guard let json, let index = try? ImageIndex(json: json) else { return nil }
    return index.manifests
  }

  func tagged(_ tag: String) throws(ImageReadingError) -> [UInt8]? {
    let accept = [HTTPField("Accept", RegistryClient.manifestTypes)].compactMap { $0 }
    let response = try documents.client.send(
      .get, "manifests/\(tag)", of: name, .manifestGet, fields: accept)
    return try body(response, "manifest")
  }

  func manifest(_ descriptor: Descriptor) throws(ImageReadingError) -> [UInt8] {
    try documents.document(descriptor.digest, mediaType: descriptor.mediaType, of: name).json
  }

  func blob(_ descriptor: Descriptor, maximumBytes: Int) throws(ImageReadingError) -> [UInt8] {
    let response = try documents.client.send(.get, "blobs/\(descriptor.digest)", of: name, .blobGet)
    guard response.head.status == 200 else {
      throw documents.client.refusal(response, of: "a document", name)
    }
    let bytes: [UInt8]
    do throws(HTTPError) {
      bytes = try response.bytes(maximumBytes: maximumBytes, "document")
    } catch {
      throw ImageReadingError(error, name)
    }
    return try AttachedBytes.verified(bytes, descriptor)
  }

  /// The body of a success; nil where there is no such thing.
  private func body(
    _ response: HTTPResponse, _ what: Message
  ) throws(ImageReadingError) -> [UInt8]? {
    switch response.head.status {
    case 200: break
    case 400, 404, 405, 501:
      response.close()
      return nil
    default: throw documents.client.refusal(response, of: "its \(what)", name)
    }
    do throws(HTTPError) {
      return try response.bytes(maximumBytes: JSONDocument.maximumBytes, what)
    } catch {
      throw ImageReadingError(error, name)
    }
  }
}

extension RegistrySource: AttachmentHolding {
  package func attachments(of image: StoredImage) throws(ImageReadingError) -> any AttachmentStore {
    try RegistryAttachments(of: image, named: name, documents: documents)
  }

  /// Only this registry is asked: no name in a label makes the program speak with another one.
  package func neighbour(
    named other: String?, digest: Digest?, platform: Platform
  ) throws(ImageReadingError) -> StoredImage? {
    guard let other else { return nil }
    let pinned = digest.map { other.split(separator: "@")[0] + "@\($0)" } ?? other
    guard let base = try? RegistryName(pinned), base.host == name.host else { return nil }
    let source = RegistrySource(reference: reference, name: base, documents: documents)
    do throws(ImageReadingError) {
      let found = try source.images(asked: ImageSelection(platform: platform))
      return found.lazy.compactMap { try? $0.get() }.first
    } catch {
      if error.code == .noSuchImage || error.code == .noSuchPlatform || error.code == .notAuthorized {
        return nil
      }
      throw error
    }
  }
}
