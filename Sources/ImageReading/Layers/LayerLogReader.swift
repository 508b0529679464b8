/// Reads one segment of a log that this program wrote, or that ``LayerLogCheck`` found sound.
struct LayerLogReader {
  private let bytes: [UInt8]
  private var position = 0
  /// The path of the record that was read last.
  private(set) var path: [UInt8] = []

  init(segment: [UInt8]) {
    bytes = segment
  }

  /// The next record; nil at the end.
  mutating func next() -> LayerLog.Record? {
    guard position < bytes.count else { return nil }
    let head = bytes[position]
    position += 1
    guard let kind = LayerLog.Kind(rawValue: head & ~LayerLog.capabilityMark) else { return nil }
    let shared = Int(variable())
    path.removeLast(path.count - shared)
    path.append(contentsOf: take(Int(variable())))
    var record = LayerLog.Record(kind: kind, hasFileCapability: head & LayerLog.capabilityMark != 0)
    record.permissions = UInt16(truncatingIfNeeded: variable())
    record.uid = UInt32(truncatingIfNeeded: variable())
    record.gid = UInt32(truncatingIfNeeded: variable())
    switch kind {
    case .regularFile: record.size = Int64(bitPattern: variable())
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
