import Diagnostics
import Messages
import YAMLReading

/// Reads `yarn.lock` of Yarn 2 and later, which is YAML.
struct YarnBerryLockReader {
  /// Reads a lock file's root.
  static func read(_ root: YAMLNode, path: String) throws(ProjectError) -> Project {
    guard let entries = root.mapping, let version = root["__metadata"]?["version"]?.scalar else {
      throw ProjectError(
        .malformed, path: path, line: root.location.line,
        message: "it is no lock file of Yarn: it has no __metadata")
    }
    var packages: [ProjectPackage] = []
    for entry in entries where entry.key != "__metadata" {
      guard packages.count < ProjectLimits.maximumPackages else {
        throw ProjectError(
          .tooLarge, path: path, line: entry.keyLocation.line,
          message: "it has more than \(ProjectLimits.maximumPackages) packages")
      }
      // "link: soft" is a folder of the project's own.
      guard entry.value["linkType"]?.scalar != "soft" else { continue }
      guard let name = entry.value["resolution"]?.scalar.flatMap(name(ofResolution:)) else {
        throw ProjectError(
          .malformed, path: path, line: entry.keyLocation.line,
          message: "the package \(QuotedText.quoted(entry.key)) has no resolution")
      }
      packages.append(package(name, entry.value))
    }
    return Project(origin: .yarnBerry(version: version), path: path, packages: packages)
  }

  private static func package(_ name: String, _ node: YAMLNode) -> ProjectPackage {
    var package = ProjectPackage(name: name, version: node["version"]?.scalar)
    // Optional ones are among the dependencies, and marked apart.
    let optional = Set(
      (node["dependenciesMeta"]?.mapping ?? []).filter { $0.value["optional"]?.scalar == "true" }.map(\.key))
    let all = (node["dependencies"]?.mapping ?? []).map { (key: $0.key, value: $0.value.scalar ?? "") }
    package.dependencies = PackageAlias.names(
      all.filter { !optional.contains($0.key) }, mayLackVersion: false)
    package.optionalDependencies = PackageAlias.names(
      all.filter { optional.contains($0.key) }, mayLackVersion: false)
    let conditions = node["conditions"]?.scalar ?? ""
    package.systems = values(of: "os", in: conditions)
    package.processors = values(of: "cpu", in: conditions)
    package.cLibraries = values(of: "libc", in: conditions)
    return package
  }

  /// `os=linux & cpu=x64 & libc=glibc`; several values of one kind stand in brackets with bars between.
  private static func values(of key: String, in conditions: String) -> [String] {
    conditions.split { " &|()".contains($0) }.compactMap { term in
      term.hasPrefix("\(key)=") ? String(term.dropFirst(key.count + 1)) : nil
    }
  }

  /// `@scope/name@npm:1.0.0` is `@scope/name`.
  private static func name(ofResolution resolution: String) -> String? {
    guard let at = resolution.dropFirst().firstIndex(of: "@") else { return nil }
    return String(resolution[..<at])
  }
}
