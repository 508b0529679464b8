import ImageSources

extension TreeMerger {
  /// Applies one entry.
  /// - Parameter content: the number of what was collected of the file; nil for nothing.
  mutating func apply(
    _ record: LayerLog.Record, path: [UInt8], content: UInt32?
  ) throws(FileTree.CapacityError) {
    guard record.kind != .whiteout, record.kind != .opaqueWhiteout else { return }
    guard !path.isEmpty else { return try applyToRoot(record) }
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let folder = try folder(path[..<(slash ?? 0)])
    let name = path[(slash.map { $0 + 1 } ?? 0)...]
    if record.kind == .hardLink {
      return try link(record, name: name, in: folder, path: path)
    }
    let place = tree.place(of: name, in: folder)
    if let existing = tree.live(place), record.kind == .directory, tree.inode(of: existing).kind == .directory
    {
      return try tree.update(folder: existing, to: attributes(of: record))
    }
    try put(try file(of: record, content: content), name: name, in: folder, at: place, path: path)
  }

  /// Puts a file at a path, over what is there.
  private mutating func put(
    _ file: PackedFile, name: ArraySlice<UInt8>, in folder: FileTree.NodeID,
    at place: ChildTable.Place, path: [UInt8]
  ) throws(FileTree.CapacityError) {
    guard let existing = tree.live(place) else {
      uncountHidden(file)
      _ = try tree.insert(
        name: name, into: folder, at: place, file: file, layer: layer, maximumCount: maximumCount)
      return
    }
    if tree.nodes[Int(existing)].layer == layer, tree.inode(of: existing).layer != 0 {
      tally.add(.duplicatePath, "'\(path.printable)' comes more than once; the last counts")
    }
    let kind = tree.inode(of: existing).kind
    if kind == .directory { remove(below: existing, includingRoot: false, sparingOwn: false) }
    if kind == .directory || kind == .symbolicLink { lastFolder = nil }
    uncountHidden(file)
    if let orphan = tree.replace(existing, with: file, layer: layer) { countHidden(orphan) }
  }

  private mutating func file(
    of record: LayerLog.Record, content: UInt32?
  ) throws(FileTree.CapacityError) -> PackedFile {
    var inode = FileTree.Inode(size: record.size, attributes: attributes(of: record))
    if record.kind == .symbolicLink {
      inode.targetOffsetOrMajor = try tree.store(target: record.target)
      inode.targetLengthOrMinor = UInt32(record.target.count)
    } else {
      (inode.targetOffsetOrMajor, inode.targetLengthOrMinor) = record.device
    }
    inode.content = content ?? FileTree.none
    return try tree.pack(inode)
  }

  private func attributes(of record: LayerLog.Record) -> FileAttributes {
    FileAttributes(
      uid: record.uid, gid: record.gid, permissions: record.permissions, layer: layer,
      kind: FileKind(record.kind), hasFileCapability: record.hasFileCapability)
  }

  private mutating func applyToRoot(_ record: LayerLog.Record) throws(FileTree.CapacityError) {
    guard record.kind == .directory else {
      return tally.add(.unusualPath, "the root itself is listed as something other than a folder; left out")
    }
    try tree.update(folder: 0, to: attributes(of: record))
  }
}

// MARK: Hard links

extension TreeMerger {
  private mutating func link(
    _ record: LayerLog.Record, name: ArraySlice<UInt8>, in folder: FileTree.NodeID, path: [UInt8]
  ) throws(FileTree.CapacityError) {
    guard let target = linkTarget(record.target), tree.inode(of: target).kind != .directory else {
      return tally.add(
        .danglingHardLink,
        "'\(path.printable)' is left out: it is a hard link to '\(record.target.printable)', which is no file"
      )
    }
    let place = tree.place(of: name, in: folder)
    if let existing = tree.live(place), tree.fileID(of: existing) == tree.fileID(of: target) {
      return tree.touch(existing, layer: layer)
    }
    try put(try tree.share(target), name: name, in: folder, at: place, path: path)
  }

  /// What a hard link leads to: a path in the tree, or one that a whiteout of this very layer took away.
  private mutating func linkTarget(_ path: [UInt8]) -> FileTree.NodeID? {
    var effort = ResolutionEffort()
    defer { steps += effort.steps }
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    guard
      let folder = try? tree.resolve(
        path[..<(slash ?? 0)], from: 0, followingLast: true, effort: &effort),
      tree.inode(of: folder).kind == .directory,
      let node = tree.recordedChild(of: folder, named: path[(slash.map { $0 + 1 } ?? 0)...])
    else { return nil }
    let isThere = tree.nodes[Int(node)].isLive || tree.nodes[Int(node)].layer == layer
    return isThere ? node : nil
  }
}

// MARK: Folders on the way

extension TreeMerger {
  /// The folder with a path; links on the way are followed, missing folders are made.
  private mutating func folder(
    _ path: ArraySlice<UInt8>
  ) throws(FileTree.CapacityError) -> FileTree.NodeID {
    if let lastFolder, path.elementsEqual(lastFolder.path) { return lastFolder.node }
    let node = try walk(path)
    lastFolder = (Array(path), node)
    return node
  }

  private mutating func walk(
    _ path: ArraySlice<UInt8>
  ) throws(FileTree.CapacityError) -> FileTree.NodeID {
    var pending = [path]
    var current: FileTree.NodeID = 0
    var linksFollowed = 0
    while let rest = pending.popLast() {
      let trimmed = rest.drop { $0 == UInt8(ascii: "/") }
      guard !trimmed.isEmpty else { continue }
      let end = trimmed.firstIndex(of: UInt8(ascii: "/")) ?? trimmed.endIndex
      let part = trimmed[..<end]
      steps += 1
      if end < trimmed.endIndex { pending.append(trimmed[end...]) }
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        current = tree.nodes[Int(current)].parent
        continue
      }
      let place = tree.place(of: part, in: current)
      guard let child = tree.live(place) else {
        current = try tree.insert(
          name: part, into: current, at: place, file: .impliedFolder, layer: layer, maximumCount: maximumCount
        )
        continue
      }
      let file = tree.inode(of: child)
      if file.kind == .symbolicLink, linksFollowed < RootFileSystem.maximumLinks {
        linksFollowed += 1
        let target = tree.linkTarget(of: file)
        if target.first == UInt8(ascii: "/") { current = 0 }
        pending.append(target)
      } else {
        if file.kind != .directory { makeFolder(of: child) }
        current = child
      }
    }
    return current
  }

  private mutating func makeFolder(of node: FileTree.NodeID) {
    tally.add(
      .fileUnderFile, "'\(tree.path(of: node))' is no folder, but has files in it; a folder replaced it")
    if let orphan = tree.replace(node, with: .impliedFolder, layer: layer) {
      countHidden(orphan)
    }
    lastFolder = nil
  }
}

extension FileKind {
  /// The kind of a logged entry that is a file of its own.
  fileprivate init(_ kind: LayerLog.Kind) {
    switch kind {
    case .directory: self = .directory
    case .symbolicLink: self = .symbolicLink
    case .characterDevice: self = .characterDevice
    case .blockDevice: self = .blockDevice
    case .fifo: self = .fifo
    case .socket: self = .socket
    case .regularFile, .hardLink, .whiteout, .opaqueWhiteout: self = .regularFile
    }
  }
}
