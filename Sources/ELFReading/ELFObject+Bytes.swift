extension ELFObject {
  /// How often a file is gone through, until all its tables are kept: 16 times. The first pass is enough for what
  /// linkers write.
  static let maximumPasses = 16

  /// Reads an object file that is in memory as a whole; nil for a file of another kind.
  ///
  /// Nothing of the file is mapped, loaded or run. A file that streams past is read by ``ELFStreamReader``.
  /// - Throws: ``ELFError`` for an object file that is malformed, or whose tables pass a bound of ``ELFLimits``.
  public init?(_ bytes: [UInt8]) throws(ELFError) {
    var ranges: [Range<UInt64>] = []
    for _ in 0..<Self.maximumPasses {
      var reader = ELFStreamReader(fileSize: UInt64(bytes.count), retaining: ranges)
      reader.receive(bytes.span.bytes)
      switch try reader.finish() {
      case .other: return nil
      case .object(let object):
        self = object
        return
      case .incomplete(let missing): ranges = missing
      }
    }
    throw ELFError(.limitExceeded, part: "tables", offset: ranges.last?.lowerBound ?? 0)
  }
}
