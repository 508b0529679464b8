internal import ValuePacking

/// The entries of one layer, in the order of its tar, packed into tens of bytes each.
///
/// A path is written as how much of the path before it is kept, and what comes after. The log is cut into segments
/// that can be freed one by one while the tree is made of them.
struct LayerLog: Sendable {
  /// What an entry is.
  enum Kind: UInt8 {
    case regularFile, directory, symbolicLink, characterDevice, blockDevice, fifo, socket
    case hardLink, whiteout, opaqueWhiteout
  }

  /// One entry. The path is kept apart: see ``LayerLogReader``.
  struct Record {
    var kind: Kind
    var permissions: UInt16 = 0
    var uid: UInt32 = 0
    var gid: UInt32 = 0
    var size: Int64 = 0
    var hasFileCapability = false
    /// Where a link leads.
    var target: [UInt8] = []
    var device: (major: UInt32, minor: UInt32) = (0, 0)
  }

  /// How long a segment becomes before the next is begun.
  private static let segmentBytes = 1 << 20

  private(set) var segments: [[UInt8]] = []
  private var current: [UInt8] = []
  private var previousPath: [UInt8] = []
  private var isReversed = false
  private(set) var count = 0
  private(set) var whiteoutCount = 0

  /// The bytes that names and link targets take in a tree, at most.
  private(set) var nameBytes = 0

  init() {}

  /// How many bytes of entries are held.
  var heldBytes: Int { segments.reduce(current.count) { $0 + $1.count } }

  /// Adds an entry.
  mutating func append(_ record: Record, path: [UInt8]) {
    if current.count >= Self.segmentBytes { sealSegment() }
    let shared = Self.commonPrefixLength(previousPath, path)
    current.append(record.kind.rawValue | (record.hasFileCapability ? Self.capabilityMark : 0))
    current.append(variable: UInt64(shared))
    current.append(variable: UInt64(path.count - shared))
    current.append(contentsOf: path[shared...])
    current.append(variable: UInt64(record.permissions))
    current.append(variable: UInt64(record.uid))
    current.append(variable: UInt64(record.gid))
    switch record.kind {
    case .regularFile: current.append(variable: UInt64(record.size))
    case .symbolicLink, .hardLink:
      current.append(variable: UInt64(record.target.count))
      current.append(contentsOf: record.target)
    case .characterDevice, .blockDevice:
      current.append(variable: UInt64(record.device.major))
      current.append(variable: UInt64(record.device.minor))
    case .directory, .fifo, .socket, .whiteout, .opaqueWhiteout: break
    }
    tally(record, path: path, shared: shared)
    previousPath.removeAll(keepingCapacity: true)
    previousPath.append(contentsOf: path)
  }

  /// Adds a whole segment that an earlier log had, once its records are known to be sound.
  mutating func append(segment: [UInt8]) {
    sealSegment()
    segments.append(segment)
  }

  /// Counts an entry of a segment that is added whole.
  /// - Parameter shared: how many bytes of its path the path before it has as well.
  mutating func tally(_ record: Record, path: [UInt8], shared: Int) {
    if record.kind == .whiteout || record.kind == .opaqueWhiteout { whiteoutCount += 1 }
    // The tree keeps whole components: also the part of one that the path before has as well.
    let firstNew = path[..<shared].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    nameBytes += path.count - firstNew + record.target.count
    count += 1
  }

  /// Gives the first segment away; nil when there is none left.
  mutating func takeFirstSegment() -> [UInt8]? {
    // Segments are taken from the back of a list that was turned round once.
    if !isReversed {
      segments.reverse()
      isReversed = true
    }
    return segments.popLast()
  }

  /// Ends the log.
  mutating func finish() {
    sealSegment()
    current = []
    previousPath = []
  }

  private mutating func sealSegment() {
    guard !current.isEmpty else { return }
    // What grew has room for up to as much again: a segment is kept in as many bytes as it has.
    segments.append(current.withUnsafeBytes { [UInt8]($0) })
    current.removeAll(keepingCapacity: true)
    previousPath.removeAll(keepingCapacity: true)
  }

  private static func commonPrefixLength(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let limit = min(left.count, right.count)
    var length = 0
    while length < limit, left[length] == right[length] { length += 1 }
    return length
  }

  /// In the byte of an entry's kind: that it has a file capability.
  static let capabilityMark: UInt8 = 0x80
}
