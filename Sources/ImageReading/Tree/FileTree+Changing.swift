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
    name: some Collection<UInt8>, into parent: NodeID, at place: ChildTable.Place, file: PackedFile,
    layer: UInt16, maximumCount: Int
  ) throws(CapacityError) -> NodeID {
    if let removed = place.node {
      give(file, to: removed, by: layer)
      nodes[Int(removed)].isLive = true
      if !nodes[Int(removed)].isListed { list(removed) }
      return removed
    }
    guard nodes.count < min(maximumCount, Int(Self.none) - 1) else { throw .tooManyPaths }
    try names.append(name)
    let node = NodeID(nodes.count)
    nodes.append(Node(parent: parent, file: file, layer: layer))
    inodes.addLink(to: file)
    list(node)
    record(node, at: place)
    return node
  }

  /// Makes a file; no path has it yet.
  mutating func pack(_ inode: Inode) throws(CapacityError) -> PackedFile { try inodes.pack(inode) }

  /// Keeps the target of a symbolic link.
  /// - Returns: where it lies.
  mutating func store(target: [UInt8]) throws(CapacityError) -> UInt32 {
    let offset = targets.count
    guard offset + target.count < Int(UInt32.max) else { throw .tooManyNameBytes }
    targets.append(contentsOf: target)
    return UInt32(offset)
  }

  /// Gives a node another file, as when a file is replaced.
  /// - Returns: the file it had, when that has no path any more.
  mutating func replace(_ node: NodeID, with file: PackedFile, layer: UInt16) -> Inode? {
    let old = nodes[Int(node)].file
    give(file, to: node, by: layer)
    return inodes.removeLink(from: old) ? inodes[old] : nil
  }

  private mutating func give(_ file: PackedFile, to node: NodeID, by layer: UInt16) {
    inodes.addLink(to: file)
    nodes[Int(node)].file = file
    nodes[Int(node)].layer = layer
  }

  /// The file of a node, live or removed, as one that other nodes can have as well.
  mutating func share(_ node: NodeID) throws(CapacityError) -> PackedFile {
    let shared = try inodes.layApart(nodes[Int(node)].file, links: nodes[Int(node)].isLive ? 1 : 0)
    nodes[Int(node)].file = shared
    return shared
  }

  /// Says that a layer has a path as well which is there already.
  mutating func touch(_ node: NodeID, layer: UInt16) { nodes[Int(node)].layer = layer }

  /// Changes a folder in place, as when it is listed again; what it holds stays.
  mutating func update(folder: NodeID, to attributes: FileAttributes) throws(CapacityError) {
    nodes[Int(folder)].file = try inodes.pack(Inode(size: 0, attributes: attributes))
    touch(folder, layer: attributes.layer)
  }

  /// Removes what lower layers put below a node, and the node itself where `includingRoot` says so.
  ///
  /// What `layer` itself put there stays, and with it the folders it is in. A removed node stays in the table,
  /// so that it is found again, but leaves its parent's list.
  ///
  /// - Parameter orphaned: is called with each file that has no path any more.
  /// - Returns: how many nodes were looked at.
  mutating func remove(
    below root: NodeID, includingRoot: Bool, by layer: UInt16, sparingOwn: Bool, orphaned: (Inode) -> Void
  ) -> Int {
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
      if !isOwn, let orphan = kill(node, by: layer) { orphaned(orphan) }
    }
    for node in visited { unlistRemovedChildren(of: node) }
    return visited.count
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

  private mutating func kill(_ node: NodeID, by layer: UInt16) -> Inode? {
    let file = nodes[Int(node)].file
    nodes[Int(node)].isLive = false
    nodes[Int(node)].layer = layer
    return inodes.removeLink(from: file) ? inodes[file] : nil
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
      let hash = Self.hash(parent: nodes[node].parent, name: names[node])
      larger.put(NodeID(node), at: larger.place(ofHash: hash) { _ in false })
    }
    table = larger
  }
}
