/// The media type of a document or a blob, as its descriptor claims it.
///
/// OCI image specification 1.1, "OCI Image Media Types"; Docker image manifest version 2, schema 2.
public struct MediaType: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// The type as it is written.
  public let rawValue: String

  /// Makes a media type of its text; any text is one.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// An OCI image manifest.
  public static let ociManifest = MediaType(rawValue: "application/vnd.oci.image.manifest.v1+json")
  /// An OCI image index.
  public static let ociIndex = MediaType(rawValue: "application/vnd.oci.image.index.v1+json")
  /// An OCI image configuration.
  public static let ociConfiguration = MediaType(rawValue: "application/vnd.oci.image.config.v1+json")
  /// A Docker image manifest, schema 2.
  public static let dockerManifest = MediaType(
    rawValue: "application/vnd.docker.distribution.manifest.v2+json")
  /// A Docker manifest list.
  public static let dockerManifestList = MediaType(
    rawValue: "application/vnd.docker.distribution.manifest.list.v2+json")
  /// A Docker image configuration.
  public static let dockerConfiguration = MediaType(
    rawValue: "application/vnd.docker.container.image.v1+json")

  /// Whether the type names an index of manifests (OCI index or Docker manifest list).
  public var isIndex: Bool { self == .ociIndex || self == .dockerManifestList }

  /// Whether the type names the manifest of one image (OCI or Docker schema 2).
  public var isManifest: Bool { self == .ociManifest || self == .dockerManifest }

  /// Whether the type names an image's configuration (OCI or Docker).
  public var isImageConfiguration: Bool { self == .ociConfiguration || self == .dockerConfiguration }

  /// How a layer of this type claims to be compressed; nil when the type is not that of a layer.
  public var claimedLayerCompression: LayerCompression? {
    switch rawValue {
    case "application/vnd.oci.image.layer.v1.tar",
      "application/vnd.oci.image.layer.nondistributable.v1.tar",
      "application/vnd.docker.image.rootfs.diff.tar",
      "application/vnd.docker.image.rootfs.foreign.diff.tar":
      LayerCompression.none
    case "application/vnd.oci.image.layer.v1.tar+gzip",
      "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
      "application/vnd.docker.image.rootfs.diff.tar.gzip",
      "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip":
      .gzip
    case "application/vnd.oci.image.layer.v1.tar+zstd",
      "application/vnd.oci.image.layer.nondistributable.v1.tar+zstd",
      "application/vnd.docker.image.rootfs.diff.tar.zstd":
      .zstd
    default: nil
    }
  }

  /// The type as it is written.
  public var description: String { rawValue }
}
