/// Single scalars out of valid UTF-8.
enum UTF8Scalars {
  /// The scalar that starts at an index, and its length in bytes.
  static func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead & (0xFF >> UInt8(length + 1)))
    for offset in 1..<max(1, length) where index + offset < bytes.endIndex {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Where the scalar starts that ends before an index.
  static func start(ofScalarEndingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = end - 1
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// A scalar as a numeric character reference.
  static func reference(to scalar: Unicode.Scalar) -> [UInt8] {
    Array("&#\(scalar.value);".utf8)
  }
}
