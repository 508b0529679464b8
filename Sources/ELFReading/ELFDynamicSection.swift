/// The entries of the dynamic section that loading depends on (gABI, chapter 5, "Dynamic Section").
struct ELFDynamicSection: Hashable, Sendable {
  /// Offsets in the string table.
  var needed: [UInt64] = []
  var soname: UInt64?
  var rpath: UInt64?
  var runpath: UInt64?
  /// Addresses.
  var stringTable: UInt64?
  var symbolTable: UInt64?
  var hash: UInt64?
  var gnuHash: UInt64?
  var versionIndexes: UInt64?
  var versionNeeds: UInt64?
  var versionDefinitions: UInt64?
  /// Relocations that bring the value they add with them (`DT_RELA`).
  var relocations: UInt64?
  /// Relocations of which the place has the value (`DT_REL`).
  var placeRelocations: UInt64?
  /// Bytes.
  var stringTableSize: UInt64 = 0
  var relocationsSize: UInt64 = 0
  var placeRelocationsSize: UInt64 = 0
  /// Numbers of entries.
  var versionNeedCount: UInt64 = 0
  var versionDefinitionCount: UInt64 = 0
  var mipsSymbolCount: UInt64?
  var flags: UInt64 = 0
  var flags1: UInt64 = 0
  /// The address of every table that is named, those that are not read here too: each ends what is before it.
  var tableAddresses: [UInt64] = []

  /// Reads entries up to `DT_NULL` or the section's end.
  init(_ table: ELFTable) throws(ELFError) {
    let wordSize = table.target.elfClass == .bits64 ? 8 : 4
    var offset = 0
    while offset + 2 * wordSize <= table.count {
      let tag = try table.word(at: offset)
      let value = try table.word(at: offset + wordSize)
      if tag == 0 { return }
      guard needed.count <= ELFLimits.maximumNeededLibraries else {
        throw ELFError(.limitExceeded, part: "needed libraries", offset: table.fileOffset)
      }
      take(tag, value, target: table.target)
      offset += 2 * wordSize
    }
  }

  private mutating func take(_ tag: UInt64, _ value: UInt64, target: ELFTarget) {
    switch tag {
    case 1: needed.append(value)
    case 4: hash = value
    case 5: stringTable = value
    case 6: symbolTable = value
    case 7: relocations = value
    case 8: relocationsSize = value
    case 10: stringTableSize = value
    case 14: soname = value
    case 17: placeRelocations = value
    case 18: placeRelocationsSize = value
    case 15: rpath = value
    case 29: runpath = value
    case 30: flags = value
    case 0x6fff_fef5: gnuHash = value
    case 0x6fff_fff0: versionIndexes = value
    case 0x6fff_fffb: flags1 = value
    case 0x6fff_fffc: versionDefinitions = value
    case 0x6fff_fffd: versionDefinitionCount = value
    case 0x6fff_fffe: versionNeeds = value
    case 0x6fff_ffff: versionNeedCount = value
    case 0x7000_0011 where target.machine == .mips: mipsSymbolCount = value
    default: break
    }
    // PLTGOT, RELA, REL, INIT, FINI, JMPREL and the arrays are addresses as well.
    let pointers: Set<UInt64> = [
      3, 4, 5, 6, 7, 12, 13, 17, 23, 25, 26, 36, 0x6fff_fef5, 0x6fff_fff0, 0x6fff_fffc, 0x6fff_fffe,
    ]
    if pointers.contains(tag) {
      tableAddresses.append(value)
    }
  }
}
