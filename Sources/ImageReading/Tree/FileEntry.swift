/// One path of a root file system, and the file it names.
public struct FileEntry: Sendable {
  let storage: RootFileSystem.Storage
  let node: FileTree.NodeID

  private var inode: FileTree.Inode { storage.tree.inode(of: node) }

  /// Its path in the merged tree, put together from its folders at each call.
  public var path: ImagePath { storage.tree.path(of: node) }

  /// The last component of the path; empty for the root.
  public var name: [UInt8] { storage.tree.names[Int(node)] }

  /// What it is, by the highest layer that has it.
  public var kind: FileKind { inode.kind }

  /// The permission bits, with set-uid (`0o4000`), set-gid (`0o2000`) and sticky bit (`0o1000`).
  public var permissions: UInt16 { inode.attributes.permissions }

  /// The owner's number.
  public var userID: UInt32 { inode.attributes.uid }

  /// The group's number.
  public var groupID: UInt32 { inode.attributes.gid }

  /// The size of a regular file, in bytes; 0 of everything else.
  public var size: Int64 { inode.kind == .regularFile ? inode.size : 0 }

  /// What a symbolic link says, as it stands there; nil when this is no symbolic link.
  public var linkTarget: [UInt8]? {
    kind == .symbolicLink ? Array(storage.tree.linkTarget(of: inode)) : nil
  }

  /// The number of a device; nil when this is no device.
  public var deviceNumber: (major: UInt32, minor: UInt32)? {
    guard kind == .characterDevice || kind == .blockDevice else { return nil }
    return (inode.targetOffsetOrMajor, inode.targetLengthOrMinor)
  }

  /// A number that all hard links to one file share, and nothing else in the image has.
  public var fileID: Int { storage.tree.fileID(of: node) }

  /// How many paths the file has.
  public var linkCount: Int { Int(inode.links) }

  /// The layer that has the file's bytes, from 1 for the lowest; 0 for a folder that no layer lists.
  public var layer: Int { Int(inode.layer) }

  /// Whether the file has the extended attribute `security.capability`.
  public var hasFileCapability: Bool { inode.attributes.hasFileCapability }

  /// Which collected values belong to the file; `FileTree.none` for none.
  var content: UInt32 { inode.content }
}

extension FileEntry: Hashable {
  /// Whether two entries are one path of one tree.
  public static func == (left: FileEntry, right: FileEntry) -> Bool {
    left.node == right.node && left.storage === right.storage
  }

  /// Hashes the path's number.
  public func hash(into hasher: inout Hasher) { hasher.combine(node) }
}
