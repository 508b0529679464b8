internal import ImageReading

/// Finds programs in the folders where a container looks for them: those of the image's `PATH`, and the usual
/// ones besides.
struct ProgramFinder {
  /// The most folders of `PATH` that are looked into.
  static let maximumFolders = 64

  private static let usualFolders: [ImagePath] = [
    "usr/local/sbin", "usr/local/bin", "usr/sbin", "usr/bin", "sbin", "bin", "busybox", "nodejs/bin",
    "opt/bitnami/node/bin",
  ]

  /// The merged tree.
  let tree: RootFileSystem
  /// The folders, each once, without links.
  let folders: [ImagePath]
  private let busyBoxFiles: Set<Int>

  init(_ tree: RootFileSystem, searchPath: String?) {
    self.tree = tree
    let named = (searchPath ?? "").split(separator: ":").prefix(Self.maximumFolders).map {
      ImagePath(String($0))
    }
    var seen: Set<Int> = []
    folders = (named + Self.usualFolders).compactMap { path in
      guard let folder = tree.entry(at: path), folder.kind == .directory,
        seen.insert(folder.fileID).inserted
      else { return nil }
      return folder.path
    }
    // BusyBox knows itself by any of these; `[` is what its official image calls the one real file.
    let busyBoxPaths = folders.map { $0.appending("busybox".utf8) }
    busyBoxFiles = Set(busyBoxPaths.compactMap { tree.entry(at: $0)?.fileID })
  }

  /// The programs of this name, in the order of the folders.
  func programs(named name: String) -> [ImageProgram] {
    folders.compactMap { program(at: $0.appending(name.utf8), name: name) }
  }

  /// The file that the first program of this name leads to. A script whose bits do not let it be executed is
  /// no program, but it is there: `mustBeExecutable` says whether that is enough.
  func file(named name: String, mustBeExecutable: Bool = true) -> FileEntry? {
    for folder in folders {
      guard let entry = tree.entry(at: folder.appending(name.utf8)), entry.kind == .regularFile else {
        continue
      }
      if !mustBeExecutable || entry.permissions & 0o111 != 0 { return entry }
    }
    return nil
  }

  /// The program at a path; nil when there is none, or nothing that can be executed.
  func program(at path: ImagePath, name: String) -> ImageProgram? {
    guard let entry = executable(at: path) else { return nil }
    let isApplet = busyBoxFiles.contains(entry.fileID) && name != "busybox"
    return ImageProgram(
      name: name, path: "/\(path)", target: entry.path == path ? nil : "/\(entry.path)",
      isBusyBoxApplet: isApplet)
  }

  private func executable(at path: ImagePath) -> FileEntry? {
    guard let entry = tree.entry(at: path), entry.kind == .regularFile, entry.permissions & 0o111 != 0 else {
      return nil
    }
    return entry
  }
}
