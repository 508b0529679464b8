import Glibc
public import ReportRendering

/// A folder that is not there yet, or is empty: all that belongs into it appears, or nothing.
///
/// Files are written into a hidden folder first. Where the folder was missing, that one gets its name; where it was
/// there, what lies in the hidden one is moved out of it.
public struct NewFolder: Sendable {
  /// The folder.
  public let path: String

  /// Makes nothing yet.
  ///
  /// - Throws: ``OutputError`` where something is in the folder, or a file has its name.
  public init(_ path: String) throws(OutputError) {
    let trimmed = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = trimmed
    try Self.checkEmptiness(of: trimmed)
  }

  private static func checkEmptiness(of path: String) throws(OutputError) {
    guard let names = try names(in: path), !names.isEmpty else { return }
    throw OutputError(.folderInUse, path: path)
  }

  /// The names in a folder; nil where there is no folder.
  private static func names(in path: String) throws(OutputError) -> [String]? {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return nil }
      throw OutputError(.folder, path: path, errno: errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Writes the folder.
  ///
  /// - Parameter files: Its files; `/` in their names makes folders in it.
  /// - Returns: Their paths, in the order given.
  /// - Throws: ``OutputError`` where something cannot be written; then all is as it was.
  public func write(_ files: [RenderedFile]) throws -> [String] {
    let isThere = try Self.names(in: path) != nil
    let hidden = isThere ? "\(path)/\(Self.hiddenName)" : Self.sibling(of: path)
    do {
      try Self.write(files, into: hidden)
      try isThere ? moveOut(of: hidden) : appear(from: hidden)
    } catch {
      Self.remove(hidden)
      throw error
    }
    return files.map { "\(path)/\($0.name)" }
  }

  private static func write(_ files: [RenderedFile], into hidden: String) throws {
    let byFolder = Dictionary(grouping: files) { file in
      file.name.split(separator: "/").dropLast().joined(separator: "/")
    }
    for (folder, files) in byFolder.sorted(by: { $0.key < $1.key }) {
      let named = files.map { file in
        RenderedFile(name: file.name.split(separator: "/").last.map(String.init) ?? "", write: file.write)
      }
      _ = try OutputFolder(folder.isEmpty ? hidden : "\(hidden)/\(folder)").write(named)
    }
  }

  /// Lets the folder appear, complete. A name that somebody else has used meanwhile is left as it is.
  private func appear(from hidden: String) throws(OutputError) {
    guard rename(hidden, path) != 0 else { return }
    let isUsed = errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR
    throw isUsed ? OutputError(.folderInUse, path: path) : OutputError(.publish, path: path, errno: errno)
  }

  /// Moves all that is in the hidden folder into this one, which holds nothing else.
  private func moveOut(of hidden: String) throws(OutputError) {
    let own = hidden.split(separator: "/").last.map(String.init) ?? ""
    guard try Self.names(in: path) == [own] else { throw OutputError(.folderInUse, path: path) }
    var moved: [String] = []
    for name in try Self.names(in: hidden) ?? [] {
      guard rename("\(hidden)/\(name)", "\(path)/\(name)") == 0 else {
        let fault = OutputError(.publish, path: "\(path)/\(name)", errno: errno)
        for name in moved { Self.remove("\(path)/\(name)") }
        throw fault
      }
      moved.append(name)
    }
    rmdir(hidden)
  }

  private static var hiddenName: String { ".plimsoll.\(getpid())-\(UInt32.random(in: 0 ... .max)).partial" }

  /// A hidden name beside the folder.
  private static func sibling(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return hiddenName }
    return path[...slash] + hiddenName
  }

  /// Removes a file, or a folder and all in it.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
