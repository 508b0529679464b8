import ELFReading

/// Finds libraries that a program loads by itself, from a folder of its own, before it loads the plug-ins that need
/// them by name: `java` loads `lib/server/libjvm.so`, and then `lib/libjava.so`, which finds it loaded.
///
/// That a program does so cannot be seen in its tables. What points to it is that the library lies in a folder
/// directly below the plug-in's, which no loader looks in, and that a program which loads has a library of that
/// plug-in's folder, or of a folder directly below it, in its scope.
struct PrivateLibraries {
  /// A library, and the name that it is needed by.
  typealias Named = (name: String, file: ImageObject)

  private let image: NativeImage
  private let loaders: ImageLoaders
  /// For each missing name, the libraries of that name that load, by the folder that theirs is directly below.
  private var libraries: [String: [String: ImageObject]] = [:]
  /// For each folder that holds what a program loads, or is directly above one, the first such program.
  private var programs: [String: ImageObject] = [:]

  /// Looks for what failed objects lack, among what loads and in the scopes of the programs that load.
  init(
    _ image: NativeImage, _ loaders: ImageLoaders, failed: [FailedObject],
    loaded: Set<Int>, scopes: [String: [Int]]
  ) {
    self.image = image
    self.loaders = loaders
    let missing = Set(failed.flatMap(Self.missingNames))
    guard !missing.isEmpty else { return }
    var byID: [Int: ImageObject] = [:]
    for path in image.paths {
      guard let file = image.objects[path], loaded.contains(file.id) else { continue }
      byID[file.id] = file
      guard file.object.type == .shared, file.object.interpreter == nil else { continue }
      let above = LinkedObject.folder(LinkedObject.folder(path))
      for name in [file.object.soname, Self.name(path)] {
        guard let name, missing.contains(name), libraries[name]?[above] == nil else { continue }
        libraries[name, default: [:]][above] = file
      }
    }
    guard !libraries.isEmpty else { return }
    findPrograms(scopes, byID)
  }

  private mutating func findPrograms(_ scopes: [String: [Int]], _ byID: [Int: ImageObject]) {
    var seen: Set<Int> = []
    for (path, scope) in scopes.sorted(by: { $0.key < $1.key }) {
      guard let program = image.objects[path] else { continue }
      for id in scope where id != program.id && seen.insert(id).inserted {
        guard let library = byID[id] else { continue }
        let folder = LinkedObject.folder(library.path)
        for place in [folder, LinkedObject.folder(folder)] where programs[place] == nil {
          programs[place] = program
        }
      }
    }
  }

  /// The program that loads a plug-in, and what it loads before; nil for an object that is no such plug-in.
  func host(of failed: FailedObject) -> (program: ImageObject, libraries: [Named])? {
    guard let plugin = failed.file, plugin.object.type == .shared, plugin.object.interpreter == nil,
      let loader = loaders.loader(for: plugin.object.target)
    else { return nil }
    let folder = LinkedObject.folder(plugin.path)
    guard folder != "/", let program = programs[folder], program.object.target == plugin.object.target else {
      return nil
    }
    let found: [Named] = Self.missingNames(failed).compactMap { name in
      guard let file = libraries[name]?[folder], file.object.target == plugin.object.target else {
        return nil
      }
      return (name, file)
    }
    guard !found.isEmpty, !isSystemLibrary(plugin, loader) else { return nil }
    return (program, found)
  }

  /// True for what every program can ask for by its name: it must load by itself.
  private func isSystemLibrary(_ file: ImageObject, _ loader: ImageLoader) -> Bool {
    let library = image.systemLibrary(Self.name(file.path), loader, image.search(for: loader))
    guard case .found(let found, _) = library else { return false }
    return found === file
  }

  /// The names of the libraries that were not found, each once.
  private static func missingNames(_ failed: FailedObject) -> [String] {
    var seen: Set<String> = []
    return failed.failures.compactMap {
      guard case .libraryNotFound(let name, _) = $0, seen.insert(name).inserted else { return nil }
      return name
    }
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
