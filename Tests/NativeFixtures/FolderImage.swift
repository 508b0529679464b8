public import Foundation
public import NativeCompatibility

/// A folder taken for an image's root file system: links in it are followed within it.
public struct FolderImage: ImageFileLookup {
  /// Symbolic links followed on the way to one file, at most.
  private static let maximumLinks = 40

  private let root: String

  /// Takes a folder.
  public init(_ root: URL) {
    self.root = root.path
  }

  /// The image with every object file in the folder.
  public func image(
    architecture: String? = "amd64", environment: [String: String] = [:],
    nodeReleases: [String: NodeRelease] = [:]
  ) throws -> NativeImage {
    var files: [(path: String, file: NativeFile)] = []
    let found = FileManager.default.enumerator(atPath: root)
    while let name = found?.nextObject() as? String {
      let path = "\(root)/\(name)"
      guard found?.fileAttributes?[.type] as? FileAttributeType == .typeRegular,
        let handle = FileHandle(forReadingAtPath: path), let head = try handle.read(upToCount: 4),
        Array(head) == [0x7f, 0x45, 0x4c, 0x46], let bytes = FileManager.default.contents(atPath: path)
      else { continue }
      try handle.close()
      files.append(
        ("/" + name, NativeFile([UInt8](bytes), path: name, pieceSize: 64 << 10)))
    }
    return NativeImage(
      files, lookup: self,
      settings: .init(
        architecture: architecture, environment: environment, nodeReleases: nodeReleases))
  }

  /// The file that a path leads to inside the folder.
  public func canonicalPath(_ path: String) -> String? {
    guard let resolved = resolve(path) else { return nil }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root + resolved, isDirectory: &isFolder), !isFolder.boolValue
    else { return nil }
    return resolved
  }

  /// A file's bytes.
  public func bytes(atPath path: String) -> [UInt8]? {
    canonicalPath(path).flatMap { FileManager.default.contents(atPath: root + $0) }.map { [UInt8]($0) }
  }

  /// A folder's names.
  public func names(inFolder path: String) -> [String] {
    resolve(path).flatMap { try? FileManager.default.contentsOfDirectory(atPath: root + $0) } ?? []
  }

  private func resolve(_ path: String) -> String? {
    var pending = Array(path.split(separator: "/").map(String.init).reversed())
    var current: [String] = []
    var links = 0
    while let part = pending.popLast() {
      if part == "." { continue }
      if part == ".." {
        _ = current.popLast()
        continue
      }
      let next = current + [part]
      let whole = root + "/" + next.joined(separator: "/")
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: whole) else {
        current = next
        continue
      }
      links += 1
      guard links <= Self.maximumLinks else { return nil }
      if target.hasPrefix("/") {
        current = []
      }
      pending += target.split(separator: "/").map(String.init).reversed()
    }
    return "/" + current.joined(separator: "/")
  }
}
