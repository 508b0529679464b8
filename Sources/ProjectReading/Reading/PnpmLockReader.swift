import Diagnostics
import YAMLReading

/// Reads `pnpm-lock.yaml` (github.com/pnpm/spec, "lockfile"), versions 5 to 9.
struct PnpmLockReader {
  /// Reads a lock file's root.
  static func read(_ root: YAMLNode, path: String) throws(ProjectError) -> Project {
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
    let entries = root["packages"]?.mapping ?? []
    guard entries.count <= ProjectLimits.packages else {
      throw ProjectError(
        .tooLarge, path: path, message: "it has more than \(ProjectLimits.packages) packages")
    }
    // From version 9 on, dependencies stand apart, by the same name with the peers behind it.
    var snapshots: [String: YAMLNode] = [:]
    for entry in root["snapshots"]?.mapping ?? [] {
      snapshots[withoutPeers(entry.key)] = entry.value
    }
    let packages = entries.compactMap { entry -> ProjectPackage? in
      let key = withoutPeers(entry.key)
      guard let (name, version) = nameAndVersion(key, major: major) else { return nil }
      return package(
        entry.value["name"]?.scalar ?? name, entry.value["version"]?.scalar ?? version, entry.value,
        snapshots[key], recordsBuilds: major < 9)
    }
    return Project(source: .pnpmLock(version: version), path: path, packages: packages)
  }

  private static func package(
    _ name: String, _ version: String, _ node: YAMLNode, _ snapshot: YAMLNode?, recordsBuilds: Bool
  ) -> ProjectPackage {
    var package = ProjectPackage(name: name, version: version)
    let isBuilt = node["requiresBuild"]?.scalar == "true"
    package.hasInstallScript = recordsBuilds ? isBuilt : nil
    package.systems = texts(node["os"])
    package.processors = texts(node["cpu"])
    package.cLibraries = texts(node["libc"])
    let edges = snapshot ?? node
    package.dependencies = Set((edges["dependencies"]?.mapping ?? []).map(\.key))
    package.optionalDependencies = Set((edges["optionalDependencies"]?.mapping ?? []).map(\.key))
    return package
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

  private static func nameAndVersion(_ key: String, major: Int) -> (String, String)? {
    let separator: Character = major == 5 ? "/" : "@"
    guard let place = key.dropFirst().lastIndex(of: separator) else { return nil }
    let version = key[key.index(after: place)...]
    // Version 5 writes peers after the version, behind a line.
    let end = major == 5 ? version.firstIndex(of: "_") ?? version.endIndex : version.endIndex
    return (String(key[..<place]), String(version[..<end]))
  }
}
