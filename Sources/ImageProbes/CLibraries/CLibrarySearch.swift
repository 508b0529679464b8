internal import ComparisonModel
internal import ImageReading

/// Finds the C libraries of an image from loaders and library files where programs look for them.
struct CLibrarySearch {
  let contents: ImageContents
  let scan: CLibraryFileScan
  let interpreters: InterpreterScan
  let programs: ProgramFinder

  private var tree: RootFileSystem { contents.rootFileSystem }

  /// A loader or library file that was found, with what its bytes say.
  struct Found {
    var path: String
    var file: CLibraryFile?
    var name: LoaderName?
  }

  /// - Parameter packages: whose database tells musl's version where musl itself does not.
  func observation(packages: PackageObservation) -> CLibraryObservation {
    let loaders = loaders()
    let libraries = libraries()
    var found: [CLibrary] = []
    if let glibc = glibc(loaders: loaders, libraries: libraries) { found.append(glibc) }
    if let musl = musl(loaders: loaders, packages: packages) { found.append(musl) }
    if let uclibc = uclibc(loaders: loaders) { found.append(uclibc) }
    guard !found.isEmpty else {
      return CLibraryObservation(primary: CLibrary(family: .none, evidence: evidenceOfNone()))
    }
    if found.count > 1, let used = familyInUse(loaders: loaders),
      let index = found.firstIndex(where: { $0.family == used })
    {
      found.swapAt(0, index)
    }
    let strange = loaders.filter { $0.name?.family == .glibc && isNotGlibc($0.file) }.map(\.path)
    return CLibraryObservation(
      primary: found[0], others: Array(found.dropFirst()), compatibilityLoaders: strange)
  }

  private func isNotGlibc(_ file: CLibraryFile?) -> Bool {
    switch file {
    case .musl, .other: true
    case .glibc, nil: false
    }
  }

  private func glibc(loaders: [Found], libraries: [Found]) -> CLibrary? {
    var version: String?
    var evidence: [String] = []
    for found in libraries + loaders.filter({ $0.name?.family == .glibc }) {
      guard case .glibc(let stated) = found.file else { continue }
      version = version ?? stated
      evidence.append(stated.map { "\(found.path) (GNU C Library \($0))" } ?? found.path)
    }
    if evidence.isEmpty {
      // Not seen as bytes (a link to a name that is not looked for): the name alone is all there is.
      evidence = loaders.filter { $0.name?.family == .glibc && $0.file == nil }.map {
        "\($0.path) (by its name)"
      }
    }
    guard !evidence.isEmpty else { return nil }
    return CLibrary(family: .glibc, version: version, evidence: evidence.joined(separator: ", "))
  }

  private func musl(loaders: [Found], packages: PackageObservation) -> CLibrary? {
    let mine = loaders.filter { loader in
      if case .musl = loader.file { return loader.name?.family == .musl }
      return loader.name?.family == .musl && loader.file == nil
    }
    guard let first = mine.first else { return nil }
    if case .musl(let version?) = first.file {
      return CLibrary(family: .musl, version: version, evidence: "\(first.path) (musl libc \(version))")
    }
    guard let packaged = packages.version(of: "musl", in: .apk) else {
      return CLibrary(family: .musl, version: nil, evidence: first.path)
    }
    let version = packaged.split(separator: "-r").first.map(String.init) ?? packaged
    return CLibrary(
      family: .musl, version: version,
      evidence: "\(first.path), version from the apk package musl \(packaged)")
  }

  /// uClibc's files carry their version in their names: `ld-uClibc.so.1` leads to `ld-uClibc-1.0.31.so`.
  private func uclibc(loaders: [Found]) -> CLibrary? {
    guard let loader = loaders.first(where: { $0.name?.family == .uclibc }) else { return nil }
    for folder in libraryFolders() {
      for entry in tree.entry(at: folder).map({ tree.children(of: $0) }) ?? [] {
        let name = String(decoding: entry.name, as: UTF8.self)
        for prefix in ["libuClibc-", "ld-uClibc-", "ld64-uClibc-"] where name.hasPrefix(prefix) {
          let version = name.dropFirst(prefix.count).prefix { $0.isNumber || $0 == "." }
          let text = version.last == "." ? version.dropLast() : version
          guard VersionText.isVersion(Array(text.utf8)) else { continue }
          return CLibrary(family: .uclibc, version: String(text), evidence: "\(loader.path), /\(entry.path)")
        }
      }
    }
    return CLibrary(family: .uclibc, version: nil, evidence: loader.path)
  }
}
