/// The versions that an object needs and defines, and the numbers by which its symbols name them.
struct ELFVersionTables {
  private(set) var needs: [ELFVersionNeed] = []
  private(set) var definitions: [String] = []
  /// The name of each number in the version index table.
  private(set) var names: [UInt16: String] = [:]

  /// Reads the needs (`Elf64_Verneed`, `Elf64_Vernaux`: the same in 32-bit files).
  mutating func readNeeds(
    _ dynamic: ELFDynamicSection, _ strings: ELFTable, _ source: ELFSource
  ) throws(ELFReadFailure) {
    guard let address = dynamic.versionNeeds, dynamic.versionNeedCount > 0 else { return }
    let table = try source.openTable(
      atAddress: address, limit: ELFLimits.maximumVersionTableBytes, part: "table of needed versions")
    try ELFReadFailure.malformedIfThrown(by: table) { () throws(ELFError) in
      var offset = 0
      var seen = 0
      for _ in 0..<min(dynamic.versionNeedCount, UInt64(ELFLimits.maximumVersions)) {
        let count = Int(try table.integer(at: offset + 2, as: UInt16.self))
        let library = try strings.string(at: UInt64(try table.integer(at: offset + 4, as: UInt32.self)))
        var auxiliary = offset + Int(try table.integer(at: offset + 8, as: UInt32.self))
        var need = ELFVersionNeed(library: library, versions: [])
        for _ in 0..<count {
          seen += 1
          guard seen <= ELFLimits.maximumVersions else {
            throw ELFError(.limitExceeded, part: table.part, offset: table.fileOffset)
          }
          let flags = try table.integer(at: auxiliary + 4, as: UInt16.self)
          let number = try table.integer(at: auxiliary + 6, as: UInt16.self)
          let name = try strings.string(at: UInt64(try table.integer(at: auxiliary + 8, as: UInt32.self)))
          need.versions.append(.init(name: name, isWeak: flags & 2 != 0))
          names[number & 0x7fff] = name
          let next = Int(try table.integer(at: auxiliary + 12, as: UInt32.self))
          if next == 0 { break }
          auxiliary += next
        }
        needs.append(need)
        let next = Int(try table.integer(at: offset + 12, as: UInt32.self))
        if next == 0 { break }
        offset += next
      }
    }
  }

  /// Reads the definitions (`Elf64_Verdef`, `Elf64_Verdaux`); the first is the object's own name.
  mutating func readDefinitions(
    _ dynamic: ELFDynamicSection, _ strings: ELFTable, _ source: ELFSource
  ) throws(ELFReadFailure) {
    guard let address = dynamic.versionDefinitions, dynamic.versionDefinitionCount > 0 else { return }
    let table = try source.openTable(
      atAddress: address, limit: ELFLimits.maximumVersionTableBytes, part: "table of defined versions")
    try ELFReadFailure.malformedIfThrown(by: table) { () throws(ELFError) in
      var offset = 0
      for _ in 0..<min(dynamic.versionDefinitionCount, UInt64(ELFLimits.maximumVersions)) {
        let number = try table.integer(at: offset + 4, as: UInt16.self)
        let auxiliary = offset + Int(try table.integer(at: offset + 12, as: UInt32.self))
        // Only the first name is the version's own; those after it are its parents'.
        let name = try strings.string(at: UInt64(try table.integer(at: auxiliary, as: UInt32.self)))
        definitions.append(name)
        names[number & 0x7fff] = name
        let next = Int(try table.integer(at: offset + 16, as: UInt32.self))
        if next == 0 { break }
        offset += next
      }
    }
  }
}
