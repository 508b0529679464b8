import Testing

@testable import ImageReading

@Suite struct FileTableTests {
  private static func inode(_ number: Int) -> FileTree.Inode {
    FileTree.Inode(
      size: number % 3 == 0 ? Int64(number) << 33 : Int64(number),
      targetOffsetOrMajor: number % 5 == 0 ? UInt32(number) : 0, targetLengthOrMinor: number % 5 == 0 ? 7 : 0,
      content: number % 11 == 0 ? UInt32(number) : FileTree.none,
      attributes: FileAttributes(
        uid: UInt32(number % 700), gid: UInt32(number % 3), permissions: UInt16(number % 4096),
        layer: UInt16(number % 65_536), kind: number % 5 == 0 ? .symbolicLink : .regularFile,
        hasFileCapability: number % 2 == 0))
  }

  private static func words(_ inode: FileTree.Inode) -> [Int64] {
    [
      inode.size, Int64(inode.targetOffsetOrMajor), Int64(inode.targetLengthOrMinor), Int64(inode.content),
      Int64(inode.links), Int64(inode.attributes.uid), Int64(inode.attributes.gid),
      Int64(inode.attributes.permissions), Int64(inode.layer), Int64(inode.kind.rawValue),
      inode.attributes.hasFileCapability ? 1 : 0,
    ]
  }

  @Test func `files that share little are given back as they were put in`() throws {
    var table = InodeTable()
    let files = try (0..<70_000).map { try table.pack(Self.inode($0)) }
    for (number, file) in files.enumerated() {
      let read = Self.words(table[file])
      #expect(read == Self.words(Self.inode(number)))
    }
  }

  @Test(arguments: [0, 1, Int64(UInt32.max), Int64(UInt32.max) + 1, Int64.max])
  func `a file has its size, however large, also when it gets a second path`(size: Int64) throws {
    var table = InodeTable()
    var inode = Self.inode(1)
    inode.size = size
    let file = try table.pack(inode)
    #expect(file.isApart == (size > Int64(UInt32.max)))
    let shared = try table.layApart(file, links: 0)
    #expect(shared.isApart)
    #expect(table[shared].size == size && table[file].size == size)
  }

  @Test func `a file that lies apart keeps what it is while its links are counted`() throws {
    var table = InodeTable()
    for number in 0..<30 {
      var inode = Self.inode(number)
      inode.links = 9
      let file = try table.layApart(try table.pack(inode), links: 9)
      table.addLink(to: file)
      inode.links = 10
      let read = Self.words(table[file])
      #expect(read == Self.words(inode))
      let isLast = (0..<10).map { _ in table.removeLink(from: file) }
      #expect(isLast == [Bool](repeating: false, count: 9) + [true])
    }
  }

  @Test func `files of few owners and modes share their attributes, and need nothing but their nodes`() throws
  {
    var table = InodeTable()
    let numbers = try (0..<1_000).map { number in
      var inode = Self.inode(1)
      inode.size = Int64(number)
      inode.attributes.uid = UInt32(number % 2)
      let file = try table.pack(inode)
      #expect(!file.isApart && file.size == number)
      return file.number
    }
    #expect(Set(numbers).count == 2)
  }

  @Test func `children are found by parent and name, also after the table grew`() throws {
    var tree = FileTree(nodeCount: 0, nameBytes: 0)
    var folder: FileTree.NodeID = 0
    for number in 0..<1_000 {
      let name = Array("n\(number % 250)".utf8)
      if number % 250 == 0, number > 0 { folder += 1 }
      let place = tree.place(of: name, in: folder)
      #expect(place.node == nil)
      _ = try tree.insert(
        name: name, into: folder, at: place, file: .impliedFolder, layer: 1, maximumCount: 2_000)
    }
    for number in 0..<1_000 {
      let parent = UInt32(number / 250)
      let child = try #require(tree.child(of: parent, named: Array("n\(number % 250)".utf8)))
      #expect(child == UInt32(number + 1))
      #expect(tree.nodes[Int(child)].parent == parent)
    }
    #expect(tree.child(of: 9, named: Array("n1".utf8)) == nil)
  }

  @Test func `a node is 20 bytes and keeps its file, and what a folder holds, beside its marks`() {
    #expect(MemoryLayout<FileTree.Node>.stride == 20)
    let file = PackedFile(size: .max, attributes: UInt32(PackedFile.maximumNumber) - 1, isFolder: false)
    var node = FileTree.Node(parent: 0, file: file, layer: .max)
    #expect(node.isLive && node.isListed && node.file == file && node.firstChild == FileTree.none)
    node.isLive = false
    #expect(!node.isLive && node.isListed && node.file == file)
    node.isListed = false
    node.isLive = true
    #expect(node.isLive && !node.isListed && node.file == file)
    node.file = .impliedFolder
    #expect(node.file == .impliedFolder && node.firstChild == FileTree.none)
    node.firstChild = 7
    node.file = PackedFile(size: 0, attributes: 3, isFolder: true)
    #expect(node.firstChild == 7 && node.file.number == 3)
  }
}
