public import ProjectReading
import NativeCompatibility

extension ProjectPackage {
  /// Whether it holds a build of another package for one platform, as `@esbuild/linux-x64` does.
  public var isBuildForOnePlatform: Bool {
    PlatformPackage(self) != nil && (!processors.isEmpty || PlatformMark(path: name) != nil)
      && !NativeSign.fetchingLoaders.contains(name)
  }

  /// Whether it fetches an add-on when it is installed.
  public var fetchesAddOn: Bool {
    hasInstallScript == true
      && !dependencies.union(optionalDependencies).isDisjoint(with: NativeSign.fetchingLoaders)
  }

  /// The names, among its optional dependencies, of packages with a build for one platform each.
  public var platformBuildNames: [String] {
    optionalDependencies.filter { PlatformMark(path: $0) != nil }.sorted()
  }
}
