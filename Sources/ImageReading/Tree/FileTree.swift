/// The merged root file system, compactly: millions of files take tens of bytes each.
///
/// Nodes are paths, inodes are files; hard links are nodes with one inode. A file with one path and little to tell is
/// kept in its node, all others in an ``InodeTable``. Names lie in a ``NameTable``. A node's children form a list; one
/// ``ChildTable`` finds a child by its parent and name.
struct FileTree: Sendable {
  /// The number of a node; 0 is the root.
  typealias NodeID = UInt32

  /// No node, or no collected content.
  static let none = UInt32.max

  // Only the extensions that change a tree write these.
  var nodes: [Node] = []
  var inodes = InodeTable()
  var names = NameTable()
  /// The targets of symbolic links, one behind another.
  var targets: [UInt8] = []
  var table: ChildTable

  /// Makes a tree of the root alone, with room for `nodeCount` paths.
  init(nodeCount: Int, nameBytes: Int) {
    nodes.reserveCapacity(nodeCount + 1)
    names.reserveCapacity(nodeCount + 1, nameBytes: nameBytes)
    table = ChildTable(capacity: nodeCount)
    nodes.append(Node(parent: 0, file: .impliedFolder, layer: 0))
  }
}

// MARK: Files

extension FileTree {
  /// The file of a node.
  func inode(of node: NodeID) -> Inode {
    let node = nodes[Int(node)]
    var inode = inodes[node.file]
    if !node.file.isApart { inode.links = node.isLive ? 1 : 0 }
    return inode
  }

  /// A number that all nodes with one file share, and no other node has.
  func fileID(of node: NodeID) -> Int {
    let file = nodes[Int(node)].file
    return file.isApart ? Int(UInt32.max) + 1 + file.number : Int(node)
  }

  /// Calls `body` with each file that has a path, once.
  func forEachFile(_ body: (Inode) -> Void) {
    for node in nodes where node.isLive && !node.file.isApart {
      var inode = inodes[node.file]
      inode.links = 1
      body(inode)
    }
    for inode in inodes.filesApart where inode.links > 0 { body(inode) }
  }

  /// The target of a symbolic link.
  func linkTarget(of inode: Inode) -> ArraySlice<UInt8> {
    let start = Int(inode.targetOffsetOrMajor)
    return targets[start..<start + Int(inode.targetLengthOrMinor)]
  }
}

// MARK: Paths

extension FileTree {
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
      bytes.append(contentsOf: names[Int(node)])
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
    return sortedByName(children)
  }

  /// The live children of a node, in the order of their names.
  func children(of node: NodeID) -> [NodeID] { children(of: node, atMost: .max) ?? [] }

  /// Sorts nodes; each name is put together once.
  private func sortedByName(_ nodes: [NodeID]) -> [NodeID] {
    var bytes: [UInt8] = []
    var named: [(start: Int, length: UInt32, node: NodeID)] = []
    named.reserveCapacity(nodes.count)
    for node in nodes {
      let name = names[Int(node)]
      named.append((bytes.count, UInt32(name.count), node))
      bytes += name
    }
    named.sort { left, right in
      bytes[left.start..<left.start + Int(left.length)]
        .lexicographicallyPrecedes(bytes[right.start..<right.start + Int(right.length)])
    }
    return named.map(\.node)
  }

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
      nodes[Int(candidate)].parent == node && names.isName(name, at: Int(candidate))
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
