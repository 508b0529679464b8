/// The root file system that a container of the image starts with: all layers merged, whiteouts applied.
///
/// Made by the rules of the OCI image specification 1.1, "Image Layer Filesystem Changeset".
public struct RootFileSystem: Sendable {
  /// Why a path leads nowhere.
  public enum ResolutionError: Error, Hashable, Sendable {
    /// Nothing is called so.
    case notFound
    /// Something on the way is no folder.
    case notADirectory
    /// More than ``RootFileSystem/maximumLinks`` symbolic links had to be followed, as in a cycle.
    case tooManyLinks
  }

  /// How many symbolic links are followed on the way to one file: 40, as in Linux.
  public static let maximumLinks = 40

  /// The tree; shared by all entries.
  let storage: Storage

  /// Owns a tree, so that entries are small.
  final class Storage: Sendable {
    let tree: FileTree

    init(_ tree: FileTree) {
      self.tree = tree
    }
  }

  init(_ tree: FileTree) {
    storage = Storage(tree)
  }

  /// The root folder, which is there in every image, also in one without layers.
  public var root: FileEntry { FileEntry(storage: storage, node: 0) }

  /// What has the path, or nil.
  ///
  /// Symbolic links to folders on the way are always followed; where the path itself is a link, it is followed
  /// when `followingLinks` says so. Links never lead out of the image.
  public func entry(at path: ImagePath, followingLinks: Bool = true) -> FileEntry? {
    try? resolve(path, followingLinks: followingLinks)
  }

  /// What has the path.
  /// - Throws: ``ResolutionError``: why there is nothing.
  public func resolve(
    _ path: ImagePath, followingLinks: Bool = true
  ) throws(ResolutionError) -> FileEntry {
    var effort = ResolutionEffort()
    let node = try storage.tree.resolve(
      path.bytes[...], from: 0, followingLast: followingLinks, effort: &effort)
    return FileEntry(storage: storage, node: node)
  }

  /// What the folder holds, in the order of the names' bytes; nothing when `entry` is no folder.
  public func children(of entry: FileEntry) -> [FileEntry] {
    storage.tree.children(of: entry.node).map { FileEntry(storage: storage, node: $0) }
  }

  /// What a folder holds, in the order of the names; nil where that is more than `most`.
  public func children(of entry: FileEntry, atMost most: Int) -> [FileEntry]? {
    storage.tree.children(of: entry.node, atMost: most)?.map { FileEntry(storage: storage, node: $0) }
  }

  /// All entries but the root, in the order of their paths: a folder before what it holds.
  public var entries: PathOrderedEntries { PathOrderedEntries(storage: storage) }

  /// All entries but the root, in no particular order; faster than ``entries``.
  public var unorderedEntries: UnorderedEntries { UnorderedEntries(storage: storage) }
}
