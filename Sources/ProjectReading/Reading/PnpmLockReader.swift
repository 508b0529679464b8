import Diagnostics
import Messages
import YAMLReading

/// Reads `pnpm-lock.yaml` (github.com/pnpm/spec, "lockfile"), versions 5 to 9.
///
/// From pnpm 10 on, a first document may tell of what pnpm needs itself, and the last one tells of the project
/// (pnpm.io, "Reading pnpm-lock.yaml"). Of the first, what `configDependencies` names is installed with the
/// project; `packageManagerDependencies` is pnpm, which is not.
struct PnpmLockReader {
  /// Documents of one file; pnpm writes two.
  static let maximumDocuments = 8

  private let root: YAMLNode
  private let path: String
  private let version: String
  private let major: Int

  private init(_ root: YAMLNode, path: String) throws(ProjectError) {
    guard let version = root["lockfileVersion"]?.scalar else {
      throw ProjectError(
        .malformed, path: path, line: root.location.line,
        message: "it is no lock file of pnpm: it has no lockfileVersion")
    }
    guard let major = version.split(separator: ".").first.flatMap({ Int($0) }), (5...9).contains(major) else {
      throw ProjectError(
        .unsupported, path: path, line: root["lockfileVersion"]?.location.line,
        message: "lock file version \(version) is not known; 5 to 9 are")
    }
    self.root = root
    self.path = path
    self.version = version
    self.major = major
  }

  /// Reads a lock file's documents, at least one.
  static func read(_ documents: [YAMLNode], path: String) throws(ProjectError) -> Project {
    var packages: [ProjectPackage] = []
    var version = ""
    for (index, document) in documents.enumerated() {
      let reader = try PnpmLockReader(document, path: path)
      let found = try reader.packages()
      packages += index == documents.count - 1 ? found : reader.configuration(among: found)
      version = reader.version
      guard packages.count <= ProjectLimits.maximumPackages else {
        throw ProjectError(
          .tooLarge, path: path, message: "it has more than \(ProjectLimits.maximumPackages) packages")
      }
    }
    return Project(origin: .pnpmLock(version: version), path: path, packages: packages)
  }

  private func packages() throws(ProjectError) -> [ProjectPackage] {
    // From version 9 on, dependencies stand apart, once for each set of peers.
    var snapshots: [String: [YAMLNode]] = [:]
    for entry in root["snapshots"]?.mapping ?? [] {
      snapshots[Self.withoutPeers(entry.key), default: []].append(entry.value)
    }
    var packages: [ProjectPackage] = []
    for entry in root["packages"]?.mapping ?? [] {
      let key = Self.withoutPeers(entry.key)
      let parts = nameAndVersion(key)
      guard let name = entry.value["name"]?.scalar ?? parts?.name else {
        throw ProjectError(
          .malformed, path: path, line: entry.keyLocation.line,
          message: "the package \(QuotedText.quoted(entry.key)) has no name")
      }
      var package = ProjectPackage(name: name, version: entry.value["version"]?.scalar ?? parts?.version)
      package.hasInstallScript = major < 9 ? entry.value["requiresBuild"]?.scalar == "true" : nil
      package.systems = Self.texts(entry.value["os"])
      package.processors = Self.texts(entry.value["cpu"])
      package.cLibraries = Self.texts(entry.value["libc"])
      for edges in snapshots[key] ?? [entry.value] {
        package.dependencies.formUnion(names(edges["dependencies"]))
        package.optionalDependencies.formUnion(names(edges["optionalDependencies"]))
      }
      packages.append(package)
    }
    return packages
  }

  /// The packages that `configDependencies` leads to.
  private func configuration(among packages: [ProjectPackage]) -> [ProjectPackage] {
    let importers = (root["importers"]?.mapping ?? []).map(\.value)
    var waiting = importers.flatMap { $0["configDependencies"]?.mapping ?? [] }.map(\.key)
    var reached: Set<String> = []
    let byName = Dictionary(grouping: packages, by: \.name)
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted else { continue }
      for package in byName[name] ?? [] {
        waiting += package.dependencies.union(package.optionalDependencies)
      }
    }
    return packages.filter { reached.contains($0.name) }
  }

  /// The names of the packages that dependencies really are: an alias has the other package's key as its value.
  private func names(_ node: YAMLNode?) -> [String] {
    (node?.mapping ?? []).map { entry in
      let value = Self.withoutPeers(entry.value.scalar ?? "")
      let isKey = major < 9 ? entry.value.scalar?.hasPrefix("/") == true : !value.contains(":")
      return (isKey ? nameAndVersion(value)?.name : nil) ?? entry.key
    }
  }

  private static func texts(_ node: YAMLNode?) -> [String] {
    if let text = node?.scalar { return [text] }
    return node?.sequence?.compactMap(\.scalar) ?? []
  }

  /// `/a@1.0.0(b@2.0.0)` is `a@1.0.0`.
  private static func withoutPeers(_ key: String) -> String {
    let text = key.hasPrefix("/") ? key.dropFirst() : key[...]
    return String(text.prefix { $0 != "(" })
  }

  /// The name and version that a key is made of; nil for a key that is an address or a folder.
  private func nameAndVersion(_ key: String) -> (name: String, version: String)? {
    major == 5 ? Self.joinedBySlash(key) : Self.joinedByAt(key)
  }

  /// `@scope/a/1.2.3_peer@1.0.0`, after the registry's host where it is not the usual one.
  private static func joinedBySlash(_ key: String) -> (name: String, version: String)? {
    var parts = key.split(separator: "/")
    if parts.count > 2, let host = parts.first, !host.hasPrefix("@"),
      !parts[1].hasPrefix("@") || parts.count > 3
    {
      parts.removeFirst()
    }
    guard parts.count > 1, let version = parts.popLast(), !key.contains(":") else { return nil }
    return (parts.joined(separator: "/"), String(version.prefix { $0 != "_" }))
  }

  /// `@scope/a@1.2.3`, after the registry's host where it is not the usual one; the version may be an address.
  private static func joinedByAt(_ key: String) -> (name: String, version: String)? {
    guard let at = key.dropFirst().firstIndex(of: "@") else { return nil }
    var name = key[..<at]
    guard !name.contains(":") else { return nil }
    if let slash = name.firstIndex(of: "/"), !name.hasPrefix("@") { name = name[name.index(after: slash)...] }
    return (String(name), String(key[key.index(after: at)...]))
  }
}
