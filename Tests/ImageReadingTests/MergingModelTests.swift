import ImageSources
import SeededRandom
import Testing

@testable import ImageReading

/// Random layers, merged as images are and as ``TreeModel`` tells it.
@Suite struct MergingModelTests {
  private typealias Entry = (record: LayerLog.Record, path: String)

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `random files, folders, hard links and whiteouts leave what a simple model of them has`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let layers = (0..<4).map { _ in Self.layer(&random) }
    var merger = TreeMerger(layerCount: layers.count, nodeCount: 0, nameBytes: 0, limits: ReadingLimits())
    var model = TreeModel()
    for (index, entries) in layers.enumerated() {
      var log = LayerLog()
      for (record, path) in entries { log.append(record, path: Array(path.utf8)) }
      log.finish()
      try merger.apply(log, valueEntries: [], contentBase: 0)
      let hidden = model.apply(entries)
      #expect(merger.hiddenBytes[index] == hidden, "layer \(index + 1) of \(layers)")
      let found = Self.lines(of: merger.tree)
      #expect(found == Self.lines(of: model), "layer \(index + 1) of \(layers)")
      #expect(Self.fileCount(in: merger.tree) == Set(model.files.values.map { ObjectIdentifier($0) }).count)
    }
  }

  /// A layer of entries that lie in each other's way, in any order.
  private static func layer(_ random: inout SeededGenerator) -> [Entry] {
    (0..<Int.random(in: 1...14, using: &random)).map { _ in entry(&random) }
  }

  private static func entry(_ random: inout SeededGenerator) -> Entry {
    let kinds: [LayerLog.Kind] = [
      .regularFile, .regularFile, .directory, .symbolicLink, .hardLink, .hardLink, .hardLink, .whiteout,
      .opaqueWhiteout,
    ]
    let kind = kinds.randomElement(using: &random) ?? .regularFile
    var record = LayerLog.Record(kind: kind)
    switch kind {
    case .regularFile:
      record.size = [0, 1, 5, 1 << 33].randomElement(using: &random) ?? 0
      record.uid = UInt32.random(in: 0...2, using: &random)
    case .directory: record.uid = UInt32.random(in: 0...2, using: &random)
    case .symbolicLink: record.target = Array("nowhere".utf8)
    case .hardLink: record.target = Array(path(&random).utf8)
    default: break
    }
    // Nothing is put below a symbolic link, which would be followed: links have names of their own.
    return (record, path(&random) + (kind == .symbolicLink ? "@" : ""))
  }

  private static func path(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random))
      .map { _ in ["a", "b", "ab"].randomElement(using: &random) ?? "a" }.joined(separator: "/")
  }

  // MARK: What there is, a line for each path

  private static func lines(of tree: FileTree) -> [String] {
    var found: [(path: String, id: Int, said: String)] = []
    var folders: [FileTree.NodeID] = [0]
    while let folder = folders.popLast() {
      for node in tree.children(of: folder) {
        let inode = tree.inode(of: node)
        if inode.kind == .directory { folders.append(node) }
        let path = "\(tree.path(of: node))"
        #expect(tree.child(of: folder, named: tree.names[Int(node)]) == node)
        found.append((path, tree.fileID(of: node), said(inode)))
      }
    }
    return lines(of: found)
  }

  private static func said(_ inode: FileTree.Inode) -> String {
    "\(inode.kind) \(inode.size) \(inode.attributes.uid) \(inode.layer) \(inode.links)"
  }

  private static func lines(of model: TreeModel) -> [String] {
    let links = Dictionary(grouping: model.files.values) { ObjectIdentifier($0) }.mapValues(\.count)
    return lines(
      of: model.files.map { path, file in
        let id = ObjectIdentifier(file)
        return (path, id, "\(file.kind) \(file.size) \(file.uid) \(file.layer) \(links[id] ?? 0)")
      })
  }

  /// A line for each path, with the first path of its file in place of the file's number.
  private static func lines(of paths: [(path: String, id: some Hashable, said: String)]) -> [String] {
    let paths = paths.sorted { $0.path < $1.path }
    let firstPaths = Dictionary(paths.map { ($0.id as AnyHashable, $0.path) }) { first, _ in first }
    return paths.map { "\($0.path) is \(firstPaths[$0.id] ?? "") \($0.said)" }
  }

  /// How many files are counted among those with a path; the root, which the model lacks, is left out.
  private static func fileCount(in tree: FileTree) -> Int {
    var count = -1
    tree.forEachFile { _ in count += 1 }
    return count
  }
}
