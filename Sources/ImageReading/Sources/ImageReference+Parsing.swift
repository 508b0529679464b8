import Glibc

extension ImageReference {
  /// What is read, for messages.
  private static let supported =
    "Read are oci:DIR[:TAG], oci-archive:FILE[:TAG], docker-archive:FILE[:NAME], dir:DIR, - (an archive on"
    + " standard input), and the path of a layout folder or an archive"

  /// Prefixes of other places that people know from containers-transports(5).
  private static let otherPrefixes = [
    "docker://", "docker-daemon:", "podman:", "containers-storage:", "ostree:", "sif:", "tarball:",
    "registry:", "containerd:",
  ]

  /// Parses a reference as it is written on a command line.
  ///
  /// A colon in a path is taken as part of it when something with that path exists.
  /// - Throws: ``ImageReadingError`` with code `invalidReference` or `unsupportedReference`.
  public init(_ text: String) throws(ImageReadingError) {
    guard !text.isEmpty, !text.utf8.contains(0) else {
      throw ImageReadingError(
        code: .invalidReference, why: "an image's name is empty", suggestion: Self.supported)
    }
    if text == "-" {
      self.init(place: .standardInput)
    } else if let rest = Self.rest(of: text, after: "oci:") {
      let (path, name) = try Self.split(rest, of: text)
      self.init(place: .ociLayout(path: path), name: name)
    } else if let rest = Self.rest(of: text, after: "oci-archive:") {
      let (path, name) = try Self.split(rest, of: text)
      self.init(place: .ociArchive(path: path), name: name)
    } else if let rest = Self.rest(of: text, after: "docker-archive:") {
      let (path, name) = try Self.split(rest, of: text)
      self.init(place: .dockerArchive(path: path), name: name)
    } else if let path = Self.rest(of: text, after: "dir:") {
      guard !path.isEmpty else {
        throw ImageReadingError(
          code: .invalidReference, image: text, why: "the path is empty", suggestion: Self.supported)
      }
      // As in containers-transports(5), all of it is the path: the one image there has no name.
      self.init(place: .directory(path: path))
    } else {
      try self.init(path: text)
    }
  }

  private init(path text: String) throws(ImageReadingError) {
    let exists = Self.exists(text)
    if !exists, let prefix = Self.otherPrefixes.first(where: { text.hasPrefix($0) }) {
      throw ImageReadingError(
        code: .unsupportedReference, image: text, why: "images in '\(prefix)' are not supported yet",
        suggestion: Self.supported)
    }
    if exists {
      self.init(place: .path(text))
    } else if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") {
      let (path, name) = try Self.split(text, of: text)
      self.init(place: .path(path), name: name)
    } else {
      throw ImageReadingError(
        code: .unsupportedReference, image: text,
        why: "there is no such file or folder, and images in a registry are not supported yet",
        suggestion: Self.supported)
    }
  }

  private static func rest(of text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  /// Splits `PATH[:NAME]` at the first colon before which something exists, else at the first colon.
  private static func split(
    _ rest: String, of text: String
  ) throws(ImageReadingError) -> (path: String, name: String?) {
    guard !exists(rest) else { return (rest, nil) }
    let colons = rest.indices.filter { rest[$0] == ":" }
    let colon = colons.first { exists(String(rest[..<$0])) } ?? colons.first
    let path = colon.map { String(rest[..<$0]) } ?? rest
    let name = colon.map { String(rest[rest.index(after: $0)...]) }
    guard !path.isEmpty, name?.isEmpty != true else {
      throw ImageReadingError(
        code: .invalidReference, image: text, why: "the path or the name is empty", suggestion: supported)
    }
    return (path, name)
  }

  private static func exists(_ path: String) -> Bool { !path.isEmpty && access(path, F_OK) == 0 }
}
