import ELFReading

/// The objects that a loader brings together for one program or library, breadth first, and what it cannot find.
struct LinkMap {
  /// Objects in one scope, at most.
  static let maximumObjects = 8_192
  /// Folders that an object inherits, at most.
  static let maximumFolders = 256

  private(set) var objects: [LinkedObject] = []
  /// What was not found, with the index of the object that needs it.
  private(set) var failures: [(requester: Int, failure: LoadFailure)] = []
  /// How many names were looked for, and folders looked in: what the scope costs.
  private(set) var work = 0
  /// The place in `objects` of what answers to a name.
  private var named: [String: Int] = [:]
  /// The place in `objects` of an object, by its number.
  private var placed: [Int: Int] = [:]
  private let image: NativeImage
  private let loader: ImageLoader
  private let search: any LibrarySearching

  init(_ image: NativeImage, loader: ImageLoader) {
    self.image = image
    self.loader = loader
    search = image.search(for: loader)
  }

  /// True when versions count in this scope.
  var knowsVersions: Bool { search.knowsVersions }

  /// True when more is needed than a scope is made of: nothing can be said of it.
  var isTooLarge: Bool { objects.count > Self.maximumObjects }

  /// Loads an object, after what is there already, and all that it needs. Gives the object's index.
  ///
  /// - Parameter isDeep: False to leave out what the needed libraries need.
  @discardableResult
  mutating func load(_ file: ImageObject, requester: Int? = nil, isDeep: Bool = true) -> Int {
    if let known = placed[file.id] {
      return known
    }
    let first = append(file, path: file.path, requester: requester)
    if first == 0 {
      for preloaded in loader.preloaded {
        require(preloaded, for: 0)
      }
      // musl's loader is the C library, needed or not.
      if loader.family == .musl {
        addLoader(answeringTo: loader.path)
      }
    }
    var index = first
    while index < objects.count && !isTooLarge && (isDeep || index == first) {
      for name in objects[index].object.needed {
        require(search.expanded(name, neededBy: objects[index]), for: index)
      }
      index += 1
    }
    return first
  }

  /// Loads a library that a program asks for while it runs, and that is then found by name.
  mutating func load(_ library: ImageObject, answeringTo name: String) {
    named[name] = load(library, requester: 0)
  }

  private mutating func append(_ file: ImageObject, path: String, requester: Int?) -> Int {
    let index = objects.count
    objects.append(linked(file, path, requester))
    placed[file.id] = index
    // glibc's loader takes a loaded library for what it calls itself; musl's goes by the names of files.
    if loader.family != .musl, let soname = file.object.soname, named[soname] == nil {
      named[soname] = index
    }
    return index
  }

  private func linked(_ file: ImageObject, _ path: String, _ requester: Int?) -> LinkedObject {
    var linked = LinkedObject(path: path, file: file, requester: requester)
    let own = search.ownFolders(linked)
    let inherited = requester.map { objects[$0].folders } ?? []
    linked.folders =
      own.isEmpty
      ? inherited : Array((own + inherited.filter { !own.contains($0) }).prefix(Self.maximumFolders))
    return linked
  }

  private mutating func addLoader(answeringTo name: String) {
    named[name] = placed[loader.file.id] ?? append(loader.file, path: loader.path, requester: nil)
  }

  private mutating func require(_ name: String, for requester: Int) {
    work += 1
    guard !name.isEmpty, named[name] == nil, !isTooLarge else { return }
    if search.isOwnName(name) {
      addLoader(answeringTo: name)
      return
    }
    switch find(name, for: requester) {
    case .found(let file, let path):
      named[name] = placed[file.id] ?? append(file, path: path, requester: requester)
    case .forOtherMachine(let path):
      let neededBy = objects[requester].path
      failures.append((requester, .libraryForOtherMachine(name: name, path: path, neededBy: neededBy)))
    case .none:
      failures.append((requester, notFound(name, neededBy: objects[requester].path)))
    }
  }

  private func notFound(_ name: String, neededBy path: String) -> LoadFailure {
    if case .found(_, let place) = image.library(at: search.uncachedCandidates(name), loader, search) {
      return .libraryUncached(name: name, path: place, neededBy: path)
    }
    return .libraryNotFound(name: name, neededBy: path)
  }

  private mutating func find(_ name: String, for requester: Int) -> NativeImage.LibrarySearchResult {
    if name.contains("/") {
      return image.library(at: [name], loader, search)
    }
    let first = search.firstFolders(objects[requester])
    work += first.count
    var other: NativeImage.LibrarySearchResult = .none
    if !first.isEmpty {
      other = image.library(at: first.flatMap { search.candidates(name, in: $0) }, loader, search)
      if case .found = other { return other }
      if case .forOtherMachine = other, !search.passesOverOtherMachines { return other }
    }
    if search.obeysNoDefaultFolders && objects[requester].object.ignoresDefaultFolders {
      return other
    }
    let library = image.systemLibrary(name, loader, search)
    if case .none = library { return other }
    return library
  }

  /// The symbols of an object that nothing in the scope defines.
  func undefinedSymbols(of file: ImageObject) -> [RequiredSymbols.Symbol] {
    // Symbols that follow each other often come from one library.
    var last = 0
    return file.object.required.missing { key, version in
      guard let place = definer(of: key, version, tryingFirst: last) else { return false }
      last = place
      return true
    }
  }

  /// True when something in the scope defines the symbol.
  func defines(_ key: SymbolKey, _ version: VersionKey?) -> Bool {
    definer(of: key, version, tryingFirst: 0) != nil
  }

  private func definer(of key: SymbolKey, _ version: VersionKey?, tryingFirst first: Int) -> Int? {
    let versioned = knowsVersions ? version.map { key.version($0) } : nil
    func defines(_ index: Int) -> Bool {
      let object = objects[index].object
      guard let versioned, !object.versionDefinitions.isEmpty else { return object.defined.contains(key) }
      return object.defined.contains(versioned)
    }
    if first < objects.count && defines(first) { return first }
    return objects.indices.first(where: defines)
  }

  /// The versions that the objects from `first` on need and the scope's libraries do not offer.
  func missingVersions(from first: Int = 0) -> [LoadFailure] {
    guard knowsVersions else { return [] }
    var failures: [LoadFailure] = []
    for linked in objects[first...] {
      for need in linked.object.versionNeeds {
        guard let library = named[need.library] else { continue }
        for version in objects[library].file.missing(need) + stopping(linked.file, need, at: library) {
          failures.append(
            .versionNotOffered(version: version, library: need.library, neededBy: linked.path))
        }
      }
    }
    return failures
  }

  /// The versions of a need at whose symbols the loader stops (glibc, `check_match`): they come from the very
  /// library that should offer the versions, and none of that library's symbols has any.
  private func stopping(_ file: ImageObject, _ need: ELFVersionNeed, at library: Int) -> [String] {
    guard !objects[library].object.hasVersionIndexes else { return [] }
    let names = Dictionary(need.versions.map { (VersionKey($0.name), $0.name) }) { first, _ in first }
    let symbols = file.object.required.missing { key, version in
      guard let version, names[version] != nil else { return true }
      return definer(of: key, version, tryingFirst: 0) != library
    }
    let stopping = Set(symbols.compactMap(\.version))
    return need.versions.map(\.name).filter(stopping.contains)
  }
}
