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
    guard document.lockfileVersion != nil || document.packages != nil || document.dependencies != nil else {
      throw ProjectError(
        .malformed, path: path,
        message: "it is no lock file of npm: it has none of lockfileVersion, packages and dependencies")
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
      // What is not in node_modules is the project itself and its workspaces; a link leads to one of them.
      guard entry.link != true, let name = self.name(ofFolder: folder).map({ entry.name ?? $0 }) else {
        return nil
      }
      var package = ProjectPackage(name: name, version: entry.version)
      package.hasInstallScript = entry.hasInstallScript ?? false
      package.systems = entry.os?.values ?? []
      package.processors = entry.cpu?.values ?? []
      package.cLibraries = entry.libc?.values ?? []
      package.dependencies = PackageAlias.names(entry.dependencies?.ranges ?? [:])
      package.optionalDependencies = PackageAlias.names(entry.optionalDependencies?.ranges ?? [:])
      return package
    }
  }

  private static func packages(_ entries: [String: OldEntry]) -> [ProjectPackage] {
    entries.flatMap { name, entry in
      let inner = packages(entry.dependencies ?? [:])
      guard !isFolder(entry.version ?? "") else { return inner }
      let alias = entry.version.flatMap { PackageAlias($0, mayLackVersion: true) }
      var package = ProjectPackage(name: alias?.name ?? name, version: alias?.version ?? entry.version)
      package.dependencies = PackageAlias.names(entry.requires?.ranges ?? [:])
      return [package] + inner
    }
  }

  /// True for a folder of the project's own, which version 1 writes in the place of a version.
  private static func isFolder(_ version: String) -> Bool {
    version.hasPrefix("file:") && ![".tgz", ".tar.gz", ".tar"].contains { version.hasSuffix($0) }
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
