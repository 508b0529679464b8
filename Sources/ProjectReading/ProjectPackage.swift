/// A package that a project installs, as far as the file tells.
public struct ProjectPackage: Hashable, Sendable {
  /// The package's name, with its scope.
  public var name: String
  /// The version; nil where only a range is known.
  public var version: String?
  /// The range that is asked for, where no version is known.
  public var range: String?
  /// Systems it is for, as `process.platform` names them; `!` before a name excludes it. Empty for all.
  public var systems: [String] = []
  /// Processors it is for, as `process.arch` names them. Empty for all.
  public var processors: [String] = []
  /// C libraries it is for (`glibc`, `musl`). Empty says nothing: older npm did not write the field.
  public var cLibraries: [String] = []
  /// Whether it runs a script when it is installed; nil where the file does not tell.
  public var hasInstallScript: Bool?
  /// Whether its manifest says `"gypfile": true` or it has a `binding.gyp`; nil where the file does not tell.
  public var hasBindingFile: Bool?
  /// Names of the packages it depends on.
  public var dependencies: Set<String> = []
  /// Names of the packages it uses where they can be installed.
  public var optionalDependencies: Set<String> = []
  /// Add-ons in its folder, where it is installed.
  public var addOns: [InstalledAddOn] = []

  /// Makes a package of that name.
  public init(name: String, version: String? = nil, range: String? = nil) {
    self.name = name
    self.version = version
    self.range = range
  }

  /// Takes in what another entry says of the same version.
  mutating func take(_ other: ProjectPackage) {
    if systems.isEmpty { systems = other.systems }
    if processors.isEmpty { processors = other.processors }
    if cLibraries.isEmpty { cLibraries = other.cLibraries }
    hasInstallScript = either(hasInstallScript, other.hasInstallScript)
    hasBindingFile = either(hasBindingFile, other.hasBindingFile)
    dependencies.formUnion(other.dependencies)
    optionalDependencies.formUnion(other.optionalDependencies)
    addOns += other.addOns.filter { !addOns.contains($0) }
  }

  private func either(_ one: Bool?, _ other: Bool?) -> Bool? {
    guard let one, let other else { return one ?? other }
    return one || other
  }
}
