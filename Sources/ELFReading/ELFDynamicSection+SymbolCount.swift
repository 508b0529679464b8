extension ELFDynamicSection {
  /// The number of dynamic symbols, which no entry tells: from a hash table, from the section headers, or from
  /// the address of whatever table comes next.
  func symbolCount(_ source: ELFSource) throws(ELFReadFailure) -> Int {
    var count = try hashedSymbolCount(source)
    if count == nil {
      count = sectionSymbolCount(source)
    }
    guard let count else { return try boundedSymbolCount(source) }
    guard count <= ELFLimits.maximumDynamicSymbols else {
      let error = ELFError(.limitExceeded, part: "number of dynamic symbols", offset: symbolTable ?? 0)
      throw .malformed(error)
    }
    return count
  }

  private func hashedSymbolCount(_ source: ELFSource) throws(ELFReadFailure) -> Int? {
    if let mipsSymbolCount {
      return Int(clamping: mipsSymbolCount)
    }
    if let hash {
      let target = source.header.target
      // The entries of these two are 64 bits wide, against the specification.
      let isWide = target.elfClass == .bits64 && (target.machine == .s390 || target.machine == .alpha)
      let table = try source.table(atAddress: hash, count: isWide ? 16 : 8, part: "hash table")
      return try ELFReadFailure.malformedIfThrown { () throws(ELFError) in
        isWide
          ? Int(clamping: try table.integer(at: 8, as: UInt64.self))
          : Int(try table.integer(at: 4, as: UInt32.self))
      }
    }
    guard let gnuHash else { return nil }
    let table = try source.openTable(
      atAddress: gnuHash, limit: ELFLimits.maximumDynamicSymbols * 8, part: "GNU hash table")
    return try ELFReadFailure.malformedIfThrown(by: table) { () throws(ELFError) in
      try Self.gnuSymbolCount(table)
    }
  }

  /// One more than the last symbol of the highest chain; nil when the table holds no symbol.
  private static func gnuSymbolCount(_ table: ELFTable) throws(ELFError) -> Int? {
    let bucketCount = Int(try table.integer(at: 0, as: UInt32.self))
    let firstSymbol = Int(try table.integer(at: 4, as: UInt32.self))
    let filterWords = Int(try table.integer(at: 8, as: UInt32.self))
    let buckets = 16 + filterWords * (table.target.elfClass == .bits64 ? 8 : 4)
    var last = 0
    for index in 0..<bucketCount {
      last = max(last, Int(try table.integer(at: buckets + index * 4, as: UInt32.self)))
    }
    guard last >= firstSymbol, last > 0 else { return nil }
    let chains = buckets + bucketCount * 4
    while try table.integer(at: chains + (last - firstSymbol) * 4, as: UInt32.self) & 1 == 0 {
      last += 1
    }
    return last + 1
  }

  private func sectionSymbolCount(_ source: ELFSource) -> Int? {
    let range = source.header.sectionHeaders
    guard !range.isEmpty, let table = try? source.table(range, part: "section headers") else { return nil }
    let wide = source.header.target.elfClass == .bits64
    for offset in stride(from: 0, to: table.count, by: source.header.sectionHeaderSize) {
      guard (try? table.integer(at: offset + 4, as: UInt32.self)) == 11,
        (try? table.word(at: offset + (wide ? 16 : 12))) == symbolTable,
        let size = try? table.word(at: offset + (wide ? 32 : 20))
      else { continue }
      return Int(clamping: size / (wide ? 24 : 16))
    }
    return nil
  }

  private func boundedSymbolCount(_ source: ELFSource) throws(ELFReadFailure) -> Int {
    guard let symbolTable else { return 0 }
    let range = try source.range(
      atAddress: symbolTable, limit: ELFLimits.maximumDynamicSymbols * 24, part: "symbol table")
    let next = tableAddresses.filter { $0 > symbolTable }.min()
    let bytes = min(next.map { $0 - symbolTable } ?? .max, UInt64(range.count))
    return Int(clamping: bytes / (source.header.target.elfClass == .bits64 ? 24 : 16))
  }
}
