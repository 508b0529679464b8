public import ProjectReading
import NativeCompatibility

/// Finds a project's packages with native code, and what becomes of each in an image.
public struct ProjectCompatibility: Sendable {
  /// A package with native code.
  public struct NativePackage: Hashable, Sendable {
    /// The package as the project's files name it.
    public var package: ProjectPackage
    /// Why it is thought to have native code.
    public var signs: [NativeSign]
    /// The packages in the project that hold a build of it for one platform each.
    var platformPackages: [ProjectPackage]
    /// What is known of it.
    var known: PackageKnowledge.Entry?
  }

  /// The project whose packages are judged.
  public let project: Project
  /// Its packages with native code, by name and version.
  public let nativePackages: [NativePackage]

  /// Looks through a project.
  public init(_ project: Project, knowledge: PackageKnowledge) {
    self.project = project
    let byName = Dictionary(grouping: project.packages, by: \.name)
    var isPart: Set<String> = []
    var found: [NativePackage] = []
    for package in project.packages {
      let children = package.optionalDependencies.union(package.dependencies).sorted()
        .compactMap { name in byName[name].flatMap { Self.belonging(to: package, among: $0) } }
        .filter { $0.name != package.name && $0.isBuildForOnePlatform }
      isPart.formUnion(children.map(\.name))
      let known = knowledge.entry(for: package)
      let signs = NativeSign.all(package, children, known)
      if !signs.isEmpty {
        found.append(
          NativePackage(package: package, signs: signs, platformPackages: children, known: known))
      }
    }
    // A build for one platform is judged with the package that chooses it; what is not for Linux, not at all.
    nativePackages = found.filter { native in
      if let systems = native.known?.systems, !systems.isEmpty, !systems.contains("linux") { return false }
      guard let platform = PlatformPackage(native.package) else { return true }
      return !isPart.contains(native.package.name) && platform.isForLinux
    }
  }

  /// The version that goes with a package, among several: builds have the version of what they are builds of.
  private static func belonging(
    to package: ProjectPackage, among versions: [ProjectPackage]
  ) -> ProjectPackage? {
    versions.first { $0.version == package.version } ?? versions.first
  }

  /// What becomes of every package with native code in one image. What is installed there beats what the project
  /// would install.
  public func outcomes(in target: PackageTarget) -> [PackageOutcome] {
    nativePackages.map { native in
      target.installed(native.package.name, version: native.package.version)
        .map { PackageOutcome($0, asked: native.package.version, in: target) }
        ?? PackageOutcomeRules(native, target).apply()
    }
  }
}
