import ELFReading

/// Finds libraries as `ld.so` of the GNU C library does (`ld.so(8)`), as if `ldconfig` had just been run: the
/// folders of `ld.so.conf` take the cache's place.
struct GlibcSearch: LibrarySearching {
  let knowsVersions: Bool
  let passesOverOtherMachines = true
  let obeysNoDefaultFolders = true
  private let ownNames: Set<String>
  /// `LD_LIBRARY_PATH`.
  private let environmentFolders: [String]
  private let configuredFolders: [String]
  private let defaultFolders: [String]
  private let tokens: DynamicStringTokens

  init(_ loader: ImageLoader, _ lookup: any ImageFileLookup, libraryPath: String?) {
    knowsVersions = loader.family == .glibc
    let name = loader.path.split(separator: "/").last.map(String.init)
    ownNames = Set([name, loader.object.soname].compactMap(\.self))
    let libraries = Self.libraryFolder(loader, lookup)
    tokens = DynamicStringTokens(library: libraries, target: loader.target)
    environmentFolders = (libraryPath ?? "").split(whereSeparator: { $0 == ":" || $0 == ";" }).map(
      String.init)
    configuredFolders = LoaderConfigurationReading(lookup).folders(from: "/etc/ld.so.conf")
    var folders = ["/\(libraries)", "/usr/\(libraries)"]
    // Debian's loader knows the folders of before multiarch as well.
    if libraries.hasPrefix("lib/") {
      folders += ["/lib", "/usr/lib"]
    }
    defaultFolders = folders
  }

  func isOwnName(_ name: String) -> Bool {
    ownNames.contains(name)
  }

  func firstFolders(chain: [LinkedObject]) -> [String] {
    guard let requester = chain.first else { return [] }
    var folders: [String] = []
    if requester.object.runpath == nil {
      for object in chain where object.object.runpath == nil {
        folders += tokens.folders(object.object.rpath, of: object)
      }
    }
    return folders + environmentFolders + tokens.folders(requester.object.runpath, of: requester)
  }

  func systemCandidates(_ name: String) -> [String] {
    (configuredFolders + defaultFolders).flatMap { candidates(name, in: $0) }
  }

  /// A folder's own library comes first here, although the loader prefers one made for a better processor: both
  /// have the same interface, and only the first is there on every processor.
  func candidates(_ name: String, in folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return ["\(base)/\(name)"] + tokens.capabilities.map { "\(base)/glibc-hwcaps/\($0)/\(name)" }
  }

  /// Debian's names of the folders for each architecture's libraries ("multiarch tuples").
  private static let tuples = [
    "amd64": "x86_64-linux-gnu", "386": "i386-linux-gnu", "arm64": "aarch64-linux-gnu",
    "arm": "arm-linux-gnueabihf", "ppc64le": "powerpc64le-linux-gnu", "s390x": "s390x-linux-gnu",
    "riscv64": "riscv64-linux-gnu", "mips64le": "mips64el-linux-gnuabi64",
    "loong64": "loongarch64-linux-gnu",
  ]

  /// `$LIB`: the folder below `/` and `/usr` that the loader was built for. Where Debian's C library is, its
  /// loader is too, even when a copy of the link to it became a file; elsewhere it is the loader's own folder.
  private static func libraryFolder(_ loader: ImageLoader, _ lookup: any ImageFileLookup) -> String {
    if let tuple = tuples[loader.target.architecture] {
      for folder in ["/lib", "/usr/lib"] where lookup.canonicalPath("\(folder)/\(tuple)/libc.so.6") != nil {
        return "lib/\(tuple)"
      }
    }
    var folder = LinkedObject.folder(loader.canonicalPath)
    if folder.hasPrefix("/usr/") {
      folder.removeFirst(4)
    }
    guard folder.hasPrefix("/lib") else { return "lib" }
    return String(folder.dropFirst())
  }
}
