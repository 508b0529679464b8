/// The merged root file system, compactly: millions of files take tens of bytes each.
///
/// Nodes are paths, inodes are files; hard links are nodes with one inode. Names lie in one array of bytes. A
/// node's children form a list; one ``ChildTable`` finds a child by its parent and name.
struct FileTree: Sendable {
  /// The number of a node; 0 is the root.
  typealias NodeID = UInt32
  /// The number of an inode.
  typealias InodeID = UInt32

  /// No node, inode, or collected content.
  static let none = UInt32.max

  /// A file.
  struct Inode {
    var size: Int64
    var uid: UInt32
    var gid: UInt32
    /// Where a symbolic link's target lies among the names, or a device's major number.
    var targetOffsetOrMajor: UInt32 = 0
    /// How long a symbolic link's target is, or a device's minor number.
    var targetLengthOrMinor: UInt32 = 0
    /// Which collected values belong to the file.
    var content: UInt32 = FileTree.none
    /// How many live nodes have the file.
    var links: UInt32 = 0
    var permissions: UInt16
    /// The layer that has the file's bytes.
    var layer: UInt16
    var kind: FileKind
    var hasFileCapability = false
  }

  // Only the extensions that change a tree write these.
  var nodes: [Node] = []
  var inodes = InodeTable()
  var names: [UInt8] = []
  var table: ChildTable

  /// Makes a tree of the root alone, with room for `nodeCount` paths.
  init(nodeCount: Int, nameBytes: Int) {
    nodes.reserveCapacity(nodeCount + 1)
    inodes.reserveCapacity(nodeCount + 1)
    names.reserveCapacity(nameBytes)
    table = ChildTable(capacity: nodeCount)
    inodes.append(Inode(size: 0, uid: 0, gid: 0, links: 1, permissions: 0o755, layer: 0, kind: .directory))
    nodes.append(Node(nameOffset: 0, parent: 0, inode: 0, nameLength: 0, layer: 0))
  }
}

// MARK: Reading

extension FileTree {
  /// The name of a node.
  func name(of node: NodeID) -> ArraySlice<UInt8> {
    let start = Int(nodes[Int(node)].nameOffset)
    return names[start..<start + nodes[Int(node)].nameLength]
  }

  /// The file of a node.
  func inode(of node: NodeID) -> Inode { inodes[Int(nodes[Int(node)].inode)] }

  /// The target of a symbolic link.
  func linkTarget(of inode: Inode) -> ArraySlice<UInt8> {
    let start = Int(inode.targetOffsetOrMajor)
    return names[start..<start + Int(inode.targetLengthOrMinor)]
  }

  /// The path of a node.
  func path(of node: NodeID) -> ImagePath {
    var chain: [NodeID] = []
    var current = node
    while current != 0 {
      chain.append(current)
      current = nodes[Int(current)].parent
    }
    var bytes: [UInt8] = []
    for node in chain.reversed() {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
      bytes.append(contentsOf: name(of: node))
    }
    return ImagePath(normalised: bytes)
  }

  /// The live children of a node, in the order of their names; nil where they are more than `most`.
  func children(of node: NodeID, atMost most: Int) -> [NodeID]? {
    var children: [NodeID] = []
    var child = nodes[Int(node)].firstChild
    while child != Self.none {
      if nodes[Int(child)].isLive {
        guard children.count < most else { return nil }
        children.append(child)
      }
      child = nodes[Int(child)].nextSibling
    }
    children.sort { name(of: $0).lexicographicallyPrecedes(name(of: $1)) }
    return children
  }

  /// The live children of a node, in the order of their names.
  func children(of node: NodeID) -> [NodeID] { children(of: node, atMost: .max) ?? [] }

  /// The live child called `name`.
  func child(of node: NodeID, named name: some Collection<UInt8>) -> NodeID? {
    live(place(of: name, in: node))
  }

  /// The live child at a place.
  func live(_ place: ChildTable.Place) -> NodeID? {
    place.node.flatMap { nodes[Int($0)].isLive ? $0 : nil }
  }

  /// The child called `name`, live or removed.
  func recordedChild(of node: NodeID, named name: some Collection<UInt8>) -> NodeID? {
    place(of: name, in: node).node
  }

  /// Where the child called `name` is in the table, or would be.
  func place(of name: some Collection<UInt8>, in node: NodeID) -> ChildTable.Place {
    table.place(ofHash: Self.hash(parent: node, name: name)) { candidate in
      nodes[Int(candidate)].parent == node && self.name(of: candidate).elementsEqual(name)
    }
  }

  static func hash(parent: NodeID, name: some Collection<UInt8>) -> Int {
    // FNV-1a over the name, then a finisher: the table is probed linearly and needs well-spread low bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ (UInt64(parent) &* 0x9e37_79b9_7f4a_7c15)
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff_ffff_ffff)
  }
}
