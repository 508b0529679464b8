/// Reads `package.json` (npm documentation, "package.json").
struct ManifestReader {
  /// Reads the manifest of a project without a lock file: what it asks for, in ranges.
  static func project(_ bytes: [UInt8], path: String) throws(ProjectError) -> Project {
    let document = try ManifestDocument(bytes, path: path)
    var packages: [ProjectPackage] = []
    for field in ["dependencies", "optionalDependencies", "devDependencies"] {
      for (name, range) in document.ranges(field) {
        let alias = PackageAlias(range, mayLackVersion: true)
        packages.append(ProjectPackage(name: alias?.name ?? name, range: alias?.version ?? range))
      }
    }
    return Project(origin: .manifest, path: path, packages: packages)
  }
}
