import Messages
import OCIFormat

/// Finds the documents about an image that lie beside it.
package struct AttachmentFinder {
  /// The most documents that are read of one image: 128.
  package static let maximumDocuments = 128
  /// The most bytes of one document: 64 MiB.
  package static let maximumDocumentBytes = 64 << 20
  /// The most bytes of all documents of one image: 256 MiB.
  package static let maximumBytes: Int64 = 256 << 20

  /// What a look into one place gave.
  package struct Search: Sendable {
    package var place: AttachmentPlace
    package var found = 0
    /// Why it was not looked through, or not to its end.
    package var problem: ImageReadingError?
    /// Whether the place has nothing of the kind.
    package var isAbsent = false
  }

  private let store: any AttachmentStore
  private let take: (AttachedDocument) -> Void
  private var seen: Set<Digest> = []
  private var documents = 0
  private var bytes: Int64 = 0

  /// - Parameter take: Gets each document; its bytes are let go then.
  package init(_ store: any AttachmentStore, take: @escaping (AttachedDocument) -> Void) {
    self.store = store
    self.take = take
  }

  /// Looks into every place.
  package mutating func find() -> [Search] {
    AttachmentPlace.allCases.map { place in
      var search = Search(place: place)
      do throws(ImageReadingError) {
        try look(into: place, &search)
      } catch {
        search.problem = error
      }
      return search
    }
  }

  private mutating func look(
    into place: AttachmentPlace, _ search: inout Search
  ) throws(ImageReadingError) {
    switch place {
    case .index:
      for descriptor in try store.attestationManifests() { try read(descriptor, &search) }
    case .referrers:
      search.isAbsent = true
      for subject in store.subjects {
        guard let referrers = try store.referrers(of: subject) else { continue }
        search.isAbsent = false
        for descriptor in referrers { try read(descriptor, &search) }
      }
    case .referrersTag:
      for subject in store.subjects {
        guard let json = try store.tagged(Self.tag(subject)),
          let index = try? ImageIndex(json: json)
        else { continue }
        for descriptor in index.manifests { try read(descriptor, &search) }
      }
    case .cosignTags:
      for subject in store.subjects {
        for ending in [".sig", ".att", ".sbom"] {
          let tag = Self.tag(subject) + ending
          if let json = try store.tagged(tag) { try read(manifest: json, name: tag, &search) }
        }
      }
    }
  }

  private static func tag(_ digest: Digest) -> String {
    "\(digest.algorithm.rawValue)-\(digest.hexadecimal)"
  }

  /// Reads the manifest that a descriptor names; one that several places name counts where it was found first.
  private mutating func read(
    _ descriptor: Descriptor, _ search: inout Search
  ) throws(ImageReadingError) {
    guard seen.insert(descriptor.digest).inserted else { return }
    let json = try store.manifest(descriptor)
    try read(manifest: json, name: descriptor.digest.description, &search)
  }

  private mutating func read(
    manifest json: [UInt8], name: String, _ search: inout Search
  ) throws(ImageReadingError) {
    let manifest = try ImageDocuments.parse { () throws(OCIFormatError) in try ImageManifest(json: json) }
    for layer in manifest.layers {
      documents += 1
      guard documents <= Self.maximumDocuments else {
        throw ImageReadingError(
          code: .limitExceeded, why: "more than \(Self.maximumDocuments) documents lie beside it")
      }
      search.found += 1
      take(
        AttachedDocument(
          place: search.place, name: name, descriptor: layer, artifactType: Self.type(of: manifest),
          content: content(of: layer)))
    }
  }

  private static func type(of manifest: ImageManifest) -> String? {
    if let type = manifest.artifactType { return type }
    guard let type = manifest.config.mediaType, !type.isImageConfiguration else { return nil }
    return type.rawValue
  }

  private mutating func content(of layer: Descriptor) -> Result<[UInt8], ImageReadingError> {
    let (sum, overflows) = bytes.addingReportingOverflow(layer.size)
    guard layer.size <= Self.maximumDocumentBytes, !overflows, sum <= Self.maximumBytes else {
      return .failure(
        ImageReadingError(
          code: .limitExceeded,
          why:
            "it has \(layer.size) bytes; at most \(Self.maximumDocumentBytes) are read of one document, and \(Self.maximumBytes) of all"
        ))
    }
    bytes = sum
    do throws(ImageReadingError) {
      return .success(try store.blob(layer, maximumBytes: Self.maximumDocumentBytes))
    } catch {
      return .failure(error)
    }
  }
}
