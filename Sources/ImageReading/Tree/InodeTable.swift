/// What is known of a tree's files, packed: most are 8 bytes in the node of their path (``PackedFile``).
///
/// What few files have lies apart: the target of a link, a device's numbers, collected values, 4 GiB and more, and
/// a second path.
struct InodeTable: Sendable {
  private struct Apart {
    var size: Int64
    var targetOffsetOrMajor: UInt32
    var targetLengthOrMinor: UInt32
    var content: UInt32
    /// How many live nodes have the file.
    var links: UInt32
    /// The number of its attributes.
    var attributes: UInt32
  }

  private var attributes = AttributeTable()
  private var apart: [Apart] = []

  /// Keeps a file: where it needs more than a size and attributes, apart.
  mutating func pack(_ inode: FileTree.Inode) throws(FileTree.CapacityError) -> PackedFile {
    let number = try attributes.number(of: inode.attributes)
    if let size = UInt32(exactly: inode.size), inode.hasPlainContent {
      return PackedFile(size: size, attributes: number, isFolder: inode.attributes.kind == .directory)
    }
    return try append(
      Apart(
        size: inode.size, targetOffsetOrMajor: inode.targetOffsetOrMajor,
        targetLengthOrMinor: inode.targetLengthOrMinor, content: inode.content, links: inode.links,
        attributes: number))
  }

  /// Lays a file apart, so that several nodes can have it.
  /// - Parameter links: how many nodes have it; what is said of a file that lies apart already holds.
  mutating func layApart(_ file: PackedFile, links: UInt32) throws(FileTree.CapacityError) -> PackedFile {
    guard !file.isApart else { return file }
    return try append(
      Apart(
        size: Int64(file.size), targetOffsetOrMajor: 0, targetLengthOrMinor: 0, content: FileTree.none,
        links: links, attributes: UInt32(file.number)))
  }

  private mutating func append(_ file: Apart) throws(FileTree.CapacityError) -> PackedFile {
    guard apart.count < PackedFile.maximumNumber else { throw .tooManyPaths }
    apart.append(file)
    return PackedFile(apart: UInt32(apart.count - 1))
  }
}

// MARK: Reading

extension InodeTable {
  /// A file. It has no links where it does not lie apart: the node that has it knows them.
  subscript(file: PackedFile) -> FileTree.Inode {
    guard file.isApart else {
      return FileTree.Inode(size: Int64(file.size), attributes: attributes[file.number])
    }
    return inode(of: apart[file.number])
  }

  /// The files that lie apart, those without a path among them.
  var filesApart: some Sequence<FileTree.Inode> { apart.lazy.map { inode(of: $0) } }

  private func inode(of file: Apart) -> FileTree.Inode {
    FileTree.Inode(
      size: file.size, targetOffsetOrMajor: file.targetOffsetOrMajor,
      targetLengthOrMinor: file.targetLengthOrMinor, content: file.content, links: file.links,
      attributes: attributes[Int(file.attributes)])
  }
}

// MARK: Links

extension InodeTable {
  /// Counts one node more that has the file.
  mutating func addLink(to file: PackedFile) {
    if file.isApart { apart[file.number].links += 1 }
  }

  /// Counts one node less that has the file.
  /// - Returns: whether none has it any more.
  mutating func removeLink(from file: PackedFile) -> Bool {
    guard file.isApart else { return true }
    apart[file.number].links -= 1
    return apart[file.number].links == 0
  }
}

extension FileTree.Inode {
  /// Whether a size and attributes say all of it, save for its links.
  fileprivate var hasPlainContent: Bool {
    targetOffsetOrMajor == 0 && targetLengthOrMinor == 0 && content == FileTree.none
  }
}
