extension FileTree {
  /// A path, in 20 bytes; its name lies in a ``NameTable``.
  struct Node {
    let parent: NodeID
    var nextSibling: NodeID = FileTree.none
    /// Of a folder its first child, of everything else the size of its file.
    private var firstChildOrSize: UInt32
    private var fileWord: UInt32
    /// The layer that put the node there; of a removed node, the layer that removed it.
    var layer: UInt16
    private var marks: UInt16

    /// A path that is there, and in its parent's list.
    init(parent: NodeID, file: PackedFile, layer: UInt16) {
      self.parent = parent
      self.layer = layer
      fileWord = file.word
      firstChildOrSize = file.isFolder ? FileTree.none : file.size
      marks = Self.liveMark | Self.listedMark
    }

    /// The file that has the path; of a removed path, the file that had it.
    ///
    /// A folder that becomes something else must hold nothing any more, also nothing that was removed.
    var file: PackedFile {
      get { PackedFile(size: isFolder ? 0 : firstChildOrSize, word: fileWord) }
      set {
        assert(firstChild == FileTree.none || newValue.isFolder)
        if !newValue.isFolder {
          firstChildOrSize = newValue.size
        } else if !isFolder {
          firstChildOrSize = FileTree.none
        }
        fileWord = newValue.word
      }
    }

    /// The first of a folder's children; none of what is no folder.
    var firstChild: NodeID {
      get { isFolder ? firstChildOrSize : FileTree.none }
      set {
        assert(isFolder)
        firstChildOrSize = newValue
      }
    }

    private var isFolder: Bool { PackedFile(size: 0, word: fileWord).isFolder }
  }
}

// MARK: Marks

extension FileTree.Node {
  /// Whether the path is there; false once a layer removed it.
  var isLive: Bool {
    get { marks & Self.liveMark != 0 }
    set { set(Self.liveMark, newValue) }
  }

  /// Whether the node is in its parent's list of children; a removed one may be there still.
  var isListed: Bool {
    get { marks & Self.listedMark != 0 }
    set { set(Self.listedMark, newValue) }
  }

  private static let liveMark: UInt16 = 1 << 0
  private static let listedMark: UInt16 = 1 << 1

  private mutating func set(_ mark: UInt16, _ isSet: Bool) {
    if isSet { marks |= mark } else { marks &= ~mark }
  }
}
