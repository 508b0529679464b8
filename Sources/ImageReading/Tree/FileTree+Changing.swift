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
  ///
  /// - Parameter place: where ``place(of:in:)`` says that the name belongs; no node came or went since.
  mutating func insert(
    name: some Collection<UInt8>, into parent: NodeID, at place: ChildTable.Place, inode: InodeID,
    layer: UInt16, maximumCount: Int
  ) throws(CapacityError) -> NodeID {
    if let removed = place.node {
      nodes[Int(removed)].inode = inode
      nodes[Int(removed)].layer = layer
      nodes[Int(removed)].isLive = true
      if !nodes[Int(removed)].isListed { list(removed) }
      inodes.addLink(to: inode)
      return removed
    }
    guard nodes.count < min(maximumCount, Int(Self.none) - 1) else { throw .tooManyPaths }
    let offset = try store(name)
    let node = NodeID(nodes.count)
    nodes.append(
      Node(nameOffset: offset, parent: parent, inode: inode, nameLength: name.count, layer: layer))
    list(node)
    inodes.addLink(to: inode)
    record(node, at: place)
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
    inodes.addLink(to: inode)
    nodes[Int(node)].inode = inode
    nodes[Int(node)].layer = layer
    return inodes.removeLink(from: old) ? old : nil
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
    return inodes.removeLink(from: inode) ? inode : nil
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

  private mutating func record(_ node: NodeID, at place: ChildTable.Place) {
    guard table.isFull else { return table.put(node, at: place) }
    var larger = table.emptied()
    // The root is in no table.
    for node in 1..<nodes.count {
      let hash = Self.hash(parent: nodes[node].parent, name: name(of: NodeID(node)))
      larger.put(NodeID(node), at: larger.place(ofHash: hash) { _ in false })
    }
    table = larger
  }
}
