import ELFReading

/// Tells builds for other platforms, which lie beside the right one, from objects that should have loaded.
struct OtherPlatforms {
  private let image: ELFTarget?
  private let family: LoaderFamily?
  /// What marked objects of the image's machine that load have in common with their other builds.
  private var loadedBuilds: Set<String> = []
  /// The packages in `node_modules` that have an object that loads.
  private var loadedPackages: Set<String> = []

  init(_ resolution: NativeObjectResolution, loaded: Set<String>) {
    image = resolution.target
    family = resolution.target.flatMap { resolution.loaders.loader(for: $0)?.family }
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
  func platform(of failed: NativeObjectResolution.Failed) -> String? {
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
}
