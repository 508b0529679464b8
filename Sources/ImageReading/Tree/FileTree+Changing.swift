// How layers change a tree while it is made. ``TreeMerger`` decides what to change.
extension FileTree {
  /// Why a tree cannot grow.
  enum CapacityError: Error {
    /// There are as many paths as the limit allows.
    case tooManyPaths
    /// The names take as many bytes as can be addressed.
    case tooManyNameBytes
    /// Finding and removing paths took more steps than the limit allows.
    case tooManySteps
  }

  /// Puts a file where nothing is: makes a node, or revives a removed one.
  mutating func insert(
    name: some Collection<UInt8>, into parent: NodeID, inode: InodeID, layer: UInt16, maximumCount: Int
  ) throws(CapacityError) -> NodeID {
    if let removed = recordedChild(of: parent, named: name) {
      nodes[Int(removed)].inode = inode
      nodes[Int(removed)].layer = layer
      nodes[Int(removed)].isLive = true
      if !nodes[Int(removed)].isListed { list(removed) }
      inodes[Int(inode)].links += 1
      return removed
    }
    guard nodes.count < min(maximumCount, Int(Self.none) - 1) else { throw .tooManyPaths }
    let offset = try store(name)
    let node = NodeID(nodes.count)
    nodes.append(
      Node(
        nameOffset: offset, parent: parent, inode: inode, nameLength: UInt16(truncatingIfNeeded: name.count),
        layer: layer))
    list(node)
    inodes[Int(inode)].links += 1
    record(node)
    return node
  }

  /// Makes a file; no path has it yet.
  mutating func append(_ inode: Inode) -> InodeID {
    inodes.append(inode)
    return InodeID(inodes.count - 1)
  }

  /// Keeps bytes of a name or of a link's target.
  mutating func store(_ bytes: some Collection<UInt8>) throws(CapacityError) -> UInt32 {
    let offset = names.count
    guard offset + bytes.count < Int(UInt32.max) else { throw .tooManyNameBytes }
    names.append(contentsOf: bytes)
    return UInt32(offset)
  }

  /// Gives a node another file, as when a file is replaced.
  /// - Returns: the file it had, when that has no path any more.
  mutating func replace(_ node: NodeID, with inode: InodeID, layer: UInt16) -> InodeID? {
    let old = nodes[Int(node)].inode
    inodes[Int(inode)].links += 1
    nodes[Int(node)].inode = inode
    nodes[Int(node)].layer = layer
    inodes[Int(old)].links -= 1
    return inodes[Int(old)].links == 0 ? old : nil
  }

  /// Changes a file in place, as when a folder is listed again.
  mutating func update(_ node: NodeID, layer: UInt16, _ change: (inout Inode) -> Void) {
    nodes[Int(node)].layer = layer
    change(&inodes[Int(nodes[Int(node)].inode)])
  }

  /// Gives a file another set of collected values.
  mutating func setContent(_ content: UInt32, of inode: InodeID) {
    inodes[Int(inode)].content = content
  }

  /// Removes what lower layers put below a node, and the node itself where `includingRoot` says so.
  ///
  /// What `layer` itself put there stays, and with it the folders it is in. A removed node stays in the table,
  /// so that it is found again, but leaves its parent's list.
  ///
  /// - Returns: files that have no path any more, and how many nodes were looked at.
  mutating func remove(
    below root: NodeID, includingRoot: Bool, by layer: UInt16, sparingOwn: Bool
  ) -> (orphans: [InodeID], steps: Int) {
    var orphans: [InodeID] = []
    // Children come after their parents in this list, so that going back through it sees them first.
    var visited = [root]
    var next = 0
    while next < visited.count {
      var child = nodes[Int(visited[next])].firstChild
      while child != Self.none {
        visited.append(child)
        child = nodes[Int(child)].nextSibling
      }
      next += 1
    }
    for node in visited.dropFirst(includingRoot ? 0 : 1).reversed() where nodes[Int(node)].isLive {
      let isOwn = sparingOwn && (nodes[Int(node)].layer == layer || hasLiveChild(node))
      if !isOwn, let orphan = kill(node, by: layer) { orphans.append(orphan) }
    }
    for node in visited { unlistRemovedChildren(of: node) }
    return (orphans, visited.count)
  }

  /// Whether a folder holds anything.
  private func hasLiveChild(_ node: NodeID) -> Bool {
    var child = nodes[Int(node)].firstChild
    while child != Self.none {
      if nodes[Int(child)].isLive { return true }
      child = nodes[Int(child)].nextSibling
    }
    return false
  }

  private mutating func kill(_ node: NodeID, by layer: UInt16) -> InodeID? {
    let inode = nodes[Int(node)].inode
    nodes[Int(node)].isLive = false
    nodes[Int(node)].layer = layer
    inodes[Int(inode)].links -= 1
    return inodes[Int(inode)].links == 0 ? inode : nil
  }

  private mutating func list(_ node: NodeID) {
    let parent = Int(nodes[Int(node)].parent)
    nodes[Int(node)].nextSibling = nodes[parent].firstChild
    nodes[Int(node)].isListed = true
    nodes[parent].firstChild = node
  }

  private mutating func unlistRemovedChildren(of node: NodeID) {
    var previous = Self.none
    var child = nodes[Int(node)].firstChild
    while child != Self.none {
      let next = nodes[Int(child)].nextSibling
      if nodes[Int(child)].isLive {
        previous = child
      } else {
        nodes[Int(child)].isListed = false
        nodes[Int(child)].nextSibling = Self.none
        if previous == Self.none {
          nodes[Int(node)].firstChild = next
        } else {
          nodes[Int(previous)].nextSibling = next
        }
      }
      child = next
    }
  }

  private mutating func record(_ node: NodeID) {
    if nodes.count > table.count - table.count / 4 { growTable() }
    place(node)
  }

  private mutating func place(_ node: NodeID) {
    var slot = Self.hash(parent: nodes[Int(node)].parent, name: name(of: node)) & tableMask
    while table[slot] != Self.none { slot = (slot + 1) & tableMask }
    table[slot] = node
  }

  private mutating func growTable() {
    table = [NodeID](repeating: Self.none, count: table.count * 2)
    tableMask = table.count - 1
    // The newest node is placed by who called; the root is in no table.
    for node in 1..<(nodes.count - 1) { place(NodeID(node)) }
  }
}
