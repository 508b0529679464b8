internal import ValuePacking

/// Goes through a segment of a log that was kept, and believes nothing of it: what it finds sound, ``LayerLogReader``
/// can read, and a tree can be made of.
struct LayerLogCheck {
  /// The longest target of a hard link: 1 MiB, as libarchive bounds the headers of one entry. Real ones are paths.
  static let maximumTargetBytes = 1 << 20

  private var reader: PackedReader
  /// The path of the record that was read last.
  private(set) var path: [UInt8] = []
  /// How many bytes of it the path before has as well.
  private(set) var sharedBytes = 0

  init(segment: [UInt8]) {
    reader = PackedReader(segment)
  }

  /// The next record; nil at the end.
  /// - Throws: `UnpackingError` when it is none that a layer's tar can give.
  mutating func next() throws(UnpackingError) -> LayerLog.Record? {
    guard !reader.isAtEnd else { return nil }
    let head = try reader.byte()
    guard let kind = LayerLog.Kind(rawValue: head & ~LayerLog.capabilityMark) else {
      throw UnpackingError("an entry is of no kind that is known")
    }
    try readPath()
    var record = LayerLog.Record(kind: kind, hasFileCapability: head & LayerLog.capabilityMark != 0)
    record.permissions = try UInt16(unpacking: &reader)
    record.uid = try UInt32(unpacking: &reader)
    record.gid = try UInt32(unpacking: &reader)
    switch kind {
    case .regularFile:
      guard let size = Int64(exactly: try reader.variable()) else {
        throw UnpackingError("a file has more than 2^63 bytes")
      }
      record.size = size
    case .symbolicLink: record.target = try target(maximumBytes: ImagePath.maximumBytes)
    case .hardLink: record.target = try target(maximumBytes: Self.maximumTargetBytes)
    case .characterDevice, .blockDevice:
      record.device = (try UInt32(unpacking: &reader), try UInt32(unpacking: &reader))
    case .directory, .fifo, .socket, .whiteout, .opaqueWhiteout: break
    }
    return record
  }

  private mutating func readPath() throws(UnpackingError) {
    let shared = try reader.variable()
    guard shared <= UInt64(path.count) else { throw UnpackingError("a path keeps more than there is") }
    sharedBytes = Int(shared)
    path.removeLast(path.count - sharedBytes)
    path.append(contentsOf: try reader.counted())
    guard path.count <= ImagePath.maximumBytes else { throw UnpackingError("a path is too long") }
    guard isNormalized(from: sharedBytes) else {
      throw UnpackingError("a path has an empty part, '.' or '..'")
    }
  }

  /// Whether the parts of the path are names, those at least that begin with or behind the byte `start`, and the one
  /// that it lies in.
  private func isNormalized(from start: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    var partStart = path[..<start].lastIndex(of: slash).map { $0 + 1 } ?? 0
    if path.isEmpty { return true }
    while true {
      let end = path[partStart...].firstIndex(of: slash) ?? path.endIndex
      let part = path[partStart..<end]
      guard !part.isEmpty, part.count > 2 || !part.allSatisfy({ $0 == UInt8(ascii: ".") }) else {
        return false
      }
      if end == path.endIndex { return true }
      partStart = end + 1
    }
  }

  private mutating func target(maximumBytes: Int) throws(UnpackingError) -> [UInt8] {
    let target = Array(try reader.counted())
    guard target.count <= maximumBytes else { throw UnpackingError("a link's target is too long") }
    return target
  }
}
