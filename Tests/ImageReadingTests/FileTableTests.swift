import Testing

@testable import ImageReading

@Suite struct FileTableTests {
  private static func inode(_ number: Int) -> FileTree.Inode {
    FileTree.Inode(
      size: Int64(number) << 33, uid: UInt32(number % 700), gid: UInt32(number % 3),
      targetOffsetOrMajor: number % 5 == 0 ? UInt32(number) : 0,
      targetLengthOrMinor: number % 5 == 0 ? 7 : 0,
      content: number % 11 == 0 ? UInt32(number) : FileTree.none,
      links: UInt32(number % 4), permissions: UInt16(number % 4096), layer: UInt16(number % 65_536),
      kind: number % 5 == 0 ? .symbolicLink : .regularFile, hasFileCapability: number % 2 == 0)
  }

  private static func words(_ inode: FileTree.Inode) -> [Int64] {
    [
      inode.size, Int64(inode.uid), Int64(inode.gid), Int64(inode.targetOffsetOrMajor),
      Int64(inode.targetLengthOrMinor), Int64(inode.content), Int64(inode.links), Int64(inode.permissions),
      Int64(inode.layer), Int64(inode.kind.rawValue), inode.hasFileCapability ? 1 : 0,
    ]
  }

  @Test func `files that share little are given back as they were put in`() {
    var table = InodeTable()
    for number in 0..<70_000 { table.append(Self.inode(number)) }
    for number in 0..<70_000 {
      let read = Self.words(table[number])
      #expect(read == Self.words(Self.inode(number)))
    }
  }

  @Test(arguments: [0, 1, Int64(UInt32.max), Int64(UInt32.max) + 1, Int64.max])
  func `a file has its size, however large, also when it becomes another`(size: Int64) {
    var table = InodeTable()
    for other in [0, Int64.max] {
      var inode = Self.inode(0)
      inode.size = other
      table.append(inode)
      inode.size = size
      table[table.endIndex - 1] = inode
      #expect(table[table.endIndex - 1].size == size)
    }
  }

  @Test func `a file keeps what is changed, whether it is packed or has details`() {
    var table = InodeTable()
    for number in 0..<30 { table.append(Self.inode(number)) }
    for number in 0..<30 {
      var changed = Self.inode(number + 1)
      changed.links = 9
      table[number] = changed
      table.addLink(to: UInt32(number))
      changed.links = 10
      let read = Self.words(table[number])
      #expect(read == Self.words(changed))
      let isLast = (0..<10).map { _ in table.removeLink(from: UInt32(number)) }
      #expect(isLast == [Bool](repeating: false, count: 9) + [true])
    }
  }

  @Test func `children are found by parent and name, also after the table grew`() throws {
    var tree = FileTree(nodeCount: 0, nameBytes: 0)
    var folder: FileTree.NodeID = 0
    for number in 0..<1_000 {
      let name = Array("n\(number % 250)".utf8)
      if number % 250 == 0, number > 0 { folder += 1 }
      let place = tree.place(of: name, in: folder)
      #expect(place.node == nil)
      let inode = tree.append(Self.inode(number))
      _ = try tree.insert(
        name: name, into: folder, at: place, inode: inode, layer: 1, maximumCount: 2_000)
    }
    for number in 0..<1_000 {
      let parent = UInt32(number / 250)
      let child = try #require(tree.child(of: parent, named: Array("n\(number % 250)".utf8)))
      #expect(child == UInt32(number + 1))
      #expect(tree.nodes[Int(child)].parent == parent)
    }
    #expect(tree.child(of: 9, named: Array("n1".utf8)) == nil)
  }

  @Test func `a node is 24 bytes and keeps the longest name's length beside its marks`() {
    #expect(MemoryLayout<FileTree.Node>.stride == 24)
    var node = FileTree.Node(
      nameOffset: 0, parent: 0, inode: 0, nameLength: ImagePath.maximumBytes, layer: .max)
    #expect(node.isLive && node.isListed && node.nameLength == ImagePath.maximumBytes)
    node.isLive = false
    #expect(!node.isLive && node.isListed && node.nameLength == ImagePath.maximumBytes)
    node.isListed = false
    node.isLive = true
    #expect(node.isLive && !node.isListed && node.nameLength == ImagePath.maximumBytes)
  }
}
