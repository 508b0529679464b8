package import ValuePacking

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

extension InstalledManifest: PackableValue {
  /// Writes what the manifest tells.
  package func pack(into writer: inout PackedWriter) {
    package.name.pack(into: &writer)
    package.version.pack(into: &writer)
    for list in [package.systems, package.processors, package.cLibraries] { list.pack(into: &writer) }
    package.hasInstallScript.pack(into: &writer)
    package.hasBindingFile.pack(into: &writer)
    package.dependencies.pack(into: &writer)
    package.optionalDependencies.pack(into: &writer)
    gypfile.pack(into: &writer)
    runsAtInstall.pack(into: &writer)
  }

  /// Reads what a manifest tells.
  /// - Throws: `UnpackingError` when it is nothing that one tells.
  package init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    package = ProjectPackage(
      name: try String(unpacking: &reader), version: try String?(unpacking: &reader))
    package.systems = try [String](unpacking: &reader)
    package.processors = try [String](unpacking: &reader)
    package.cLibraries = try [String](unpacking: &reader)
    package.hasInstallScript = try Bool?(unpacking: &reader)
    package.hasBindingFile = try Bool?(unpacking: &reader)
    package.dependencies = try Set<String>(unpacking: &reader)
    package.optionalDependencies = try Set<String>(unpacking: &reader)
    gypfile = try Bool?(unpacking: &reader)
    runsAtInstall = try Bool(unpacking: &reader)
  }
}
