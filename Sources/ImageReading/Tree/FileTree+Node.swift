extension FileTree {
  /// A path, in 24 bytes.
  struct Node {
    var nameOffset: UInt32
    var parent: NodeID
    var firstChild: NodeID = FileTree.none
    var nextSibling: NodeID = FileTree.none
    var inode: InodeID
    /// The layer that put the node there; of a removed node, the layer that removed it.
    var layer: UInt16
    /// The length of the name, which ``ImagePath/maximumBytes`` bounds at 13 bits, and the two marks above it.
    private var lengthAndMarks: UInt16

    init(nameOffset: UInt32, parent: NodeID, inode: InodeID, nameLength: Int, layer: UInt16) {
      self.nameOffset = nameOffset
      self.parent = parent
      self.inode = inode
      self.layer = layer
      lengthAndMarks = UInt16(nameLength) | Self.liveMark | Self.listedMark
    }

    /// How many bytes the name has.
    var nameLength: Int { Int(lengthAndMarks & ~(Self.liveMark | Self.listedMark)) }

    /// Whether the path is there; false once a layer removed it.
    var isLive: Bool {
      get { lengthAndMarks & Self.liveMark != 0 }
      set { set(Self.liveMark, newValue) }
    }

    /// Whether the node is in its parent's list of children; a removed one may be there still.
    var isListed: Bool {
      get { lengthAndMarks & Self.listedMark != 0 }
      set { set(Self.listedMark, newValue) }
    }

    private static let liveMark: UInt16 = 1 << 15
    private static let listedMark: UInt16 = 1 << 14

    private mutating func set(_ mark: UInt16, _ isSet: Bool) {
      if isSet { lengthAndMarks |= mark } else { lengthAndMarks &= ~mark }
    }
  }
}
