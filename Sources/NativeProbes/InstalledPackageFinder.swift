internal import ComparisonModel
internal import ImageReading
internal import NativeCompatibility
internal import PackageCompatibility
internal import ProjectReading

/// Finds the packages with native code that are installed in an image, and what becomes of each.
struct InstalledPackageFinder {
  /// How long all paths together may be that are looked up for builds for one platform, in bytes: 8 MiB. The depth
  /// of folders and the number of names are anybody's.
  static let maximumPathBytes = 8 << 20

  private let tree: RootFileSystem
  /// The packages, by their folders.
  private var packages: [String: InstalledNodePackage] = [:]
  private var unreadable: [InstalledPackageObservation.Unreadable] = []
  /// The names of the packages with a build for one platform.
  private var buildNames: Set<String> = []
  private var pathBytes = 0

  init(_ contents: ImageContents, _ scan: InstalledManifestScan, _ objects: NativeObjectObservation) {
    tree = contents.rootFileSystem
    let objects = objects.objectsByPackage()
    for (entry, manifest) in contents.values(of: scan) {
      let folder = ImageContentsLookup.text(entry.path.parent)
      switch manifest {
      case .noPackage: continue
      case .unreadable(let reason): unreadable.append(.init(path: "\(folder)/package.json", reason: reason))
      case .package(let manifest):
        let hasBindingFile = tree.entry(at: entry.path.parent.appending("binding.gyp".utf8)) != nil
        packages[folder] = InstalledNodePackage(
          folder: folder, package: manifest.package(hasBindingFile: hasBindingFile),
          objects: objects[folder] ?? .init())
      }
    }
    buildNames = Set(packages.values.map(\.package).filter(\.isBuildForOnePlatform).map(\.name))
  }

  consuming func observation() -> InstalledPackageObservation {
    var unjudged = 0
    var parts: Set<String> = []
    var judged: [(folder: String, package: NativePackages.Package)] = []
    for folder in packages.keys.sorted() {
      guard let package = packages[folder] else { continue }
      guard let builds = builds(of: package) else {
        unjudged += 1
        continue
      }
      parts.formUnion(builds.map(\.folder))
      let outcome = InstalledNodePackageOutcome(package, builds: builds)
      if let result = outcome.result() { judged.append((folder, result)) }
    }
    // A build for one platform is judged with the package that chooses it.
    let result = judged.filter { !parts.contains($0.folder) }.map(\.package)
    return InstalledPackageObservation(
      installed: packages.count,
      native: result.sorted {
        ($0.name, $0.version ?? "", $0.path ?? "") < ($1.name, $1.version ?? "", $1.path ?? "")
      },
      unreadable: unreadable, unjudged: unjudged)
  }

  /// The installed packages with a build for one platform that a package chooses from; nil once too much
  /// was looked up.
  private mutating func builds(of package: InstalledNodePackage) -> [InstalledNodePackage]? {
    let names = buildNames.intersection(
      package.package.optionalDependencies.union(package.package.dependencies))
    var builds: [InstalledNodePackage] = []
    for name in names.sorted() {
      guard pathBytes < Self.maximumPathBytes else { return nil }
      guard let found = installed(name, for: package), found.folder != package.folder,
        found.package.isBuildForOnePlatform
      else { continue }
      builds.append(found)
    }
    return builds
  }

  /// The package that a package gets by a name (Node.js documentation, "Loading from node_modules folders").
  private mutating func installed(_ name: String, for package: InstalledNodePackage) -> InstalledNodePackage?
  {
    var folder = ImagePath(package.folder)
    while true {
      pathBytes += folder.bytes.count + name.utf8.count
      if !folder.name.elementsEqual("node_modules".utf8),
        let entry = tree.entry(at: ImagePath(folder.bytes + Array("/node_modules/\(name)".utf8))),
        let found = packages[ImageContentsLookup.text(entry.path)]
      {
        return found
      }
      if folder == .root { return nil }
      folder = folder.parent
    }
  }
}
