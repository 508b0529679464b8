/// Writes values one behind another, in as few bytes as they need.
public struct PackedWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  public init() {}

  /// Writes a byte.
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a number in as few bytes as it needs, seven bits in each, the lowest first (LEB128, DWARF 5, section 7.6).
  public mutating func append(variable value: UInt64) { bytes.append(variable: value) }

  /// Writes a count that is not negative.
  public mutating func append(count: Int) { bytes.append(variable: UInt64(count.magnitude)) }

  /// Writes bytes, without saying how many they are.
  public mutating func append(raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

  /// Writes how many bytes there are, and the bytes.
  public mutating func append(counted: some Collection<UInt8>) {
    append(count: counted.count)
    append(raw: counted)
  }

  /// Writes bytes as they lie in memory.
  mutating func append(memory: UnsafeRawBufferPointer) { bytes.append(contentsOf: memory) }
}

extension [UInt8] {
  /// Appends a number in as few bytes as it needs, seven bits in each, the lowest first (LEB128).
  public mutating func append(variable value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
