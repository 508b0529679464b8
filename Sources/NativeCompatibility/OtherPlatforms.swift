import ELFReading

/// Tells builds for other platforms, which lie beside the right one, from objects that should have loaded.
struct OtherPlatforms {
  private let image: ELFTarget?
  private let family: LoaderFamily?
  /// What marked objects of the image's machine that load have in common with their other builds.
  private var loadedBuilds: Set<String> = []
  /// The packages in `node_modules` that have an object that loads.
  private var loadedPackages: Set<String> = []

  /// Looks at what loads in an image whose programs are for `target`; nil where that is not known.
  init(target: ELFTarget?, _ loaders: ImageLoaders, loaded: Set<String>) {
    image = target
    family = target.flatMap { loaders.loader(for: $0)?.family }
    for path in loaded {
      if let mark = PlatformMark(path: path), mark.architecture == image?.architecture {
        loadedBuilds.insert(mark.common)
      }
      if let package = PackageFolder.path(of: path) {
        loadedPackages.insert(package)
      }
    }
  }

  /// The platform that an object is for, where it is another than the image's and the right build is there too.
  func platform(of failed: FailedObject) -> String? {
    if let module = otherModuleVersion(of: failed) { return module }
    guard let mark = PlatformMark(path: failed.path) else { return nil }
    let name = [mark.platform, mark.architecture, mark.libc?.rawValue].compactMap(\.self).joined(
      separator: "-")
    let isOwnMachine = mark.platform == "linux" && mark.architecture == image?.architecture
    // What is made for this very image should load, whatever else does.
    guard !isOwnMachine || mark.libc != family else { return nil }
    if loadedBuilds.contains(mark.common) {
      return name
    }
    guard !isOwnMachine || mark.libc != nil else { return nil }
    if let package = PackageFolder.path(of: failed.path) {
      return loadedPackages.contains(package) ? name : nil
    }
    // A cross compiler's libraries lie in a folder named for their machine.
    guard let target = failed.file?.object.target, target.architecture == mark.architecture,
      mark.architecture != image?.architecture
    else { return nil }
    // Those of the system, for a machine that the image's own stands in for, are there to be loaded.
    let isOfSystem = ["/lib/", "/usr/lib/"].contains { failed.path.hasPrefix($0) }
    if isOfSystem, let image, target.runs(on: image) { return nil }
    return name
  }

  /// The Node.js that an add-on is for, where its path says which, and its package has one for this image's too:
  /// `node.abi115.node` (prebuildify), `node-v115-linux-x64` (node-pre-gyp), and the same of Electron.
  private func otherModuleVersion(of failed: FailedObject) -> String? {
    guard case .moduleVersionDiffers(let version, _) = failed.failures.first,
      let package = PackageFolder.path(of: failed.path), loadedPackages.contains(package)
    else { return nil }
    let marks = ["abi\(version)", "node-v\(version)-", "electron-v", "electron."]
    guard
      let place = failed.path.dropFirst(package.count).split(separator: "/").first(where: { component in
        marks.contains { component.contains($0) }
      })
    else { return nil }
    return (place.contains("electron") ? "electron" : "node") + "-abi\(version)"
  }
}
