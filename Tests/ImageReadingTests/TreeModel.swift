@testable import ImageReading

/// The merging of layers told simply: a dictionary of paths, without symbolic links on the way.
///
/// What a layer hides is what had a path before it and has none after it.
struct TreeModel {
  final class File {
    let kind: FileKind
    let size: Int64
    var uid: UInt32
    /// The layer that has its bytes; 0 of a folder that none lists.
    var layer: Int

    init(kind: FileKind, size: Int64, uid: UInt32, layer: Int) {
      (self.kind, self.size, self.uid, self.layer) = (kind, size, uid, layer)
    }
  }

  private(set) var files: [String: File] = [:]
  /// What the layer took away, which its hard links may lead to.
  private var removed: [String: File] = [:]
  private var layer = 0

  /// Applies a layer: its whiteouts, then all else.
  /// - Returns: the bytes that it hides.
  mutating func apply(_ entries: [(record: LayerLog.Record, path: String)]) -> Int64 {
    layer += 1
    removed = [:]
    let before = regularFiles
    for (record, path) in entries where record.kind == .whiteout {
      remove(below: path)
      remove(path)
    }
    for (record, path) in entries where record.kind == .opaqueWhiteout { remove(below: path) }
    for (record, path) in entries where ![.whiteout, .opaqueWhiteout].contains(record.kind) {
      add(record, path)
    }
    let after = regularFiles
    return before.values.filter { after[ObjectIdentifier($0)] == nil }.reduce(0) { $0 + $1.size }
  }

  private var regularFiles: [ObjectIdentifier: File] {
    let regular = files.values.filter { $0.kind == .regularFile }
    return Dictionary(regular.map { (ObjectIdentifier($0), $0) }) { first, _ in first }
  }

  private mutating func add(_ record: LayerLog.Record, _ path: String) {
    for folder in Self.folders(above: path) where files[folder]?.kind != .directory {
      put(File(kind: .directory, size: 0, uid: 0, layer: 0), at: folder)
    }
    switch record.kind {
    case .hardLink:
      let target = String(decoding: record.target, as: UTF8.self)
      guard Self.folders(above: target).allSatisfy({ files[$0]?.kind == .directory }),
        let file = files[target] ?? removed[target], file.kind != .directory, file !== files[path]
      else { return }
      put(file, at: path)
    case .directory:
      if let folder = files[path], folder.kind == .directory {
        (folder.uid, folder.layer) = (record.uid, layer)
      } else {
        put(File(kind: .directory, size: 0, uid: record.uid, layer: layer), at: path)
      }
    default:
      let kind: FileKind = record.kind == .symbolicLink ? .symbolicLink : .regularFile
      put(File(kind: kind, size: record.size, uid: record.uid, layer: layer), at: path)
    }
  }

  private mutating func put(_ file: File, at path: String) {
    remove(below: path)
    removed[path] = nil
    files[path] = file
  }

  private mutating func remove(below folder: String) {
    for path in files.keys where path.hasPrefix(folder + "/") { remove(path) }
  }

  private mutating func remove(_ path: String) {
    guard let file = files.removeValue(forKey: path) else { return }
    removed[path] = file
  }

  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/")
    return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
  }
}
