/// Where an image lies, as it is written on a command line.
///
/// The names are those of containers-transports(5).
public struct ImageReference: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of place that are read.
  public enum Place: Hashable, Sendable {
    /// `oci:DIR`: an OCI layout folder.
    case ociLayout(path: String)
    /// `oci-archive:FILE`: an OCI layout in a tar.
    case ociArchive(path: String)
    /// `docker-archive:FILE`: what `docker save` writes.
    case dockerArchive(path: String)
    /// `dir:DIR`: the folder of one image, as skopeo and podman write it.
    case directory(path: String)
    /// `-`: an archive on standard input.
    case standardInput
    /// A path without a prefix: its content tells what it is.
    case path(String)
  }

  /// The place.
  public var place: Place
  /// The tag or name that selects an image there; nil means all.
  public var name: String?

  /// Makes a reference of its parts.
  public init(place: Place, name: String? = nil) {
    self.place = place
    self.name = name
  }

  /// The reference as it is written on a command line.
  public var description: String {
    let suffix = name.map { ":\($0)" } ?? ""
    return switch place {
    case .ociLayout(let path): "oci:\(path)\(suffix)"
    case .ociArchive(let path): "oci-archive:\(path)\(suffix)"
    case .dockerArchive(let path): "docker-archive:\(path)\(suffix)"
    case .directory(let path): "dir:\(path)\(suffix)"
    case .standardInput: "-\(suffix)"
    case .path(let path): "\(path)\(suffix)"
    }
  }
}
