/// A file's headers, and what was kept of its contents.
struct ELFSource {
  let header: ELFHeader
  let segments: [ELFSegment]
  let retained: RetainedBytes

  /// The file's bytes from an address on, to the end of its segment, and of those that go on where it ends, or
  /// `limit` bytes later. patchelf can let a table begin in one segment and end in the next.
  func range(atAddress address: UInt64, limit: Int, part: String) throws(ELFReadFailure) -> Range<UInt64> {
    for segment in segments where segment.kind == .load {
      let size = segment.fileRange.upperBound - segment.fileRange.lowerBound
      guard address >= segment.address, address - segment.address < size else { continue }
      let start = segment.fileRange.lowerBound + (address - segment.address)
      return (start..<end(ofSegmentsFrom: segment)).clamped(toCount: limit)
    }
    throw .malformed(ELFError(.unmappedAddress, part: part, offset: address))
  }

  private func end(ofSegmentsFrom first: ELFSegment) -> UInt64 {
    var last = first
    while let next = segments.first(where: { follows($0, last) }) {
      last = next
    }
    return last.fileRange.upperBound
  }

  private func follows(_ segment: ELFSegment, _ previous: ELFSegment) -> Bool {
    let size = previous.fileRange.upperBound - previous.fileRange.lowerBound
    return segment.kind == .load && !segment.fileRange.isEmpty
      && segment.fileRange.lowerBound == previous.fileRange.upperBound
      && segment.address == previous.address + size
  }

  /// The wholly kept table in that range.
  func table(_ range: Range<UInt64>, part: String) throws(ELFReadFailure) -> ELFTable {
    let table = retained.table(range, part: part, target: header.target)
    guard let table, table.count == range.count else { throw .notRetained(range) }
    return table
  }

  /// A table of which the length is known, at an address.
  func table(atAddress address: UInt64, count: UInt64, part: String) throws(ELFReadFailure) -> ELFTable {
    let limit = Int(clamping: count)
    let range = try range(atAddress: address, limit: limit, part: part)
    guard range.count == limit else {
      throw .malformed(ELFError(.truncated, part: part, offset: range.lowerBound))
    }
    return try table(range, part: part)
  }

  /// A table of which the length is not known beforehand: what is kept of its segment from there on, which
  /// reads like the whole only until `limit`.
  func openTable(
    atAddress address: UInt64, limit: Int, part: String
  ) throws(ELFReadFailure) -> ELFTable {
    let range = try range(atAddress: address, limit: limit, part: part)
    guard var table = retained.table(range, part: part, target: header.target) else {
      throw .notRetained(range)
    }
    table.wholeRange = table.count < range.count ? range : nil
    return table
  }
}
