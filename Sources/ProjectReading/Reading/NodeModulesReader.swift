import BoundedFiles
import ELFReading
import FoundationEssentials
import Messages

/// Reads a `node_modules` folder: what is installed, rather than what a lock file would install.
struct NodeModulesReader {
  private let root: String
  private var packages: [ProjectPackage] = []
  private var entries = 0

  private init(_ root: String) {
    self.root = root
  }

  /// Reads a folder. Links are not followed, so that nothing outside of it is read, and nothing twice.
  static func read(_ path: String) throws(ProjectError) -> Project {
    var reader = NodeModulesReader(path)
    try reader.readModules(path, depth: 0)
    return Project(origin: .nodeModules, path: path, packages: reader.packages)
  }

  /// The packages that lie in a `node_modules` folder or in a scope's folder.
  private mutating func readModules(_ folder: String, depth: Int) throws(ProjectError) {
    guard depth <= ProjectLimits.maximumFolderDepth else {
      throw ProjectError(.tooLarge, path: folder, message: "the folders are too deep")
    }
    for name in try names(folder) {
      let path = "\(folder)/\(name)"
      guard Self.isFolder(path) else { continue }
      if name.hasPrefix("@") {
        try readModules(path, depth: depth + 1)
      } else if name == ".pnpm" {
        for store in try names(path) where Self.isFolder("\(path)/\(store)/node_modules") {
          try readModules("\(path)/\(store)/node_modules", depth: depth + 1)
        }
      } else if !name.hasPrefix(".") {
        try readPackage(path, depth: depth + 1)
      }
    }
  }

  private mutating func readPackage(_ folder: String, depth: Int) throws(ProjectError) {
    if let bytes = try Self.contents(
      "\(folder)/package.json", maximumBytes: ProjectLimits.maximumManifestBytes)
    {
      let hasBindingFile = FileManager.default.fileExists(atPath: "\(folder)/binding.gyp")
      if let manifest = try InstalledManifest(bytes, path: "\(folder)/package.json") {
        var package = manifest.package(hasBindingFile: hasBindingFile)
        try findAddOns(in: folder, below: folder, depth: depth, &package)
        packages.append(package)
        guard packages.count <= ProjectLimits.maximumPackages else {
          throw ProjectError(
            .tooLarge, path: root, message: "it has more than \(ProjectLimits.maximumPackages) packages")
        }
      }
    }
    if Self.isFolder("\(folder)/node_modules") {
      try readModules("\(folder)/node_modules", depth: depth + 1)
    }
  }

  private mutating func findAddOns(
    in folder: String, below package: String, depth: Int, _ result: inout ProjectPackage
  ) throws(ProjectError) {
    guard depth <= ProjectLimits.maximumFolderDepth else { return }
    for name in try names(folder) where name != "node_modules" {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".node") {
        if let addOn = Self.addOn(path, name: String(path.dropFirst(package.count + 1))) {
          result.addOns.append(addOn)
        }
      } else if !name.contains("."), Self.isFolder(path) {
        try findAddOns(in: path, below: package, depth: depth + 1, &result)
      }
    }
  }

  private static func addOn(_ path: String, name: String) -> InstalledAddOn? {
    guard var file = try? BoundedFile(path, maximumBytes: .max) else { return nil }
    var reader = ELFStreamReader(fileSize: UInt64(file.size))
    do {
      try file.readPieces {
        reader.receive($0)
        return !reader.needsNoMore
      }
    } catch {
      return InstalledAddOn(path: name, architecture: nil, cLibrary: nil)
    }
    do {
      // Add-ons for other systems are of other formats.
      guard case .object(let object) = try reader.finish() else { return nil }
      return InstalledAddOn(
        path: name, architecture: object.target.architecture, cLibrary: object.cLibraryName)
    } catch {
      return InstalledAddOn(path: name, architecture: nil, cLibrary: nil)
    }
  }

  private mutating func names(_ folder: String) throws(ProjectError) -> [String] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    entries += names.count
    guard entries <= ProjectLimits.maximumFolderEntries else {
      throw ProjectError(
        .tooLarge, path: root, message: "it has more than \(ProjectLimits.maximumFolderEntries) entries")
    }
    return names
  }

  /// True for a folder itself, not for a link to one.
  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType == .typeDirectory
  }

  /// The bytes of the file that a path leads to; nil when there is none.
  static func contents(_ path: String, maximumBytes: Int) throws(ProjectError) -> [UInt8]? {
    do {
      return try BoundedFile.bytes(ofFile: path, maximumBytes: maximumBytes)
    } catch {
      switch error.code {
      case .notFound: return nil
      case .tooLarge: throw ProjectError(.tooLarge, path: path, message: error.explanation)
      default: throw ProjectError(.unreadable, path: path, message: error.explanation)
      }
    }
  }
}
