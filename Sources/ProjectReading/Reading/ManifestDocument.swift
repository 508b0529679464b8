import JSONDocuments

/// The fields of a `package.json` (npm documentation, "package.json") that bear on native code.
struct ManifestDocument {
  let name: String?
  let version: String?
  let gypfile: Bool?
  /// All fields.
  let root: JSONNode

  /// Reads a manifest. Only its name and version must be of the right type.
  init(_ bytes: [UInt8], path: String) throws(ProjectError) {
    let json = try ProjectJSON(bytes, path: path, kind: "package.json")
    root = json.root
    name = try json.text(root["name"])
    version = try json.text(root["version"])
    gypfile = root["gypfile"]?.boolean
  }

  /// The ranges of a field such as `dependencies`.
  func ranges(_ field: String) -> [String: String] {
    root[field]?.ranges ?? [:]
  }

  /// Whether npm runs something when it installs the package.
  var runsAtInstall: Bool {
    let scripts = root["scripts"]
    return ["preinstall", "install", "postinstall"].contains { scripts?[$0] != nil }
  }
}

extension ProjectPackage {
  /// Takes what a manifest, or an entry of npm's lock file, says of the platform and of dependencies.
  mutating func take(_ fields: JSONNode) {
    systems = fields["os"]?.texts ?? []
    processors = fields["cpu"]?.texts ?? []
    cLibraries = fields["libc"]?.texts ?? []
    dependencies = PackageAlias.names(fields["dependencies"]?.ranges ?? [:])
    optionalDependencies = PackageAlias.names(fields["optionalDependencies"]?.ranges ?? [:])
  }
}
