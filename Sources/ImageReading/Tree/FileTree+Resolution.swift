/// What finding a path has cost.
struct ResolutionEffort {
  /// How many symbolic links were followed.
  var links = 0
  /// How many components were looked at.
  var steps = 0
}

extension FileTree {
  /// Finds what `path` leads to, as Linux does it, with this tree's root as the root.
  ///
  /// - Parameter effort: what was done so far; counted up.
  func resolve(
    _ path: ArraySlice<UInt8>, from start: NodeID, followingLast: Bool, effort: inout ResolutionEffort
  ) throws(RootFileSystem.ResolutionError) -> NodeID {
    // Parts still to walk, the next one last: a link's target is put in front of what follows it.
    var pending = [path]
    var current = start
    while let rest = pending.popLast() {
      let trimmed = rest.drop { $0 == UInt8(ascii: "/") }
      guard !trimmed.isEmpty else { continue }
      let end = trimmed.firstIndex(of: UInt8(ascii: "/")) ?? trimmed.endIndex
      let part = trimmed[..<end]
      effort.steps += 1
      let after = trimmed[end...]
      if !after.isEmpty { pending.append(after) }
      guard inode(of: current).kind == .directory else { throw .notADirectory }
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        current = nodes[Int(current)].parent
        continue
      }
      guard let child = child(of: current, named: part) else { throw .notFound }
      let file = inode(of: child)
      let isLast = pending.allSatisfy { rest in rest.allSatisfy { $0 == UInt8(ascii: "/") } }
      guard file.kind == .symbolicLink, followingLast || !isLast else {
        current = child
        continue
      }
      effort.links += 1
      guard effort.links <= RootFileSystem.maximumLinks else { throw .tooManyLinks }
      let target = linkTarget(of: file)
      if target.first == UInt8(ascii: "/") { current = 0 }
      pending.append(target)
    }
    return current
  }
}
