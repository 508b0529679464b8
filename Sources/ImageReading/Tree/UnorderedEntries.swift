/// The entries of a root file system in no particular order.
public struct UnorderedEntries: Sequence {
  let storage: RootFileSystem.Storage

  /// Begins before the first entry.
  public func makeIterator() -> Iterator { Iterator(storage: storage) }

  /// Goes through the entries.
  public struct Iterator: IteratorProtocol {
    private let storage: RootFileSystem.Storage
    private var node = 0

    init(storage: RootFileSystem.Storage) {
      self.storage = storage
    }

    /// The next entry in the order of the tree's memory; nil behind the last.
    public mutating func next() -> FileEntry? {
      node += 1
      while node < storage.tree.nodes.count {
        if storage.tree.nodes[node].isLive { return FileEntry(storage: storage, node: UInt32(node)) }
        node += 1
      }
      return nil
    }
  }
}
