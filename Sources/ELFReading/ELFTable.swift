/// A piece of an object file in memory: every read is checked against its end.
struct ELFTable {
  /// The piece's bytes, shared with what retained them.
  let storage: [UInt8]
  /// Where in `storage` the piece is.
  let range: Range<Int>
  /// Where in the file the piece starts.
  let fileOffset: UInt64
  /// What to call the piece in an error.
  let part: String
  let target: ELFTarget
  /// What the piece should span in the file, where only its beginning was kept.
  var wholeRange: Range<UInt64>?

  var count: Int { range.count }

  /// The integer at `offset` bytes from the piece's start.
  func integer<Value: FixedWidthInteger>(at offset: Int, as type: Value.Type) throws(ELFError) -> Value {
    let size = MemoryLayout<Value>.size
    guard offset >= 0, offset <= count - size else {
      throw ELFError(.truncated, part: part, offset: fileOffset &+ UInt64(truncatingIfNeeded: offset))
    }
    let start = range.lowerBound + offset
    let raw = storage.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: type) }
    return target.byteOrder == .little ? Value(littleEndian: raw) : Value(bigEndian: raw)
  }

  /// The address-sized integer at `offset`: 4 or 8 bytes.
  func word(at offset: Int) throws(ELFError) -> UInt64 {
    target.elfClass == .bits64
      ? try integer(at: offset, as: UInt64.self) : UInt64(try integer(at: offset, as: UInt32.self))
  }

  /// The indexes in `storage` of the string at `offset`, without its final zero.
  func stringRange(at offset: UInt64) throws(ELFError) -> Range<Int> {
    guard let distance = Int(exactly: offset), distance < count else {
      throw ELFError(.invalidString, part: part, offset: fileOffset &+ offset)
    }
    let start = range.lowerBound + distance
    let end = range.upperBound
    let terminator = storage.withUnsafeBytes { bytes in
      bytes[start..<end].firstIndex(of: 0)
    }
    guard let terminator else {
      throw ELFError(.invalidString, part: part, offset: fileOffset &+ offset)
    }
    return start..<terminator
  }

  /// The string at `offset`, at most `ELFLimits.maximumPathBytes` long; bytes that are not UTF-8 are replaced.
  func string(at offset: UInt64) throws(ELFError) -> String {
    let range = try stringRange(at: offset)
    guard range.count <= ELFLimits.maximumPathBytes else {
      throw ELFError(.limitExceeded, part: part, offset: fileOffset &+ offset)
    }
    return String(decoding: storage[range], as: UTF8.self)
  }
}
