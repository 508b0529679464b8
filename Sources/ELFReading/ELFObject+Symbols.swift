extension ELFObject {
  /// Reads the dynamic symbols: those that are defined here, and those that must be defined elsewhere.
  mutating func readSymbols(
    _ dynamic: ELFDynamicSection, _ strings: ELFTable, _ versions: ELFVersionTables, _ source: ELFSource
  ) throws(ELFReadFailure) {
    guard let address = dynamic.symbolTable else { return }
    let count = try dynamic.symbolCount(source)
    guard count > 1 else { return }
    let size = target.elfClass == .bits64 ? 24 : 16
    let symbols = try source.table(atAddress: address, count: UInt64(count * size), part: "symbol table")
    var indexes: ELFTable?
    if let address = dynamic.versionIndexes {
      indexes = try source.table(atAddress: address, count: UInt64(count * 2), part: "version indexes")
    }
    var reading = ELFSymbolReading(symbols, strings, indexes, versions)
    try ELFReadFailure.malformedIfThrown { () throws(ELFError) in
      // The first symbol is none.
      for index in 1..<count {
        try reading.take(index, size: size)
      }
    }
    defined = DefinedSymbols(reading.definedKeys, count: reading.definedCount)
    required = reading.required
    required.shrink()
  }
}

/// Sorts symbols into what is defined and what is required.
private struct ELFSymbolReading {
  private let symbols: ELFTable
  private let strings: ELFTable
  private let indexes: ELFTable?
  /// For each version number, its key, and from 1 its place among the names that `required` holds.
  private var versions: [UInt16: (key: VersionKey, place: Int)] = [:]
  private(set) var definedKeys: [UInt64] = []
  private(set) var definedCount = 0
  private(set) var required: RequiredSymbols

  init(_ symbols: ELFTable, _ strings: ELFTable, _ indexes: ELFTable?, _ tables: ELFVersionTables) {
    self.symbols = symbols
    self.strings = strings
    self.indexes = indexes
    var names: [String] = []
    // In the order of their numbers: two readings of one object are equal.
    for (number, name) in tables.names.sorted(by: { $0.key < $1.key }) {
      names.append(name)
      versions[number] = (VersionKey(name), names.count)
    }
    required = RequiredSymbols(versions: names)
  }

  mutating func take(_ index: Int, size: Int) throws(ELFError) {
    let wide = size == 24
    let offset = index * size
    let info = try symbols.integer(at: offset + (wide ? 4 : 12), as: UInt8.self)
    let other = try symbols.integer(at: offset + (wide ? 5 : 13), as: UInt8.self)
    let section = try symbols.integer(at: offset + (wide ? 6 : 14), as: UInt16.self)
    let binding = info >> 4
    let kind = info & 0xf
    // Global, weak and GNU's unique symbols; of kinds other than section and file.
    guard binding == 1 || binding == 2 || binding == 10, kind != 3, kind != 4 else { return }
    let nameOffset = try symbols.integer(at: offset, as: UInt32.self)
    guard nameOffset != 0 else { return }
    let range = try strings.stringRange(at: UInt64(nameOffset))
    let number = try indexes?.integer(at: index * 2, as: UInt16.self) ?? 1
    let version = versions[number & 0x7fff]
    strings.storage.withUnsafeBytes { bytes in
      let name = UnsafeRawBufferPointer(rebasing: bytes[range])
      guard section != 0 else {
        // A weak symbol may stay undefined; SPARC's registers (13) are symbols in name only.
        if binding != 2 && kind != 13 {
          required.append(name, versionNumber: number & 0x7fff > 1 ? version?.place ?? 0 : 0)
        }
        return
      }
      // Hidden and internal symbols serve their own object only.
      guard other & 3 == 0 || other & 3 == 3, number & 0x7fff != 0 else { return }
      definedCount += 1
      let key = SymbolKey(name)
      // A hidden version serves those that name it; the base version serves all (glibc, `do_lookup_x`).
      if number & 0x8000 == 0 || number & 0x7fff < 3 {
        definedKeys.append(key.hash)
      }
      if let version {
        definedKeys.append(key.version(version.key).hash)
      }
    }
  }
}
