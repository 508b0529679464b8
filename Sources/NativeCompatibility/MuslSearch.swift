import ELFReading

/// Finds libraries as musl's loader does (`ldso/dynlink.c`, `load_library`).
struct MuslSearch: LibrarySearching {
  let knowsVersions = false
  let passesOverOtherMachines = false
  let obeysNoDefaultFolders = false
  private let loaderName: String
  private let environmentFolders: [String]
  private let systemFolders: [String]

  init(_ loader: ImageLoader, _ lookup: any ImageFileLookup, libraryPath: String?) {
    loaderName = loader.path
    environmentFolders = Self.folders(libraryPath ?? "")
    let name = loader.path.split(separator: "/").last.map(String.init) ?? ""
    // "/lib/ld-musl-x86_64.so.1" reads "/etc/ld-musl-x86_64.path"; one in another root, that root's.
    let above = LinkedObject.folder(LinkedObject.folder(loader.path))
    let prefix = above == "/" || above == "." ? "" : above
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    let text = lookup.text(atPath: "\(prefix)/etc/\(stem).path")
    systemFolders = text.map(Self.folders) ?? ["/lib", "/usr/local/lib", "/usr/lib"]
  }

  private static func folders(_ text: String) -> [String] {
    text.split(whereSeparator: { $0 == ":" || $0.isNewline }).map(String.init)
  }

  /// musl is all of the C library's parts, whatever number is behind `.so.`.
  func isOwnName(_ name: String) -> Bool {
    let reserved = ["libc.", "libpthread.", "librt.", "libm.", "libdl.", "libutil.", "libxnet."]
    return name == loaderName || reserved.contains { name.hasPrefix($0) }
  }

  func firstFolders(_ requester: LinkedObject) -> [String] {
    environmentFolders + requester.folders
  }

  func systemCandidates(_ name: String) -> [String] {
    systemFolders.flatMap { candidates(name, in: $0) }
  }

  /// The folders that an object names for itself and for all that it needs. A string with another token than
  /// `$ORIGIN` is ignored as a whole.
  func ownFolders(_ object: LinkedObject) -> [String] {
    guard let text = object.object.runpath ?? object.object.rpath else { return [] }
    let origin = LinkedObject.folder(object.path)
    let replaced = text.replacing("${ORIGIN}", with: origin).replacing("$ORIGIN", with: origin)
    return replaced.contains("$") ? [] : Self.folders(replaced)
  }
}
