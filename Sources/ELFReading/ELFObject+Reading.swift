extension ELFObject {
  /// Reads an object from what was kept of its file.
  static func read(_ source: ELFSource) -> Result<ELFObject, ELFReadFailure> {
    do throws(ELFReadFailure) {
      return .success(try ELFObject(source))
    } catch {
      return .failure(error)
    }
  }

  private init(_ source: ELFSource) throws(ELFReadFailure) {
    let header = source.header
    self.init(target: header.target, type: header.type, flags: header.flags)
    if let segment = source.segments.first(where: { $0.kind == .interpreter }), !segment.fileRange.isEmpty {
      interpreter = try Self.interpreter(segment, source)
    }
    // A file of debugging information keeps the segment's header, and nothing of its contents.
    guard let segment = source.segments.first(where: { $0.kind == .dynamic }), !segment.fileRange.isEmpty
    else { return }
    let part = "dynamic section"
    guard segment.fileRange.count <= ELFLimits.maximumDynamicBytes else {
      throw .malformed(ELFError(.limitExceeded, part: part, offset: segment.fileRange.lowerBound))
    }
    let table = try source.table(segment.fileRange, part: part)
    let dynamic = try ELFReadFailure.malformedIfThrown { () throws(ELFError) in try ELFDynamicSection(table) }
    isDynamic = true
    threadStorageBytes = source.segments.first { $0.kind == .threadStorage }?.memorySize ?? 0
    usesStaticThreadStorage = dynamic.flags & 0x10 != 0
    bindsNow = dynamic.flags & 0x8 != 0 || dynamic.flags1 & 0x1 != 0
    ignoresDefaultFolders = dynamic.flags1 & 0x800 != 0
    isPositionIndependentProgram = dynamic.flags1 & 0x0800_0000 != 0
    try readTables(dynamic, source)
  }

  private static func interpreter(
    _ segment: ELFSegment, _ source: ELFSource
  ) throws(ELFReadFailure) -> String {
    guard segment.fileRange.count <= ELFLimits.maximumPathBytes else {
      throw .malformed(ELFError(.limitExceeded, part: "interpreter", offset: segment.fileRange.lowerBound))
    }
    let table = try source.table(segment.fileRange, part: "interpreter")
    return try ELFReadFailure.malformedIfThrown { () throws(ELFError) in try table.string(at: 0) }
  }

  private mutating func readTables(
    _ dynamic: ELFDynamicSection, _ source: ELFSource
  ) throws(ELFReadFailure) {
    guard let address = dynamic.stringTable, dynamic.stringTableSize > 0 else { return }
    let strings = try source.table(
      atAddress: address, count: dynamic.stringTableSize, part: "string table")
    try ELFReadFailure.malformedIfThrown { () throws(ELFError) in
      for offset in dynamic.needed {
        needed.append(try strings.string(at: offset))
      }
      soname = try dynamic.soname.map { offset throws(ELFError) in try strings.string(at: offset) }
      rpath = try dynamic.rpath.map { offset throws(ELFError) in try strings.string(at: offset) }
      runpath = try dynamic.runpath.map { offset throws(ELFError) in try strings.string(at: offset) }
    }
    hasVersionIndexes = dynamic.versionIndexes != nil
    var versions = ELFVersionTables()
    try versions.readNeeds(dynamic, strings, source)
    try versions.readDefinitions(dynamic, strings, source)
    versionNeeds = versions.needs
    versionDefinitions = versions.definitions
    try readSymbols(dynamic, strings, versions, source)
  }
}
