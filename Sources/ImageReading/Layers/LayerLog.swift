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

  /// One entry. The path is kept apart: see ``LayerLog/Reader``.
  struct Record {
    var kind: Kind
    var permissions: UInt16 = 0
    var uid: UInt32 = 0
    var gid: UInt32 = 0
    var size: Int64 = 0
    var hasFileCapability = false
    /// Which of the layer's collected values belong to it; nil for none.
    var content: Int?
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
    current.append(record.kind.rawValue | (record.hasFileCapability ? 0x80 : 0))
    current.appendVariable(UInt64(shared))
    current.appendVariable(UInt64(path.count - shared))
    current.append(contentsOf: path[shared...])
    current.appendVariable(UInt64(record.permissions))
    current.appendVariable(UInt64(record.uid))
    current.appendVariable(UInt64(record.gid))
    switch record.kind {
    case .regularFile:
      current.appendVariable(UInt64(record.size))
      current.appendVariable(UInt64((record.content ?? -1) + 1))
    case .symbolicLink, .hardLink:
      current.appendVariable(UInt64(record.target.count))
      current.append(contentsOf: record.target)
    case .characterDevice, .blockDevice:
      current.appendVariable(UInt64(record.device.major))
      current.appendVariable(UInt64(record.device.minor))
    case .whiteout, .opaqueWhiteout: whiteoutCount += 1
    case .directory, .fifo, .socket: break
    }
    // The tree keeps whole components: also the part of one that the path before has as well.
    let firstNew = path[..<shared].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    nameBytes += path.count - firstNew + record.target.count
    count += 1
    previousPath.removeAll(keepingCapacity: true)
    previousPath.append(contentsOf: path)
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
    previousPath = []
  }

  private mutating func sealSegment() {
    guard !current.isEmpty else { return }
    segments.append(current)
    current = []
    previousPath.removeAll(keepingCapacity: true)
  }

  private static func commonPrefixLength(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let limit = min(left.count, right.count)
    var length = 0
    while length < limit, left[length] == right[length] { length += 1 }
    return length
  }
}

extension LayerLog {
  /// Reads one segment of a log.
  struct Reader {
    private let bytes: [UInt8]
    private var position = 0
    /// The path of the record that was read last.
    private(set) var path: [UInt8] = []

    init(segment: [UInt8]) {
      bytes = segment
    }

    /// The next record; nil at the end.
    mutating func next() -> Record? {
      guard position < bytes.count else { return nil }
      let head = bytes[position]
      position += 1
      guard let kind = Kind(rawValue: head & 0x7f) else { return nil }
      let shared = Int(variable())
      path.removeLast(path.count - shared)
      path.append(contentsOf: take(Int(variable())))
      var record = Record(kind: kind, hasFileCapability: head & 0x80 != 0)
      record.permissions = UInt16(truncatingIfNeeded: variable())
      record.uid = UInt32(truncatingIfNeeded: variable())
      record.gid = UInt32(truncatingIfNeeded: variable())
      switch kind {
      case .regularFile:
        record.size = Int64(bitPattern: variable())
        let content = Int(variable())
        record.content = content == 0 ? nil : content - 1
      case .symbolicLink, .hardLink: record.target = Array(take(Int(variable())))
      case .characterDevice, .blockDevice:
        record.device.major = UInt32(truncatingIfNeeded: variable())
        record.device.minor = UInt32(truncatingIfNeeded: variable())
      case .directory, .fifo, .socket, .whiteout, .opaqueWhiteout: break
      }
      return record
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
      defer { position += count }
      return bytes[position..<position + count]
    }

    private mutating func variable() -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = bytes[position]
        position += 1
        value |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }
  }
}

extension [UInt8] {
  /// Appends a number in as few bytes as it needs, seven bits in each.
  fileprivate mutating func appendVariable(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
