/// The kinds of place an image is read from, by the names that a measurement writes.
public struct ImageSourceKind: RawRepresentable, Hashable, Sendable {
  /// The name that a measurement writes as `image.source`.
  public let rawValue: String

  /// Makes a kind of its name; a source in a module of its own makes its own.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A folder with `oci-layout`, `index.json` and `blobs` (OCI Image Layout Specification).
  public static let ociLayout = ImageSourceKind(rawValue: "oci")
  /// An OCI layout in a tar.
  public static let ociArchive = ImageSourceKind(rawValue: "oci-archive")
  /// What `docker save` writes.
  public static let dockerArchive = ImageSourceKind(rawValue: "docker-archive")
  /// What skopeo and podman write as `dir:`.
  public static let directory = ImageSourceKind(rawValue: "dir")
}
