internal import ImageReading

/// Finds the package databases in the merged tree.
struct PackageSearch {
  /// Where distroless images keep one file for each package.
  static let distrolessFolder: ImagePath = "var/lib/dpkg/status.d"

  private static let alpineFiles: [ImagePath] = ["lib/apk/db/installed", "usr/lib/apk/db/installed"]
  private static let rpmFolders: [ImagePath] = [
    "var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm", "usr/lib/rpm",
  ]
  /// Newest form first: an upgraded system may keep the file of an older one.
  private static let rpmFiles = ["rpmdb.sqlite", "Packages.db", "Packages"]

  let contents: ImageContents
  let scan: PackageDatabaseScan

  func observation(managers programs: ProgramFinder) -> PackageObservation {
    var observation = PackageObservation(
      managers: programs.packageManagers(), applets: programs.packageManagers(areApplets: true),
      databases: [],
      unreadable: [])
    let status: [ImagePath] = ["var/lib/dpkg/status"] + distrolessFiles()
    read(status, kind: .dpkg, into: &observation)
    read(Self.alpineFiles, kind: .apk, into: &observation)
    for folder in Self.rpmFolders {
      guard !observation.databases.contains(where: { $0.kind == .rpm }) else { break }
      for name in Self.rpmFiles where contents.rootFileSystem.entry(at: folder.appending(name.utf8)) != nil {
        read([folder.appending(name.utf8)], kind: .rpm, into: &observation)
        break
      }
    }
    if !observation.databases.contains(where: { $0.kind == .rpm }) {
      read(["var/lib/rpmmanifest/container-manifest-2"], kind: .rpm, into: &observation)
    }
    return observation
  }

  /// Reads the files that are there as one database.
  private func read(
    _ paths: [ImagePath], kind: PackageDatabaseKind, into observation: inout PackageObservation
  ) {
    var listing = PackageListing()
    var read: [String] = []
    var seen: Set<Int> = []
    for path in paths {
      guard let entry = contents.rootFileSystem.entry(at: path), entry.kind == .regularFile,
        seen.insert(entry.fileID).inserted
      else { continue }
      switch contents.value(of: scan, at: entry) {
      case .success(let part):
        listing.merge(part)
        read.append("/\(entry.path)")
      case .failure(let fault):
        observation.unreadable.append(.init(path: "/\(entry.path)", reason: fault.explanation))
      case nil:
        observation.unreadable.append(
          .init(path: "/\(entry.path)", reason: "it is a link to a file of another name (\(path))"))
      }
    }
    guard !read.isEmpty else { return }
    observation.databases.append(
      PackageDatabase(
        kind: kind, paths: read, packages: listing.packages.sorted(), notInstalled: listing.notInstalled,
        malformed: listing.malformed))
  }

  private func distrolessFiles() -> [ImagePath] {
    guard let folder = contents.rootFileSystem.entry(at: Self.distrolessFolder) else { return [] }
    return contents.rootFileSystem.children(of: folder).map(\.path)
      .filter { PackageDatabaseForm(path: $0) == .distrolessStatus }
  }
}
