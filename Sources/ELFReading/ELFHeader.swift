/// The header at the start of an object file (gABI, chapter 4, "ELF Header").
struct ELFHeader: Hashable, Sendable {
  /// The bytes that every object file starts with.
  static let magic: [UInt8] = [0x7f, 0x45, 0x4c, 0x46]
  /// The header's length in a 64-bit file; a 32-bit file's is shorter.
  static let maximumSize = 64

  var target: ELFTarget
  var type: ELFObjectType
  var flags: UInt32
  /// Where the program headers are, in bytes of the file.
  var programHeaders: Range<UInt64>
  var programHeaderSize: Int
  /// Where the section headers are, in bytes of the file; empty without any.
  var sectionHeaders: Range<UInt64>
  var sectionHeaderSize: Int

  /// Reads a header from the file's first bytes.
  init(_ head: [UInt8], fileSize: UInt64) throws(ELFError) {
    guard head.count >= 52 else {
      throw ELFError(.truncated, part: "header", offset: UInt64(head.count))
    }
    guard let elfClass = ELFClass(rawValue: head[4]), let byteOrder = ELFByteOrder(rawValue: head[5]) else {
      throw ELFError(.invalidIdentification, part: "class or byte order", offset: 4)
    }
    guard head[6] == 1 else {
      throw ELFError(.invalidIdentification, part: "version", offset: 6)
    }
    var target = ELFTarget(machine: ELFMachine(rawValue: 0), elfClass: elfClass, byteOrder: byteOrder)
    let table = ELFTable(
      storage: head, range: head.indices, fileOffset: 0, part: "header", target: target)
    target.machine = ELFMachine(rawValue: try table.integer(at: 18, as: UInt16.self))
    self.target = target
    type = ELFObjectType(try table.integer(at: 16, as: UInt16.self))
    let wide = elfClass == .bits64
    flags = try table.integer(at: wide ? 48 : 36, as: UInt32.self)
    let sizes = wide ? 54 : 42
    programHeaderSize = Int(try table.integer(at: sizes, as: UInt16.self))
    let programHeaderCount = Int(try table.integer(at: sizes + 2, as: UInt16.self))
    sectionHeaderSize = Int(try table.integer(at: sizes + 4, as: UInt16.self))
    let sectionHeaderCount = Int(try table.integer(at: sizes + 6, as: UInt16.self))
    programHeaders = try Self.range(
      at: try table.word(at: wide ? 32 : 28), size: programHeaderSize, count: programHeaderCount,
      expectedSize: wide ? 56 : 32, limit: ELFLimits.maximumProgramHeaders, fileSize: fileSize)
    // Sections are for linkers and debuggers: a loader never looks, so a bad table is as good as none.
    let sections = try? Self.range(
      at: try table.word(at: wide ? 40 : 32), size: sectionHeaderSize, count: sectionHeaderCount,
      expectedSize: wide ? 64 : 40, limit: ELFLimits.maximumSectionTableBytes / 64, fileSize: fileSize)
    sectionHeaders = sections ?? 0..<0
  }

  private static func range(
    at offset: UInt64, size: Int, count: Int, expectedSize: Int, limit: Int, fileSize: UInt64
  ) throws(ELFError) -> Range<UInt64> {
    guard count > 0 else { return 0..<0 }
    guard size == expectedSize else {
      throw ELFError(.invalidIdentification, part: "size of a table's entries", offset: offset)
    }
    guard count <= limit else {
      throw ELFError(.limitExceeded, part: "number of a table's entries", offset: offset)
    }
    let (end, overflow) = offset.addingReportingOverflow(UInt64(size * count))
    guard !overflow, end <= fileSize else {
      throw ELFError(.truncated, part: "table of headers", offset: offset)
    }
    return offset..<end
  }
}
