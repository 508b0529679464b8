import JSONDocuments
import Messages

/// Reads `package-lock.json` and `npm-shrinkwrap.json` (npm documentation, "package-lock.json"), versions 1 to 3.
struct NPMLockReader {
  private let json: ProjectJSON

  /// Reads a lock file's bytes.
  static func read(_ bytes: [UInt8], path: String) throws(ProjectError) -> Project {
    let reader = NPMLockReader(json: try ProjectJSON(bytes, path: path, kind: "lock file of npm"))
    let root = reader.json.root
    let written = try reader.json.integer(root["lockfileVersion"])
    guard written != nil || root["packages"] != nil || root["dependencies"] != nil else {
      throw ProjectError(
        .malformed, path: path,
        message: "it is no lock file of npm: it has none of lockfileVersion, packages and dependencies")
    }
    let version = Int(written ?? 1)
    guard (1...3).contains(version) else {
      throw ProjectError(
        .unsupported, path: path, message: "lock file version \(version) is not known; 1, 2 and 3 are")
    }
    let packages = try reader.packages()
    guard packages.count <= ProjectLimits.maximumPackages else {
      throw ProjectError(
        .tooLarge, path: path, message: "it has more than \(ProjectLimits.maximumPackages) packages")
    }
    let isShrinkwrap = path.hasSuffix("npm-shrinkwrap.json")
    return Project(
      origin: isShrinkwrap ? .shrinkwrap(version: version) : .packageLock(version: version), path: path,
      packages: packages)
  }

  private func packages() throws(ProjectError) -> [ProjectPackage] {
    var packages: [ProjectPackage] = []
    // Version 2 has both forms; the newer one says more.
    if let entries = try json.members(json.root["packages"]) {
      for entry in entries {
        if let package = try package(in: entry) { packages.append(package) }
      }
    } else {
      try takeOldEntries(json.root["dependencies"], into: &packages)
    }
    return packages
  }

  /// The package of an entry of `packages`, whose key is the folder that it is installed in.
  private func package(in member: JSONMember) throws(ProjectError) -> ProjectPackage? {
    let entry = member.value
    _ = try json.members(entry)
    // What is not in node_modules is the project itself and its workspaces; a link leads to one of them.
    guard entry["link"]?.boolean != true, let folderName = Self.name(ofFolder: member.key) else { return nil }
    var package = ProjectPackage(
      name: try json.text(entry["name"]) ?? folderName, version: try json.text(entry["version"]))
    package.hasInstallScript = entry["hasInstallScript"]?.boolean ?? false
    package.take(entry)
    return package
  }

  /// The packages of version 1, each of which holds those that are installed inside it.
  private func takeOldEntries(
    _ node: JSONNode?, into packages: inout [ProjectPackage]
  ) throws(ProjectError) {
    for member in try json.members(node) ?? [] {
      let entry = member.value
      _ = try json.members(entry)
      let version = try json.text(entry["version"])
      if !Self.isFolder(version ?? "") {
        let alias = version.flatMap { PackageAlias($0, mayLackVersion: true) }
        var package = ProjectPackage(name: alias?.name ?? member.key, version: alias?.version ?? version)
        package.dependencies = PackageAlias.names(entry["requires"]?.ranges ?? [:])
        packages.append(package)
      }
      try takeOldEntries(entry["dependencies"], into: &packages)
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
}
