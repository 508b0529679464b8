extension FileTree {
  /// A file.
  struct Inode {
    /// The size of a regular file.
    var size: Int64
    /// Where a symbolic link's target lies among the targets, or a device's major number.
    var targetOffsetOrMajor: UInt32 = 0
    /// How long a symbolic link's target is, or a device's minor number.
    var targetLengthOrMinor: UInt32 = 0
    /// Which collected values belong to the file.
    var content: UInt32 = FileTree.none
    /// How many live nodes have the file.
    var links: UInt32 = 0
    var attributes: FileAttributes

    var kind: FileKind { attributes.kind }
    /// The layer that has the file's bytes.
    var layer: UInt16 { attributes.layer }
  }
}
