import FoundationEssentials

/// Reads `package-lock.json` and `npm-shrinkwrap.json` (npm documentation, "package-lock.json"), versions 1 to 3.
struct NPMLockReader {
  private struct Document: Decodable {
    var lockfileVersion: Int?
    var packages: [String: Entry]?
    var dependencies: [String: OldEntry]?
  }

  /// An entry of `packages`, by the folder that it is installed in.
  private struct Entry: Decodable {
    var name: String?
    var version: String?
    var link: Bool?
    var hasInstallScript: Bool?
    var os: ManifestDocument.Texts?
    var cpu: ManifestDocument.Texts?
    var libc: ManifestDocument.Texts?
    var dependencies: ManifestDocument.Names?
    var optionalDependencies: ManifestDocument.Names?
  }

  /// An entry of version 1, which holds those installed inside it.
  private struct OldEntry: Decodable {
    var version: String?
    var requires: ManifestDocument.Names?
    var dependencies: [String: OldEntry]?
  }

  /// Reads a lock file's bytes.
  static func read(_ bytes: Data, path: String) throws(ProjectError) -> Project {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: bytes)
    } catch {
      throw ProjectError(.malformed, path: path, message: "it is no lock file of npm: \(Self.text(error))")
    }
    let version = document.lockfileVersion ?? 1
    guard (1...3).contains(version) else {
      throw ProjectError(
        .unsupported, path: path, message: "lock file version \(version) is not known; 1, 2 and 3 are")
    }
    // Version 2 has both forms; the newer one says more.
    let packages =
      if let packages = document.packages { Self.packages(packages) } else {
        Self.packages(document.dependencies ?? [:])
      }
    guard packages.count <= ProjectLimits.packages else {
      throw ProjectError(
        .tooLarge, path: path, message: "it has more than \(ProjectLimits.packages) packages")
    }
    let isShrinkwrap = path.hasSuffix("npm-shrinkwrap.json")
    return Project(
      source: isShrinkwrap ? .shrinkwrap(version: version) : .packageLock(version: version), path: path,
      packages: packages)
  }

  private static func packages(_ entries: [String: Entry]) -> [ProjectPackage] {
    entries.compactMap { folder, entry in
      // The empty name is the project itself; a link leads to a folder that has an entry of its own.
      guard !folder.isEmpty, entry.link != true, let name = entry.name ?? self.name(ofFolder: folder) else {
        return nil
      }
      var package = ProjectPackage(name: name, version: entry.version)
      package.hasInstallScript = entry.hasInstallScript ?? false
      package.systems = entry.os?.values ?? []
      package.processors = entry.cpu?.values ?? []
      package.cLibraries = entry.libc?.values ?? []
      package.dependencies = Set((entry.dependencies?.ranges ?? [:]).keys)
      package.optionalDependencies = Set((entry.optionalDependencies?.ranges ?? [:]).keys)
      return package
    }
  }

  private static func packages(_ entries: [String: OldEntry]) -> [ProjectPackage] {
    entries.flatMap { name, entry in
      var package = ProjectPackage(name: name, version: entry.version)
      package.dependencies = Set((entry.requires?.ranges ?? [:]).keys)
      return [package] + packages(entry.dependencies ?? [:])
    }
  }

  /// `node_modules/a/node_modules/@b/c` is `@b/c`.
  private static func name(ofFolder folder: String) -> String? {
    guard let range = folder.ranges(of: "node_modules/").last else { return nil }
    return String(folder[range.upperBound...])
  }

  private static func text(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    return switch error {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context):
      (context.codingPath.map(\.stringValue) + [context.debugDescription]).joined(separator: ": ")
    @unknown default: "the JSON is not as expected"
    }
  }
}
