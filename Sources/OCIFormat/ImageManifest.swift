import Messages

/// The manifest of one image: its configuration and its layers, lowest first.
///
/// OCI image specification 1.1, "Image Manifest"; Docker image manifest version 2, schema 2.
public struct ImageManifest: Hashable, Sendable, Codable {
  /// The most layers a manifest may have: 4,096. Engines stop at 127; a longer list is refused as hostile.
  public static let maximumLayerCount = 4096

  /// Always 2.
  public var schemaVersion: Int
  /// The type the document gives itself; OCI leaves it optional.
  public var mediaType: MediaType?
  /// The type of artifact, when this is not an image.
  public var artifactType: String?
  /// The configuration.
  public var config: Descriptor
  /// The layers, lowest first.
  public var layers: [Descriptor]
  /// What the manifest is about, when it is an attestation or a signature.
  public var subject: Descriptor?
  /// Annotations.
  public var annotations: [String: String]?

  /// Makes a manifest of its parts.
  public init(
    mediaType: MediaType?, config: Descriptor, layers: [Descriptor], annotations: [String: String]? = nil
  ) {
    self.schemaVersion = 2
    self.mediaType = mediaType
    self.config = config
    self.layers = layers
    self.annotations = annotations
  }

  /// Reads a manifest.
  /// - Throws: ``OCIFormatError`` when the document is too large, is no JSON, lacks a part, or has more layers
  ///   than ``maximumLayerCount``.
  public init(json: [UInt8]) throws(OCIFormatError) {
    self = try JSONDocument.decode(ImageManifest.self, from: json, document: "manifest")
    guard schemaVersion == 2 else {
      throw OCIFormatError(
        code: .unsupportedSchema, document: "manifest",
        why: "schema version \(schemaVersion) is not supported")
    }
    guard layers.count <= Self.maximumLayerCount else {
      throw OCIFormatError(
        code: .tooManyLayers, document: "manifest",
        why: "it has \(layers.count) layers; at most \(Self.maximumLayerCount) are read")
    }
  }
}
