/// The `package.json` of an installed package, as far as it bears on native code.
public struct InstalledManifest: Hashable, Sendable {
  /// The package, as the manifest alone tells.
  private var package: ProjectPackage
  /// `"gypfile"`; nil where the manifest does not say.
  private let gypfile: Bool?
  private let runsAtInstall: Bool

  /// Reads a manifest; nil for a file that has no name or no version, which is no package's.
  ///
  /// - Throws: `ProjectError` for a text that is no `package.json`.
  public init?(_ bytes: [UInt8], path: String) throws(ProjectError) {
    let document = try ManifestDocument(bytes, path: path)
    guard let name = document.name, let version = document.version else { return nil }
    package = ProjectPackage(name: name, version: version)
    package.take(document.root)
    gypfile = document.gypfile
    runsAtInstall = document.runsAtInstall
  }

  /// The package, in a folder that has a `binding.gyp` or has none.
  public func package(hasBindingFile: Bool) -> ProjectPackage {
    var package = package
    package.hasBindingFile = hasBindingFile || gypfile == true
    // npm runs node-gyp by itself for a package with a binding file, unless the manifest says otherwise.
    package.hasInstallScript = runsAtInstall || (hasBindingFile && gypfile != false)
    return package
  }

  /// About how much memory it takes, in bytes.
  public var heldBytes: Int {
    let names = [package.systems, package.processors, package.cLibraries].joined().map(\.utf8.count)
    let dependencies = package.dependencies.union(package.optionalDependencies).map { $0.utf8.count + 64 }
    return package.name.utf8.count + (names + dependencies).reduce(0, +)
  }
}
