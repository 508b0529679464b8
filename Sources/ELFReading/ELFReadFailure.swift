/// Why an object could not be read from what was kept of its file.
enum ELFReadFailure: Error {
  /// The file contradicts itself.
  case malformed(ELFError)
  /// The file may be sound, but this range of it had gone past.
  case notRetained(Range<UInt64>)
}

extension ELFReadFailure {
  /// Calls `body`, and says of its error that the file is malformed, unless what it read past the end of was
  /// only the part of a table that is kept.
  static func malformedIfThrown<Value>(
    by table: ELFTable? = nil, _ body: () throws(ELFError) -> Value
  ) throws(ELFReadFailure) -> Value {
    do {
      return try body()
    } catch {
      if let table, error.code == .truncated, error.part == table.part, let whole = table.wholeRange {
        throw .notRetained(whole)
      }
      throw .malformed(error)
    }
  }
}
