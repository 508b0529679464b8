import ELFReading

/// Finds libraries as `ld.so` of the GNU C library does (`ld.so(8)`): behind the folders that objects and the
/// environment name, what its cache lists, then the folders that it was built for.
struct GlibcSearch: LibrarySearching {
  let knowsVersions: Bool
  let passesOverOtherMachines = true
  let obeysNoDefaultFolders = true
  private let ownNames: Set<String>
  /// `LD_LIBRARY_PATH`.
  private let environmentFolders: [String]
  /// What `ldconfig` would list.
  private let configuredFolders: [String]
  private let cache: LoaderCache
  private let defaultFolders: [String]
  private let tokens: DynamicStringTokens

  init(_ loader: ImageLoader, _ image: NativeImage, _ lookup: any ImageFileLookup, libraryPath: String?) {
    knowsVersions = loader.family == .glibc
    let name = loader.path.split(separator: "/").last.map(String.init)
    ownNames = Set([name, loader.object.soname].compactMap(\.self))
    let folders = GlibcFolders(loader) { folder in
      image.object(at: "\(folder)/libc.so.6")?.object.target == loader.target
    }
    tokens = DynamicStringTokens(library: folders.library, target: loader.target)
    environmentFolders = (libraryPath ?? "").split(whereSeparator: { $0 == ":" || $0 == ";" }).map(
      String.init)
    configuredFolders = LoaderConfigurationReading(lookup).folders(from: folders.configuration)
    defaultFolders = folders.defaults
    // uClibc's cache has a form of its own.
    cache = loader.family == .glibc ? LoaderCache(atPath: folders.cache, in: lookup) : .unreadable
  }

  func isOwnName(_ name: String) -> Bool {
    ownNames.contains(name)
  }

  /// Needed names have tokens too (glibc, `elf/dl-deps.c`).
  func expanded(_ name: String, neededBy object: LinkedObject) -> String {
    tokens.expanded(name, of: object)
  }

  func ownFolders(_ object: LinkedObject) -> [String] {
    object.object.runpath == nil ? tokens.folders(object.object.rpath, of: object) : []
  }

  func firstFolders(_ requester: LinkedObject) -> [String] {
    let named = requester.object.runpath == nil ? requester.folders : []
    return named + environmentFolders + tokens.folders(requester.object.runpath, of: requester)
  }

  func systemCandidates(_ name: String) -> [String] {
    let listed: [String] =
      switch cache {
      case .absent: []
      case .unreadable: configuredFolders.flatMap { candidates(name, in: $0) }
      case .listing(let paths): Self.everyProcessorsFirst(paths[name] ?? [])
      }
    return listed + defaultFolders.flatMap { candidates(name, in: $0) }
  }

  func uncachedCandidates(_ name: String) -> [String] {
    if case .unreadable = cache { [] } else { configuredFolders.flatMap { candidates(name, in: $0) } }
  }

  private static func everyProcessorsFirst(_ paths: [String]) -> [String] {
    paths.filter { !$0.contains("/glibc-hwcaps/") } + paths.filter { $0.contains("/glibc-hwcaps/") }
  }

  /// A folder's own library comes first here, although the loader prefers one made for a better processor: both
  /// have the same interface, and only the first is there on every processor.
  func candidates(_ name: String, in folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return ["\(base)/\(name)"] + tokens.capabilities.map { "\(base)/glibc-hwcaps/\($0)/\(name)" }
  }
}
