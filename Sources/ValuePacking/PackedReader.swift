/// Reads what ``PackedWriter`` wrote, and believes none of it: no length leads out of the bytes, and none makes memory
/// for more than the bytes can hold.
public struct PackedReader: Sendable {
  private let bytes: [UInt8]
  private let end: Int
  /// How many bytes were read.
  public private(set) var position: Int

  /// Begins to read bytes from their start.
  public init(_ bytes: [UInt8]) {
    self.init(bytes, bytes.indices)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// How many bytes are still to be read.
  public var remaining: Int { end - position }

  /// Whether all bytes were read.
  public var isAtEnd: Bool { position == end }

  /// Reads a byte.
  /// - Throws: ``UnpackingError`` at the end.
  public mutating func byte() throws(UnpackingError) -> UInt8 {
    guard position < end else { throw UnpackingError("the bytes end early") }
    defer { position += 1 }
    return bytes[position]
  }

  /// Reads a number that was written in as few bytes as it needs.
  /// - Throws: ``UnpackingError`` when it has more than 64 bits, or no end.
  public mutating func variable() throws(UnpackingError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      let bits = UInt64(byte & 0x7f)
      guard shift < 63 || (shift == 63 && bits <= 1) else {
        throw UnpackingError("a number has more than 64 bits")
      }
      value |= bits << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  /// Reads a count of things that take at least a byte each.
  /// - Throws: ``UnpackingError`` when so many bytes do not follow.
  public mutating func count() throws(UnpackingError) -> Int {
    let count = try variable()
    guard count <= UInt64(remaining) else {
      throw UnpackingError("\(count) things are said to follow, in \(remaining) bytes")
    }
    return Int(count)
  }

  /// Reads bytes.
  /// - Throws: ``UnpackingError`` when there are fewer.
  public mutating func raw(_ count: Int) throws(UnpackingError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw UnpackingError("the bytes end early") }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Reads a count, and so many bytes.
  /// - Throws: ``UnpackingError`` when there are fewer.
  public mutating func counted() throws(UnpackingError) -> ArraySlice<UInt8> {
    try raw(try count())
  }

  /// Reads a count, and gives a reader of just so many bytes.
  /// - Throws: ``UnpackingError`` when there are fewer.
  public mutating func part() throws(UnpackingError) -> PackedReader {
    let count = try count()
    defer { position += count }
    return PackedReader(bytes, position..<position + count)
  }

  /// Says that nothing may follow.
  /// - Throws: ``UnpackingError`` when something does.
  public func finish() throws(UnpackingError) {
    guard isAtEnd else { throw UnpackingError("\(remaining) bytes follow the end") }
  }

  /// Calls `body` with the next bytes as they lie in memory, and passes over them.
  mutating func withMemory<Result>(
    _ count: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(UnpackingError) -> Result {
    let slice = try raw(count)
    return bytes.withUnsafeBytes {
      body(UnsafeRawBufferPointer(rebasing: $0[slice.startIndex..<slice.endIndex]))
    }
  }
}

/// Why bytes are not what they are read as.
public struct UnpackingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a clause.
  public var description: String

  /// Makes an error.
  public init(_ description: String) {
    self.description = description
  }
}
