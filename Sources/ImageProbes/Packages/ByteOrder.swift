/// The order in which a file stores the bytes of a number.
enum ByteOrder: Sendable {
  case little
  case big
}

extension ArraySlice<UInt8> {
  /// The number of 16 bits at `offset` from the slice's start.
  func unsigned16(at offset: Int, _ order: ByteOrder) throws(PackageDatabaseFault) -> Int {
    try number(at: offset, bytes: 2, order)
  }

  /// The number of 32 bits at `offset` from the slice's start.
  func unsigned32(at offset: Int, _ order: ByteOrder) throws(PackageDatabaseFault) -> Int {
    try number(at: offset, bytes: 4, order)
  }

  /// `count` bytes at `offset` from the slice's start.
  func slice(at offset: Int, count: Int) throws(PackageDatabaseFault) -> ArraySlice<UInt8> {
    guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else {
      throw .damaged("a structure reaches beyond the end of the file")
    }
    return self[(startIndex + offset)..<(startIndex + offset + count)]
  }

  private func number(at offset: Int, bytes: Int, _ order: ByteOrder) throws(PackageDatabaseFault) -> Int {
    let field = try slice(at: offset, count: bytes)
    return switch order {
    case .big: field.reduce(0) { $0 << 8 | Int($1) }
    case .little: field.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
