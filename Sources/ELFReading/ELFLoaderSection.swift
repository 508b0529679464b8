/// A section with one of the tables that loaders read (gABI, chapter 4, "Section Header").
struct ELFLoaderSection: Hashable, Sendable {
  /// `SHT_STRTAB`, `SHT_HASH`, `SHT_DYNSYM`, `SHT_GNU_HASH`, `SHT_GNU_verdef`, `SHT_GNU_verneed` and
  /// `SHT_GNU_versym`.
  private static let types: Set<UInt32> = [
    3, 5, 11, 0x6fff_fff6, 0x6fff_fffd, 0x6fff_fffe, 0x6fff_ffff,
  ]

  /// Where the section is in the file.
  var fileRange: Range<UInt64>

  /// Reads the section header at `offset` of the table; nil for a section of another kind, for one that is not
  /// loaded (`SHF_ALLOC`), and for one that does not lie in the file.
  init?(_ table: ELFTable, at offset: Int, fileSize: UInt64) {
    let wide = table.target.elfClass == .bits64
    guard let type = try? table.integer(at: offset + 4, as: UInt32.self), Self.types.contains(type),
      let flags = try? table.word(at: offset + 8), flags & 2 != 0,
      let start = try? table.word(at: offset + (wide ? 24 : 16)),
      let size = try? table.word(at: offset + (wide ? 32 : 20)),
      start <= fileSize, size <= fileSize - start
    else { return nil }
    fileRange = start..<start + size
  }
}
