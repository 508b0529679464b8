internal import NativeCompatibility
internal import ProjectReading

/// A Node.js package that is installed in an image.
struct InstalledNodePackage {
  /// The object files in its folder, by what the image's loader makes of them.
  struct Objects {
    var loading: [String] = []
    var unloadable: [UnloadableObject] = []
    /// Objects of which nothing is known.
    var unread: [String] = []

    static func + (left: Objects, right: Objects) -> Objects {
      Objects(
        loading: left.loading + right.loading, unloadable: left.unloadable + right.unloadable,
        unread: left.unread + right.unread)
    }
  }

  /// Its folder, links followed.
  var folder: String
  /// What its manifest tells.
  var package: ProjectPackage
  /// The objects in its own folder.
  var objects: Objects
}

extension NativeObjectObservation {
  /// The objects of each package, by the package's folder.
  func objectsByPackage() -> [String: InstalledNodePackage.Objects] {
    var found: [String: InstalledNodePackage.Objects] = [:]
    func add(_ path: String, _ change: (inout InstalledNodePackage.Objects) -> Void) {
      guard let folder = PackageFolder.path(of: path) else { return }
      change(&found[folder, default: .init()])
    }
    for path in loading { add(path) { $0.loading.append(path) } }
    for object in unloadable { add(object.path) { $0.unloadable.append(object) } }
    for object in awaitingHost { add(object.path) { $0.loading.append(object.path) } }
    for path in unread + unresolved { add(path) { $0.unread.append(path) } }
    return found
  }
}
