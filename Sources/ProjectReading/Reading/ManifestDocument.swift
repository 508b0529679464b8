/// The fields of a `package.json` (npm documentation, "package.json") that bear on native code.
struct ManifestDocument: Decodable {
  /// One text, or a list of texts.
  struct Texts: Decodable {
    var values: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        values = [one]
      } else {
        values = (try? container.decode([String].self)) ?? []
      }
    }
  }

  /// The keys of an object; its values may be anything.
  struct Names: Decodable {
    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }

      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var ranges: [String: String]

    init(from decoder: any Decoder) throws {
      ranges = [:]
      // Very old manifests have an empty list here.
      guard let container = try? decoder.container(keyedBy: Key.self) else { return }
      for key in container.allKeys {
        ranges[key.stringValue] = (try? container.decode(String.self, forKey: key)) ?? ""
      }
    }
  }

  var name: String?
  var version: String?
  var os: Texts?
  var cpu: Texts?
  var libc: Texts?
  var gypfile: Bool?
  var scripts: Names?
  var dependencies: Names?
  var optionalDependencies: Names?
  var devDependencies: Names?
  var peerDependencies: Names?

  /// Whether npm runs something when it installs the package.
  var runsAtInstall: Bool {
    let scripts = scripts?.ranges ?? [:]
    return ["preinstall", "install", "postinstall"].contains { scripts[$0] != nil }
  }
}

extension ProjectPackage {
  /// Takes what a manifest says of the platform and of dependencies.
  mutating func take(_ document: ManifestDocument) {
    systems = document.os?.values ?? []
    processors = document.cpu?.values ?? []
    cLibraries = document.libc?.values ?? []
    dependencies = PackageAlias.names(document.dependencies?.ranges ?? [:])
    optionalDependencies = PackageAlias.names(document.optionalDependencies?.ranges ?? [:])
  }
}
