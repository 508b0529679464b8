/// What was kept of an object's code and data, at the addresses that they have before they are relocated.
package struct ELFContents {
  /// A symbol that the object defines.
  package struct Symbol: Hashable, Sendable {
    /// Its name; bytes that are not UTF-8 are replaced.
    package var name: String
    /// Its address.
    package var address: UInt64
  }

  private let source: ELFSource
  private let dynamic: ELFDynamicSection

  /// Takes what was kept of a file; nil for one without a dynamic section.
  init?(_ source: ELFSource) {
    guard let segment = source.segments.first(where: { $0.kind == .dynamic }),
      let table = try? source.table(segment.fileRange, part: "dynamic section"),
      let dynamic = try? ELFDynamicSection(table)
    else { return nil }
    self.source = source
    self.dynamic = dynamic
  }

  /// The size of an address, in bytes: 4 or 8.
  package var addressSize: Int { source.header.target.elfClass == .bits64 ? 8 : 4 }

  /// The addresses of the data that may be changed: each range is that of one segment, as far as the file has it.
  package var writableAddresses: [Range<UInt64>] {
    source.segments.filter { $0.kind == .load && $0.isWritable }.map {
      $0.address..<$0.address + ($0.fileRange.upperBound - $0.fileRange.lowerBound)
    }
  }

  /// The bytes at some addresses; nil where they are not all in the file, or were not kept.
  package func bytes(at addresses: Range<UInt64>) -> ArraySlice<UInt8>? {
    guard
      let table = try? source.table(
        atAddress: addresses.lowerBound, count: UInt64(addresses.count), part: "contents")
    else { return nil }
    return table.storage[table.range]
  }

  /// The bytes from an address on, at most so many: fewer where what was kept ends before.
  package func bytes(from address: UInt64, maximumBytes: Int) -> ArraySlice<UInt8>? {
    guard let range = try? source.range(atAddress: address, limit: maximumBytes, part: "contents"),
      let table = source.retained.table(range, part: "contents", target: source.header.target)
    else { return nil }
    return table.storage[table.range]
  }

  /// The integer at an address, in the object's byte order; nil where it was not kept.
  package func integer<Value: FixedWidthInteger>(at address: UInt64, as type: Value.Type) -> Value? {
    let size = UInt64(MemoryLayout<Value>.size)
    return try? source.table(atAddress: address, count: size, part: "contents").integer(at: 0, as: type)
  }

  /// The text at an address, up to a final zero and of at most `maximumBytes`; nil where there is none.
  package func text(at address: UInt64, maximumBytes: Int) -> String? {
    guard let range = try? source.range(atAddress: address, limit: maximumBytes, part: "contents"),
      let table = source.retained.table(range, part: "contents", target: source.header.target),
      let text = try? table.stringRange(at: 0)
    else { return nil }
    return String(validating: table.storage[text], as: UTF8.self)
  }

  /// The symbols that the object defines and whose names begin with one of the prefixes.
  package func symbols(beginningWith prefixes: [String]) -> [Symbol] {
    guard let address = dynamic.symbolTable, let stringAddress = dynamic.stringTable,
      let count = try? dynamic.symbolCount(source),
      let strings = try? source.table(
        atAddress: stringAddress, count: dynamic.stringTableSize, part: "string table")
    else { return [] }
    let size = addressSize == 8 ? 24 : 16
    guard
      let table = try? source.table(atAddress: address, count: UInt64(count * size), part: "symbol table")
    else { return [] }
    let wanted = prefixes.map { Array($0.utf8) }
    var symbols: [Symbol] = []
    for index in 0..<count {
      let offset = index * size
      guard let section = try? table.integer(at: offset + (size == 24 ? 6 : 14), as: UInt16.self),
        section != 0,
        let nameOffset = try? table.integer(at: offset, as: UInt32.self),
        let range = try? strings.stringRange(at: UInt64(nameOffset)),
        wanted.contains(where: { strings.storage[range].starts(with: $0) }),
        let value = try? table.word(at: offset + (size == 24 ? 8 : 4))
      else { continue }
      symbols.append(Symbol(name: String(decoding: strings.storage[range], as: UTF8.self), address: value))
    }
    return symbols
  }

  /// For each place that is relocated, the value that is added there: where it is not added to a symbol's, the
  /// address that the place will point to.
  package func relocatedValues() -> [UInt64: UInt64] {
    var values: [UInt64: UInt64] = [:]
    for (place, value) in relocations(dynamic.relocations, dynamic.relocationsSize, words: 3) {
      values[place] = value
    }
    for (place, _) in relocations(dynamic.placeRelocations, dynamic.placeRelocationsSize, words: 2) {
      values[place] = address(at: place)
    }
    return values
  }

  /// The address that stands at another; nil where it was not kept.
  package func address(at address: UInt64) -> UInt64? {
    let size = UInt64(addressSize)
    return try? source.table(atAddress: address, count: size, part: "contents").word(at: 0)
  }

  /// The first and the last word of each relocation of a table.
  private func relocations(_ address: UInt64?, _ count: UInt64, words: Int) -> [(UInt64, UInt64)] {
    guard let address, count > 0,
      let table = try? source.table(atAddress: address, count: count, part: "relocations")
    else { return [] }
    let size = words * addressSize
    return (0..<min(table.count / size, ELFLimits.maximumRelocations)).compactMap { index in
      guard let place = try? table.word(at: index * size),
        let last = try? table.word(at: (index + 1) * size - addressSize)
      else { return nil }
      return (place, last)
    }
  }
}
