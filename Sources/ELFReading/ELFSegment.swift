/// One program header (gABI, chapter 5, "Program Header").
struct ELFSegment: Hashable, Sendable {
  enum Kind: UInt32 {
    case load = 1
    case dynamic = 2
    case interpreter = 3
    case threadStorage = 7
  }

  /// Nil for the kinds that say nothing of loading.
  var kind: Kind?
  var isExecutable: Bool
  var isWritable: Bool
  /// Where the segment is in the file.
  var fileRange: Range<UInt64>
  var address: UInt64
  /// Bytes that it takes in memory.
  var memorySize: UInt64

  /// Reads the segment at `offset` of the program header table.
  init(_ table: ELFTable, at offset: Int, fileSize: UInt64) throws(ELFError) {
    let wide = table.target.elfClass == .bits64
    kind = Kind(rawValue: try table.integer(at: offset, as: UInt32.self))
    let flags = try table.integer(at: offset + (wide ? 4 : 24), as: UInt32.self)
    isExecutable = flags & 1 != 0
    isWritable = flags & 2 != 0
    let start = try table.word(at: offset + (wide ? 8 : 4))
    address = try table.word(at: offset + (wide ? 16 : 8))
    let size = try table.word(at: offset + (wide ? 32 : 16))
    memorySize = try table.word(at: offset + (wide ? 40 : 20))
    let (end, overflow) = start.addingReportingOverflow(size)
    guard !overflow, !address.addingReportingOverflow(size).overflow else {
      throw ELFError(.invalidTable, part: "segment", offset: start)
    }
    guard end <= fileSize || kind == nil || kind == .threadStorage || size == 0 else {
      throw ELFError(.truncated, part: "segment", offset: start)
    }
    fileRange = start..<end
  }

  /// Every segment of the table.
  static func all(_ table: ELFTable, entrySize: Int, fileSize: UInt64) throws(ELFError) -> [ELFSegment] {
    var segments: [ELFSegment] = []
    var offset = 0
    while offset < table.count {
      segments.append(try ELFSegment(table, at: offset, fileSize: fileSize))
      offset += entrySize
    }
    return segments
  }
}
