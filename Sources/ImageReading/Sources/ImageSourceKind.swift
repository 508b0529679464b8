/// The kinds of place an image is read from, by the names that a measurement writes.
public enum ImageSourceKind: String, Hashable, Sendable {
  /// An OCI layout folder.
  case ociLayout = "oci"
  /// An OCI layout in a tar.
  case ociArchive = "oci-archive"
  /// What `docker save` writes.
  case dockerArchive = "docker-archive"
  /// What skopeo and podman write as `dir:`.
  case directory = "dir"
}
