/// The entries of a root file system in the order of their paths.
public struct PathOrderedEntries: Sequence {
  let storage: RootFileSystem.Storage

  /// Begins before the first entry.
  public func makeIterator() -> Iterator { Iterator(storage: storage) }

  /// Goes through the entries: a folder, then all below it.
  public struct Iterator: IteratorProtocol {
    private let storage: RootFileSystem.Storage
    /// The folders on the way down, each with what is still to come of it, last first.
    private var pending: [[FileTree.NodeID]]

    init(storage: RootFileSystem.Storage) {
      self.storage = storage
      pending = [storage.tree.children(of: 0).reversed()]
    }

    /// The next entry in the order of paths; nil behind the last.
    public mutating func next() -> FileEntry? {
      while let last = pending.indices.last {
        guard let node = pending[last].popLast() else {
          pending.removeLast()
          continue
        }
        if storage.tree.nodes[Int(node)].firstChild != FileTree.none {
          pending.append(storage.tree.children(of: node).reversed())
        }
        return FileEntry(storage: storage, node: node)
      }
      return nil
    }
  }
}
