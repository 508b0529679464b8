/// Numbers that are spread over all 64 bits, so that each takes its eight bytes: written as they lie in memory.
///
/// The bytes hold for machines of one byte order; a copy that another machine reads has other numbers, not wrong lengths.
public struct HashValues: PackableValue, Hashable, Sendable {
  /// The numbers.
  public var values: [UInt64]

  /// Takes numbers.
  public init(_ values: [UInt64]) {
    self.values = values
  }

  /// Writes how many numbers there are, and the numbers.
  public func pack(into writer: inout PackedWriter) {
    writer.append(count: values.count)
    values.withUnsafeBytes { writer.append(memory: $0) }
  }

  /// Reads how many numbers there are, and the numbers.
  /// - Throws: ``UnpackingError`` when there are fewer.
  public init(unpacking reader: inout PackedReader) throws(UnpackingError) {
    let count = try reader.count()
    let (bytes, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<UInt64>.size)
    guard !overflows else { throw UnpackingError("the bytes end early") }
    values = try reader.withMemory(bytes) { memory in
      [UInt64](unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: memory)
        initialized = count
      }
    }
  }
}
