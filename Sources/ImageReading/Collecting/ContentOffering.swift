/// Finds which collectors are interested in a file, quickly also for millions of files.
struct ContentOffering: Sendable {
  /// The collectors, in the order in which they are offered a file.
  let collectors: [any FileContentCollecting]
  private var paths: [ImagePath: [Int]] = [:]
  private var directories: [ImagePath: [Int]] = [:]
  private var names: [ImagePath: [Int]] = [:]
  private var everyFile: [(minimumBytes: Int64, collector: Int)] = []
  /// For each hash of a wanted path, folder or name, a bit: most files are in none of the tables, and need no look.
  private var filter = [Bool](repeating: false, count: 1 << 14)

  /// The ids of the collectors.
  var ids: Set<String> { Set(collectors.map(\.id)) }

  /// Prepares to offer files to collectors.
  init(_ collectors: [any FileContentCollecting]) {
    self.collectors = collectors
    for (index, collector) in collectors.enumerated() { add(collector.interest, of: index) }
  }

  private mutating func add(_ interest: FileInterest, of index: Int) {
    func insert(_ wanted: Set<ImagePath>, into table: inout [ImagePath: [Int]]) {
      for path in wanted {
        table[path, default: []].append(index)
        filter[Self.slot(path.bytes[...])] = true
      }
    }
    switch interest {
    case .paths(let wanted): insert(wanted, into: &paths)
    case .directories(let wanted): insert(wanted, into: &directories)
    case .names(let wanted): insert(wanted, into: &names)
    case .everyFile(let minimumBytes): everyFile.append((minimumBytes, index))
    case .any(let interests): for interest in interests { add(interest, of: index) }
    }
  }

  /// The collectors that are interested in a file; each once.
  func interested(inPath path: [UInt8], nameStart: Int, size: Int64) -> [any FileContentCollecting] {
    guard !collectors.isEmpty else { return [] }
    var found: [Int] = []
    func look(_ part: ArraySlice<UInt8>, in table: [ImagePath: [Int]]) {
      guard !table.isEmpty, filter[Self.slot(part)] else { return }
      if let wanting = table[ImagePath(normalised: Array(part))] { found += wanting }
    }
    look(path[...], in: paths)
    look(path[..<max(0, nameStart - 1)], in: directories)
    look(path[nameStart...], in: names)
    for (minimumBytes, collector) in everyFile where size >= minimumBytes { found.append(collector) }
    guard !found.isEmpty else { return [] }
    return Set(found).sorted().map { collectors[$0] }
  }

  /// Hashes how long a path, folder or name is and how it ends: enough to tell most from those that are wanted.
  private static func slot(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash = 2_166_136_261 ^ UInt32(truncatingIfNeeded: bytes.count)
    for byte in bytes.suffix(8) { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ (hash >> 15)) & ((1 << 14) - 1))
  }
}
