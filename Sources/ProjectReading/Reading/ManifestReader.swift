import FoundationEssentials

/// Reads `package.json` (npm documentation, "package.json").
struct ManifestReader {
  /// Reads the manifest of a project without a lock file: what it asks for, in ranges.
  static func project(_ bytes: Data, path: String) throws(ProjectError) -> Project {
    let document = try document(bytes, path: path)
    var packages: [ProjectPackage] = []
    for names in [document.dependencies, document.optionalDependencies, document.devDependencies] {
      for (name, range) in names?.ranges ?? [:] {
        let alias = PackageAlias(range, mayLackVersion: true)
        packages.append(ProjectPackage(name: alias?.name ?? name, range: alias?.version ?? range))
      }
    }
    return Project(source: .manifest, path: path, packages: packages)
  }

  /// Decodes a `package.json`.
  static func document(_ bytes: Data, path: String) throws(ProjectError) -> ManifestDocument {
    do {
      return try JSONDecoder().decode(ManifestDocument.self, from: bytes)
    } catch {
      throw ProjectError(.malformed, path: path, message: "it is no package.json: \(error)")
    }
  }
}
