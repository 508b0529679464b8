/// One header block of a tar, as its bytes stand (POSIX.1-2017, pax, "ustar Interchange Format").
struct TarHeaderBlock {
  private let bytes: ArraySlice<UInt8>

  /// Takes the block at an offset; nil when the bytes end before it does.
  init?(_ bytes: [UInt8], at offset: Int) {
    guard offset >= 0, offset + TarInput.blockBytes <= bytes.count else { return nil }
    self.bytes = bytes[offset..<(offset + TarInput.blockBytes)]
  }

  /// The type of the entry.
  var type: UInt8 { byte(156) }

  /// The bytes that follow the block; nil when the field holds no number.
  var size: Int? {
    guard byte(124) & 0x80 == 0 else {
      // GNU's binary form; what is larger than its last eight bytes is no header that is kept.
      guard byte(124) == 0x80, (125...127).allSatisfy({ byte($0) == 0 }), byte(128) < 0x80 else { return nil }
      return (128...135).reduce(0) { $0 << 8 | Int(byte($1)) }
    }
    return octal(124, length: 12)
  }

  /// Why the block cannot be a header; nil when its checksum is the one that its bytes give.
  var fault: String? {
    let sum = bytes.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
    guard let stated = octal(148, length: 8) else {
      let first = bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
      return "it is no header of a tar (it begins with the bytes \(first))"
    }
    return stated == sum ? nil : "its header has a wrong checksum: it states \(stated), its bytes give \(sum)"
  }

  private func byte(_ offset: Int) -> UInt8 { bytes[bytes.startIndex + offset] }

  private func octal(_ offset: Int, length: Int) -> Int? {
    let field = bytes[(bytes.startIndex + offset)..<(bytes.startIndex + offset + length)]
    let digits = field.drop { $0 == UInt8(ascii: " ") }.prefix { (0x30...0x37).contains($0) }
    guard !digits.isEmpty, digits.count <= 12 else { return nil }
    return digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
  }
}
