/// Bytes to look for in others (R. N. Horspool, "Practical fast searching in strings", 1980): the longer they are, the
/// fewer of the others are looked at.
struct SoughtBytes {
  private let bytes: [UInt8]
  /// For each byte, how far to go on where it stands in the last place and does not end what is sought.
  private let skips: [Int]

  /// Makes a search for a text of at least one byte.
  init(_ text: StaticString) {
    bytes = text.withUTF8Buffer { Array($0) }
    var skips = [Int](repeating: bytes.count, count: 256)
    for (index, byte) in bytes.dropLast().enumerated() {
      skips[Int(byte)] = bytes.count - 1 - index
    }
    self.skips = skips
  }

  /// How many bytes are sought.
  var count: Int { bytes.count }

  /// The offset behind the first place, from `start` on, at which the bytes stand; nil where there is none.
  func firstEnd(in other: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let last = bytes[count - 1]
    var offset = start + count - 1
    return skips.withUnsafeBufferPointer { skips in
      while offset < other.count {
        let byte = other[offset]
        if byte == last, other[(offset - count + 1)...offset].elementsEqual(bytes) { return offset + 1 }
        offset += skips[Int(byte)]
      }
      return nil
    }
  }
}
