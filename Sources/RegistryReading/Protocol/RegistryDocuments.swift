import BlobDecoding
import HTTPTransfer
import ImageSources
import Messages
import OCIFormat
import Synchronization

/// Fetches the documents of images, each once: manifests and indexes are kept by their digests.
final class RegistryDocuments: Sendable {
  /// The most bytes of documents that are kept: 64 MiB. An index and a manifest have 15 KiB together.
  static let maximumKeptBytes = 64 << 20

  /// A manifest or an index.
  struct Document: Sendable {
    var digest: Digest
    var json: [UInt8]
    /// What the registry, or the descriptor, says that it is.
    var mediaType: MediaType?
  }

  let client: RegistryClient
  private struct Kept {
    var documents: [Digest: Document] = [:]
    var bytes = 0
  }
  private let kept = Mutex(Kept())

  init(client: RegistryClient) {
    self.client = client
  }

  /// The manifest or index that a name means.
  ///
  /// A tag is looked up with HEAD, which no registry counts against a limit; what it leads to is fetched by its
  /// digest, unless it was already.
  /// - Throws: ``ImageReadingError`` with code `noSuchImage` where the registry knows no such tag or digest.
  func document(of name: RegistryName) throws(ImageReadingError) -> Document {
    if let digest = name.digest { return try document(digest, mediaType: nil, of: name) }
    let head = try client.send(.head, "manifests/\(name.reference)", of: name, .manifestHead, fields: accept)
    head.close()
    switch head.head.status {
    case 200:
      // Some registries name no digest here: then the tag itself is fetched.
      guard let digest = head.head.fields["docker-content-digest"].flatMap({ Digest($0) }) else {
        return try fetch(name.reference, expecting: nil, of: name)
      }
      return try document(digest, mediaType: nil, of: name)
    case 404: throw try noSuchImage(name)
    // Some know no HEAD.
    case 400, 405, 501: return try fetch(name.reference, expecting: nil, of: name)
    default: throw client.refusal(head, of: "the digest of its tag", name)
    }
  }

  /// The manifest or index with a digest.
  func document(
    _ digest: Digest, mediaType: MediaType?, of name: RegistryName
  ) throws(ImageReadingError) -> Document {
    if let document = kept.withLock({ $0.documents[digest] }) { return document }
    var document = try fetch(digest.description, expecting: digest, of: name)
    document.mediaType = mediaType ?? document.mediaType
    return document
  }

  /// The configuration that a manifest names.
  func configuration(_ descriptor: Descriptor, of name: RegistryName) throws(ImageReadingError) -> [UInt8] {
    func located(_ code: ImageReadingError.Code, _ why: Message) -> ImageReadingError {
      ImageReadingError(
        code: code, image: name.description, document: .init("configuration", descriptor.digest), why: why)
    }
    guard descriptor.size <= JSONDocument.maximumBytes else {
      throw located(
        .limitExceeded,
        "its descriptor says \(descriptor.size) bytes; at most \(JSONDocument.maximumBytes) are read")
    }
    let response = try client.send(.get, "blobs/\(descriptor.digest)", of: name, .blobGet)
    guard response.head.status == 200 else {
      if response.head.status == 404 { throw located(.missingBlob, "the registry does not have it") }
      throw client.refusal(response, of: "its configuration", name)
    }
    let json = try body(response, "configuration", name)
    let actual = try digest(of: json, descriptor.digest.algorithm)
    guard actual == descriptor.digest else {
      throw located(.digestMismatch, "its bytes are others: expected \(descriptor.digest), found \(actual)")
    }
    guard json.count == descriptor.size else {
      throw located(
        .sizeMismatch,
        "its descriptor says \(descriptor.size) bytes, but the blob of this digest has \(json.count)")
    }
    return json
  }

  private var accept: [HTTPField] {
    [HTTPField("Accept", RegistryClient.manifestTypes)].compactMap { $0 }
  }
}

// MARK: Fetching

extension RegistryDocuments {
  /// Fetches a manifest or an index, and holds it against the digest it must have and the one the registry says.
  private func fetch(
    _ reference: String, expecting expected: Digest?, of name: RegistryName
  ) throws(ImageReadingError) -> Document {
    let response = try client.send(.get, "manifests/\(reference)", of: name, .manifestGet, fields: accept)
    guard response.head.status == 200 else {
      if response.head.status == 404 { throw try noSuchImage(name, digest: expected) }
      throw client.refusal(response, of: "its manifest", name)
    }
    let head = response.head
    let json = try body(response, "manifest", name)
    let stated = head.fields["docker-content-digest"].flatMap { Digest($0) }
    for claim in [expected, stated].compactMap({ $0 }) {
      let actual = try digest(of: json, claim.algorithm)
      guard actual == claim else {
        throw ImageReadingError(
          code: .digestMismatch, image: name.description, document: .init("manifest", claim),
          why: "its bytes are others: the registry was asked for, or says, \(claim), and sends \(actual)")
      }
    }
    let type = head.contentType
    guard type?.hasPrefix("application/vnd.docker.distribution.manifest.v1+") != true else {
      throw ImageReadingError(
        code: .invalidDocument, image: name.description,
        why: "its manifest is of Docker's first schema, whose layers cannot be verified",
        suggestion: "Push the image again with a Docker or Podman of this decade")
    }
    let actual = try digest(of: json, .sha256)
    let document = Document(
      digest: expected ?? stated ?? actual, json: json, mediaType: type.map { MediaType(rawValue: $0) })
    keep(document)
    return document
  }

  private func keep(_ document: Document) {
    kept.withLock { kept in
      guard kept.bytes + document.json.count <= Self.maximumKeptBytes,
        kept.documents.updateValue(document, forKey: document.digest) == nil
      else { return }
      kept.bytes += document.json.count
    }
  }

  private func body(
    _ response: HTTPResponse, _ what: Message, _ name: RegistryName
  ) throws(ImageReadingError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(HTTPError) {
      bytes = try response.bytes(maximumBytes: JSONDocument.maximumBytes, what)
    } catch {
      throw ImageReadingError(error, name)
    }
    guard response.head.contentType != "text/html", bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "<")
    else {
      throw ImageReadingError(
        HTTPError(
          .malformed, at: response.head.url.origin.authority,
          why: "it sends a web page in place of the \(what)"),
        name)
    }
    return bytes
  }

  private func digest(
    of bytes: [UInt8], _ algorithm: DigestAlgorithm
  ) throws(ImageReadingError) -> Digest {
    do throws(DecodingFailure) {
      return try BlobHasher.digest(of: bytes, algorithm)
    } catch {
      throw error.systemError
    }
  }

  /// The error of a name that the registry does not know, with the tag that was probably meant.
  private func noSuchImage(
    _ name: RegistryName, digest: Digest? = nil
  ) throws(ImageReadingError) -> ImageReadingError {
    let what = digest.map { "manifest \($0)" } ?? "tag '\(name.reference)'"
    guard digest == nil, let tags = try TagList(client: client).tags(of: name) else {
      return ImageReadingError(
        code: .noSuchImage, image: name.description,
        why: digest == nil
          ? "there is no repository '\(name.repository)' there, or no \(what) in it"
          : "there is no \(what) in it")
    }
    return ImageReadingError(
      code: .noSuchImage, image: name.description, why: "there is no \(what) in it",
      suggestion: tags.suggestion(for: name.reference))
  }
}
