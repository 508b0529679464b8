public import ELFReading

extension ELFReadingOutcome {
  /// Reads a file's bytes in pieces of `pieceSize`, a second time where the first pass could not keep all.
  public init(_ bytes: [UInt8], pieceSize: Int = 4_096) throws(ELFError) {
    self = try Self.pass(bytes, pieceSize, [])
    if case .incomplete(let ranges) = self {
      self = try Self.pass(bytes, pieceSize, ranges)
    }
  }

  /// One pass over a file's bytes.
  public static func pass(
    _ bytes: [UInt8], _ pieceSize: Int, _ ranges: [Range<UInt64>]
  ) throws(ELFError) -> ELFReadingOutcome {
    var reader = ELFStreamReader(fileSize: UInt64(bytes.count), retaining: ranges)
    bytes.withUnsafeBytes { whole in
      for start in stride(from: 0, to: whole.count, by: pieceSize) {
        let end = min(start + pieceSize, whole.count)
        reader.receive(UnsafeRawBufferPointer(rebasing: whole[start..<end]))
      }
    }
    return try reader.finish()
  }

  /// The object, if it is a whole one.
  public var object: ELFObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }
}
