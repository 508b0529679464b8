public import ImageSources
import Messages
public import OCIFormat

/// The name of an image in a registry: `node:24`, `localhost:5000/team/app:1@sha256:…`.
///
/// OCI distribution specification 1.1, "Pulling manifests"; the grammar of distribution/reference. What has no host
/// is Docker Hub's, and what has no folder there lies in `library/`.
public struct RegistryName: Hashable, Sendable, CustomStringConvertible {
  /// The longest name of a repository, its host included, in bytes: 255.
  public static let maximumRepositoryBytes = 255
  /// The longest tag in bytes: 128.
  public static let maximumTagBytes = 128
  /// Docker Hub, as names call it.
  public static let dockerHub = "docker.io"

  /// The registry with its port, as it is written: `docker.io`, `localhost:5000`, `[::1]:5000`.
  public let host: String
  /// The repository there: `library/node`.
  public let repository: String
  /// The tag, which is `latest` where neither a tag nor a digest is written; nil where only a digest is.
  public let tag: String?
  /// The digest that pins it.
  public let digest: Digest?
  /// The name as it was written, with the tag that it means.
  public let description: String

  /// Takes a name apart.
  /// - Throws: ``ImageReadingError`` with code `invalidReference`, which says what no name can have.
  public init(_ text: String) throws(ImageReadingError) {
    func invalid(_ why: Message, _ suggestion: Message? = nil) -> ImageReadingError {
      ImageReadingError(
        code: .invalidReference, image: text, why: "it is no name of an image: \(why)", suggestion: suggestion
      )
    }
    guard !text.contains("://") else {
      throw invalid("it has an address in it", "Write the host alone: localhost:5000/app:1")
    }
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    var digest: Digest?
    if parts.count == 2 {
      digest = Digest(parts[1])
      guard digest != nil else { throw invalid("what follows @ is no digest of sha256 or sha512") }
    }
    let (path, tag) = Self.splitTag(parts[0])
    if let tag, !Self.isTag(tag) {
      throw invalid("'\(tag)' is no tag: it has letters, digits, '_', '.' and '-', 128 at most")
    }
    let (host, repository) = Self.splitHost(path)
    guard Self.isHost(host) else { throw invalid("'\(host)' is no host") }
    guard host.utf8.count + repository.utf8.count < Self.maximumRepositoryBytes else {
      throw invalid("it is longer than \(Self.maximumRepositoryBytes) bytes")
    }
    guard Self.isRepository(repository) else {
      throw invalid(
        "'\(repository)' is no repository: its parts have small letters and digits, with '.', '_' and '-' between"
      )
    }
    self.host = host
    self.repository = repository
    self.tag = tag.map { String($0) } ?? (digest == nil ? "latest" : nil)
    self.digest = digest
    description = tag == nil && digest == nil ? text + ":latest" : text
  }

  /// What a request for the manifest names: the digest, else the tag.
  public var reference: String { digest?.description ?? tag ?? "latest" }

  /// The repository with its registry: `docker.io/library/node`.
  public var place: String { "\(host)/\(repository)" }

  /// The host that requests go to.
  var server: String { host == Self.dockerHub ? "registry-1.docker.io" : host }
}

// MARK: Grammar

extension RegistryName {
  private static func splitTag(_ text: Substring) -> (path: Substring, tag: Substring?) {
    guard let colon = text.lastIndex(of: ":"), !text[colon...].contains("/"), !text[colon...].contains("]")
    else { return (text, nil) }
    // Without a folder, what follows the colon is a tag, as in node:24.
    return (text[..<colon], text[text.index(after: colon)...])
  }

  private static func splitHost(_ path: Substring) -> (host: String, repository: String) {
    if let slash = path.firstIndex(of: "/") {
      let first = path[..<slash]
      let rest = String(path[path.index(after: slash)...])
      if first == "localhost" || first.contains(where: { ".:[".contains($0) }) {
        let host = first.lowercased()
        guard ["docker.io", "index.docker.io", "registry-1.docker.io"].contains(host) else {
          return (host, rest)
        }
        return (dockerHub, rest.contains("/") ? rest : "library/" + rest)
      }
      return (dockerHub, String(path))
    }
    return (dockerHub, "library/" + path)
  }

  private static func isTag(_ tag: Substring) -> Bool {
    guard let first = tag.utf8.first, tag.utf8.count <= maximumTagBytes else { return false }
    return (isAlphanumeric(first) || first == UInt8(ascii: "_"))
      && tag.utf8.allSatisfy { isAlphanumeric($0) || "_.-".utf8.contains($0) }
  }

  /// A name of the domain name system, an address of IPv4, or one of IPv6 in brackets; with a port.
  private static func isHost(_ host: String) -> Bool {
    var name = host[...]
    let afterBracket = host.lastIndex(of: "]") ?? host.startIndex
    if let colon = host[afterBracket...].lastIndex(of: ":") {
      guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else { return false }
      name = host[..<colon]
    }
    if name.hasPrefix("["), name.hasSuffix("]") {
      let inside = name.dropFirst().dropLast()
      return inside.contains(":") && inside.utf8.allSatisfy { isHexadecimal($0) || ":.".utf8.contains($0) }
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isRepository(_ repository: String) -> Bool {
    repository.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.utf8.first, let last = part.utf8.last else { return false }
      return isSmall(first) && isSmall(last)
        && part.utf8.allSatisfy { isSmall($0) || "._-".utf8.contains($0) } && separatorsAreWhole(part)
    }
  }

  /// Between letters and digits stand one dot, one or two underscores, or any number of hyphens.
  private static func separatorsAreWhole(_ part: Substring) -> Bool {
    part.split(whereSeparator: { $0.utf8.allSatisfy(isSmall) }).allSatisfy { run in
      run == "." || run == "_" || run == "__" || run.allSatisfy { $0 == "-" }
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { isAlphanumeric(byte) && !(0x41...0x5A).contains(byte) }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
