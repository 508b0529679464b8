internal import Glibc
import Messages

/// The kinds of place that images are read from: which reference goes to which source.
package struct ImageTransports: Sendable {
  /// Prefixes of other places that people know from containers-transports(5).
  private static let otherPrefixes = [
    "docker://", "docker-daemon:", "podman:", "containers-storage:", "ostree:", "sif:", "tarball:",
    "registry:", "containerd:",
  ]

  private let transports: [ImageTransport]

  /// Makes a table; of two with one prefix the first counts.
  package init(_ transports: [ImageTransport]) {
    self.transports = transports
  }

  /// These kinds of place and others, which come before what takes any path.
  package func adding(_ others: [ImageTransport]) -> ImageTransports {
    ImageTransports(
      transports.filter { !$0.prefix.isEmpty } + others + transports.filter { $0.prefix.isEmpty })
  }

  /// What the references of each kind begin with.
  package var prefixes: [String] { transports.map(\.prefix) }

  /// How the references of each kind are written, as a list in words: `oci:DIR[:TAG], …, and …`.
  package var notations: String {
    let all = transports.map(\.syntax)
    return all.dropLast().joined(separator: ", ") + (all.count > 1 ? ", and " : "") + (all.last ?? "")
  }

  /// Parses a reference as it is written on a command line.
  ///
  /// A colon in a path is taken as part of it when something with that path exists. What has no prefix is a path
  /// where something has it, or where it begins as only paths do (`/`, `./`, `../`); else it is the name of an image.
  /// - Throws: ``ImageReadingError`` with code `invalidReference` or `unsupportedReference`.
  package func reference(_ text: String) throws(ImageReadingError) -> ImageReference {
    guard !text.isEmpty, !text.utf8.contains(0) else {
      throw ImageReadingError(
        code: .invalidReference, why: "an image's name is empty", suggestion: supported)
    }
    for transport in transports where !transport.prefix.isEmpty {
      switch transport.notation {
      case .nothing where text == transport.prefix:
        return ImageReference(prefix: transport.prefix, location: "")
      case .path where text.hasPrefix(transport.prefix), .name where text.hasPrefix(transport.prefix):
        let path = String(text.dropFirst(transport.prefix.count))
        guard !path.isEmpty else { throw emptyPart(of: text) }
        return ImageReference(prefix: transport.prefix, location: path)
      case .pathAndName where text.hasPrefix(transport.prefix):
        let (path, name) = try split(String(text.dropFirst(transport.prefix.count)), of: text)
        return ImageReference(prefix: transport.prefix, location: path, name: name)
      case .imageName where text.hasPrefix(transport.prefix):
        let name = String(text.dropFirst(transport.prefix.count))
        guard !name.isEmpty else { throw emptyPart(of: text) }
        return ImageReference(prefix: transport.prefix, location: "", name: name)
      case .nothing, .path, .name, .pathAndName, .imageName: continue
      }
    }
    return try referenceWithoutPrefix(text)
  }

  /// Opens the place of a reference.
  /// - Throws: ``ImageReadingError`` when there is nothing, or nothing that is read.
  package func open(
    _ reference: ImageReference, limits: ReadingLimits = ReadingLimits()
  ) async throws(ImageReadingError) -> any ImageSource {
    guard let transport = transports.first(where: { $0.prefix == reference.prefix }) else {
      throw unsupported(reference.description, why: "images in '\(reference.prefix)' are not supported yet")
    }
    do throws(ImageReadingError) {
      return try await transport.open(reference, limits)
    } catch {
      var error = error
      // A place that is only a kind of place tells nobody which image was meant.
      if reference.location.isEmpty { error.image = error.image ?? reference.description }
      throw error.placed(reference.place).noting(reference)
    }
  }
}

// MARK: Parsing

extension ImageTransports {
  /// What is read, for messages.
  private var supported: Message { "Read are \(notations)" }

  private func referenceWithoutPrefix(_ text: String) throws(ImageReadingError) -> ImageReference {
    let isThere = exists(text)
    if !isThere, let prefix = Self.otherPrefixes.first(where: { text.hasPrefix($0) }) {
      throw unsupported(text, why: "images in '\(prefix)' are not supported yet")
    }
    if isThere { return ImageReference(prefix: "", location: text) }
    guard text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") else {
      guard let transport = transports.first(where: { $0.notation == .name }) else {
        throw unsupported(
          text, why: "there is no such file or folder, and images in a registry are not supported yet")
      }
      // Who writes the name of an archive means a file, and a registry's answer would speak of something else.
      guard !ImageReference.archiveEndings.contains(where: text.hasSuffix) else {
        throw ImageReadingError(
          code: .notFound, image: text, why: "there is no such file",
          suggestion: "Is its path right? An image of that name in a registry is \(transport.prefix)\(text)")
      }
      return ImageReference(prefix: transport.prefix, location: text, isBare: true)
    }
    let (path, name) = try split(text, of: text)
    return ImageReference(prefix: "", location: path, name: name)
  }

  /// Splits `PATH[:NAME]` at the first colon before which something exists, else at the first colon.
  private func split(
    _ rest: String, of text: String
  ) throws(ImageReadingError) -> (path: String, name: String?) {
    guard !exists(rest) else { return (rest, nil) }
    let colons = rest.indices.filter { rest[$0] == ":" }
    let colon = colons.first { exists(String(rest[..<$0])) } ?? colons.first
    let path = colon.map { String(rest[..<$0]) } ?? rest
    let name = colon.map { String(rest[rest.index(after: $0)...]) }
    guard !path.isEmpty, name?.isEmpty != true else { throw emptyPart(of: text) }
    return (path, name)
  }

  private func unsupported(_ text: String, why: Message) -> ImageReadingError {
    ImageReadingError(code: .unsupportedReference, image: text, why: why, suggestion: supported)
  }

  private func emptyPart(of text: String) -> ImageReadingError {
    ImageReadingError(
      code: .invalidReference, image: text, why: "the path or the name is empty", suggestion: supported)
  }

  private func exists(_ path: String) -> Bool { !path.isEmpty && access(path, F_OK) == 0 }
}
