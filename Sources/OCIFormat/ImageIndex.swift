import Messages

/// An index of manifests: one image for several platforms, or all images of a layout.
///
/// OCI image specification 1.1, "Image Index"; Docker manifest list, version 2.
public struct ImageIndex: Hashable, Sendable, Codable {
  /// The most manifests an index may have: 4,096.
  public static let maximumManifestCount = 4096
  /// How deep indexes may be nested: 8.
  public static let maximumNesting = 8

  /// Always 2.
  public var schemaVersion: Int
  /// The type the document gives itself.
  public var mediaType: MediaType?
  /// The manifests, or further indexes.
  public var manifests: [Descriptor]
  /// Annotations.
  public var annotations: [String: String]?

  /// Makes an index of its parts.
  public init(mediaType: MediaType?, manifests: [Descriptor], annotations: [String: String]? = nil) {
    self.schemaVersion = 2
    self.mediaType = mediaType
    self.manifests = manifests
    self.annotations = annotations
  }

  /// Reads an index.
  /// - Throws: ``OCIFormatError`` when the document is too large, is no JSON, lacks a part, or has more
  ///   manifests than ``maximumManifestCount``.
  public init(json: [UInt8]) throws(OCIFormatError) {
    self = try JSONDocument.decode(ImageIndex.self, from: json, document: "index")
    guard manifests.count <= Self.maximumManifestCount else {
      throw OCIFormatError(
        code: .tooManyManifests, document: "index",
        why: "it has \(manifests.count) manifests; at most \(Self.maximumManifestCount) are read")
    }
  }
}

extension ImageIndex {
  private enum CodingKeys: String, CodingKey {
    case schemaVersion, mediaType, manifests, annotations
  }

  /// Reads an index. Some tools write `null` for an empty list of manifests.
  /// - Throws: `DecodingError` when a part is missing or of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    schemaVersion = try container.decodeIfPresent(Int.self, forKey: .schemaVersion) ?? 2
    mediaType = try container.decodeIfPresent(MediaType.self, forKey: .mediaType)
    manifests = try container.decodeIfPresent([Descriptor].self, forKey: .manifests) ?? []
    annotations = try container.decodeIfPresent([String: String].self, forKey: .annotations)
  }
}
