/// What one document says of another: its type, digest and size.
///
/// OCI image specification 1.1, "OCI Content Descriptors".
public struct Descriptor: Hashable, Sendable, Codable {
  /// The claimed media type; nil when the document leaves it out.
  public var mediaType: MediaType?
  /// The digest of the bytes.
  public var digest: Digest
  /// The number of bytes; never negative.
  public var size: Int64
  /// The platform, in an index.
  public var platform: Platform?
  /// Annotations; `org.opencontainers.image.ref.name` is the tag in a layout's `index.json`.
  public var annotations: [String: String]?
  /// Where else the bytes may be had; layers of this kind are often not in the image.
  public var urls: [String]?

  private enum CodingKeys: String, CodingKey {
    case mediaType, digest, size, platform, annotations, urls
  }

  /// Makes a descriptor of its parts.
  public init(
    mediaType: MediaType?, digest: Digest, size: Int64, platform: Platform? = nil,
    annotations: [String: String]? = nil, urls: [String]? = nil
  ) {
    self.mediaType = mediaType
    self.digest = digest
    self.size = size
    self.platform = platform
    self.annotations = annotations
    self.urls = urls
  }

  /// Reads a descriptor.
  /// - Throws: `DecodingError` when a part is missing, of another type, or the size is negative.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    mediaType = try container.decodeIfPresent(MediaType.self, forKey: .mediaType)
    digest = try container.decode(Digest.self, forKey: .digest)
    size = try container.decode(Int64.self, forKey: .size)
    platform = try container.decodeIfPresent(Platform.self, forKey: .platform)
    annotations = try container.decodeIfPresent([String: String].self, forKey: .annotations)
    urls = try container.decodeIfPresent([String].self, forKey: .urls)
    guard size >= 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .size, in: container, debugDescription: "the size \(size) is negative")
    }
  }

  /// The tag of an image in a layout's index: `org.opencontainers.image.ref.name`.
  public var referenceName: String? { annotations?["org.opencontainers.image.ref.name"] }

  /// The full name that containerd and newer Docker write: `docker.io/library/node:24`.
  public var imageName: String? { annotations?["io.containerd.image.name"] }

  /// Whether what this describes is an attestation about an image, not an image.
  public var isAttestation: Bool {
    platform?.isUnknown == true || annotations?["vnd.docker.reference.type"] != nil
  }
}
