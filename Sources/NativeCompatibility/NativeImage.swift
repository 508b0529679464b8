import ELFReading

/// The object files of one image, and the rules by which they find each other.
public final class NativeImage {
  /// What the image's configuration says that bears on loading.
  public struct Settings: Hashable, Sendable {
    /// The architecture (`amd64`, `arm64`, …); nil when it is not known.
    public var architecture: String?
    /// The environment, by name: `PATH`, `LD_LIBRARY_PATH` and `LD_PRELOAD` are used.
    public var environment: [String: String]
    /// The numbers that programs and headers of Node.js tell, by the paths of these files.
    public var nodeReleases: [String: NodeRelease]

    /// Makes settings; `architecture` is nil where the configuration names none.
    public init(
      architecture: String?, environment: [String: String] = [:], nodeReleases: [String: NodeRelease] = [:]
    ) {
      self.architecture = architecture
      self.environment = environment
      self.nodeReleases = nodeReleases
    }
  }

  /// What looking for a library in a row of places came to.
  enum LibrarySearchResult {
    /// The library, and the path that it was found by.
    case found(ImageObject, path: String)
    /// Only one for another machine is there, or one that cannot be read.
    case forOtherMachine(path: String)
    case none
  }

  let settings: Settings
  /// The objects that could be read, by their canonical paths.
  let objects: [String: ImageObject]
  /// Every object file, by its canonical path.
  let files: [String: NativeFile]
  /// The paths in their order.
  let paths: [String]
  private let lookup: any ImageFileLookup
  private var searches: [String: any LibrarySearching] = [:]
  private var found: [String: String?] = [:]
  private var systemLibraries: [String: [String: LibrarySearchResult]] = [:]

  /// Makes an image of its objects, each with its canonical path.
  public init(
    _ files: [(path: String, file: NativeFile)], lookup: any ImageFileLookup, settings: Settings
  ) {
    self.files = Dictionary(files.map { ($0.path, $0.file) }) { first, _ in first }
    paths = self.files.keys.sorted()
    var objects: [String: ImageObject] = [:]
    for path in paths {
      guard let object = self.files[path]?.object else { continue }
      objects[path] = ImageObject(id: objects.count, path: path, object: object)
    }
    self.objects = objects
    self.lookup = lookup
    self.settings = settings
  }

  /// The object file that a path leads to.
  func object(at path: String) -> ImageObject? {
    canonicalPath(path).flatMap { objects[$0] }
  }

  /// The file that a path leads to. The same few thousand paths are asked for again and again.
  func canonicalPath(_ path: String) -> String? {
    if let known = found[path] { return known }
    let canonical = lookup.canonicalPath(path)
    found[path] = .some(canonical)
    return canonical
  }

  /// The rules of a loader.
  func search(for loader: ImageLoader) -> any LibrarySearching {
    if let known = searches[loader.path] { return known }
    let libraryPath = settings.environment["LD_LIBRARY_PATH"]
    let search: any LibrarySearching =
      switch loader.family {
      case .musl: MuslSearch(loader, lookup, libraryPath: libraryPath)
      case .glibc, .uclibc: GlibcSearch(loader, self, lookup, libraryPath: libraryPath)
      }
    searches[loader.path] = search
    return search
  }

  /// What a loader finds in the system's folders, whoever asks.
  func systemLibrary(_ name: String, _ loader: ImageLoader, _ search: any LibrarySearching)
    -> LibrarySearchResult
  {
    if let known = systemLibraries[loader.path]?[name] { return known }
    let library = library(at: search.systemCandidates(name), loader, search)
    systemLibraries[loader.path, default: [:]][name] = library
    return library
  }

  /// What a loader finds at one of several paths.
  func library(at candidates: [String], _ loader: ImageLoader, _ search: any LibrarySearching)
    -> LibrarySearchResult
  {
    var other: String?
    for candidate in candidates {
      guard let path = canonicalPath(candidate), files[path] != nil else { continue }
      if let object = objects[path], object.object.target == loader.target, object.object.type == .shared {
        return .found(object, path: candidate)
      }
      other = other ?? path
      if !search.passesOverOtherMachines { break }
    }
    return other.map { .forOtherMachine(path: $0) } ?? .none
  }
}
