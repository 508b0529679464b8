/// The packages that a project installs, and what limits what can be said of them.
public struct Project: Hashable, Sendable {
  /// Which kind of file or folder told what the project installs.
  public enum Origin: Hashable, Sendable {
    /// `package-lock.json`, with its version.
    case packageLock(version: Int)
    /// `npm-shrinkwrap.json`, with its version.
    case shrinkwrap(version: Int)
    /// `pnpm-lock.yaml`, with its version as it is written.
    case pnpmLock(version: String)
    /// `yarn.lock` of Yarn 1.
    case yarnClassic
    /// `yarn.lock` of Yarn 2 and later, with its version as it is written.
    case yarnBerry(version: String)
    /// `package.json` alone: ranges, not versions.
    case manifest
    /// A `node_modules` folder: what is there.
    case nodeModules
  }

  /// Something that limits what can be said.
  public enum Note: String, Hashable, Sendable {
    /// Only ranges are known: what will be installed may differ.
    case rangesOnly = "ranges_only"
    /// No entry has a `libc` field: older npm did not write it, so its absence proves nothing.
    case cLibraryNotRecorded = "libc_not_recorded"
    /// The file does not tell which packages run scripts when they are installed.
    case installScriptsNotRecorded = "install_scripts_not_recorded"
  }

  /// Which kind of file or folder told it.
  public var origin: Origin
  /// The file or folder.
  public var path: String
  /// The packages, by name and version.
  public var packages: [ProjectPackage]
  /// What limits what can be said, in a fixed order.
  public var notes: [Note] = []

  /// Makes a project; each version of a package is kept once, and the notes follow from the packages.
  public init(origin: Origin, path: String, packages: [ProjectPackage]) {
    self.origin = origin
    self.path = path
    self.packages = Self.merged(packages)
    if origin == .manifest {
      notes.append(.rangesOnly)
    }
    let platform = packages.filter { !$0.systems.isEmpty || !$0.processors.isEmpty }
    if !platform.isEmpty && platform.allSatisfy(\.cLibraries.isEmpty) {
      notes.append(.cLibraryNotRecorded)
    }
    if !packages.contains(where: { $0.hasInstallScript != nil }) {
      notes.append(.installScriptsNotRecorded)
    }
  }

  /// Each version of a package once, however often it is installed, with all that is said of it.
  private static func merged(_ packages: [ProjectPackage]) -> [ProjectPackage] {
    var places: [[String?]: Int] = [:]
    var merged: [ProjectPackage] = []
    for package in packages {
      let key = [package.name, package.version, package.range]
      if let place = places[key] {
        merged[place].take(package)
      } else {
        places[key] = merged.count
        merged.append(package)
      }
    }
    return merged.sorted {
      ($0.name, $0.version ?? "", $0.range ?? "") < ($1.name, $1.version ?? "", $1.range ?? "")
    }
  }
}
