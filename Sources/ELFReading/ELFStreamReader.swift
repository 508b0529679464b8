/// Reads an object file as its bytes go past, in order, once.
///
/// A loader's tables are found through the dynamic section, which usually comes after them: so the reader
/// keeps the segments where linkers put such tables, within ``ELFLimits/maximumRetainedBytes``, until it knows better.
/// Nothing of the file is mapped, loaded or run.
public struct ELFStreamReader {
  private let fileSize: UInt64
  private let wanted: [Range<UInt64>]
  private let retainsContents: Bool
  private var position: UInt64 = 0
  private var retained = RetainedBytes()
  private var header: ELFHeader?
  private var segments: [ELFSegment]?
  private var areSectionsPlanned = false
  private var failure: ELFError?
  private var isOther = false

  /// Makes a reader for a file of that many bytes.
  ///
  /// - Parameters:
  ///   - fileSize: the number of bytes that will come.
  ///   - ranges: what an earlier pass over the same file found to be incomplete.
  public init(fileSize: UInt64, retaining ranges: [Range<UInt64>] = []) {
    self.init(fileSize: fileSize, retaining: ranges, retainsContents: false)
  }

  /// Makes a reader for a file of that many bytes.
  ///
  /// - Parameters:
  ///   - ranges: What an earlier pass found to be incomplete.
  ///   - retainsContents: True to keep the code and data too, of an object with at most
  ///     ``ELFLimits/maximumContentBytes`` of them.
  package init(fileSize: UInt64, retaining ranges: [Range<UInt64>] = [], retainsContents: Bool) {
    let fileSize = min(fileSize, UInt64(Int64.max))
    self.retainsContents = retainsContents
    self.fileSize = fileSize
    wanted = ranges
    retained.plan(0..<min(fileSize, UInt64(ELFLimits.maximumHeadBytes)))
    for range in ranges {
      retained.plan(range)
    }
  }

  /// True once nothing more of the file can matter, as in a file of another kind.
  public var needsNoMore: Bool {
    isOther || failure != nil
  }

  /// Takes the file's next bytes; pieces may have any length.
  public mutating func receive(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { receive($0) }
  }

  /// Takes the file's next bytes.
  package mutating func receive(_ chunk: UnsafeRawBufferPointer) {
    var rest = chunk[...]
    while !rest.isEmpty && !needsNoMore {
      // Stop where something becomes known: what comes next in the same chunk may have to be kept.
      let stop = nextDecision.map { Int(clamping: $0 - position) } ?? rest.count
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(max(1, stop)))
      retained.receive(part, at: position)
      position += UInt64(part.count)
      rest = rest.dropFirst(part.count)
      do {
        try decide()
      } catch {
        failure = error
      }
    }
  }

  /// What the whole file is.
  ///
  /// - Throws: ``ELFError`` for an object file that is malformed.
  public consuming func finish() throws(ELFError) -> ELFReadingOutcome {
    try finishWithContents().reading
  }

  /// What the whole file is, and what was kept of its contents; nil for what is no whole object with a dynamic
  /// section.
  ///
  /// - Throws: ``ELFError`` for an object file that is malformed.
  package consuming func finishWithContents() throws(ELFError) -> (
    reading: ELFReadingOutcome, contents: ELFContents?
  ) {
    if let failure { throw failure }
    if isOther || (header == nil && position < UInt64(ELFHeader.magic.count)) { return (.other, nil) }
    guard position == fileSize else {
      throw ELFError(.truncated, part: "contents", offset: position)
    }
    let header =
      if let header { header } else { try ELFHeader(headBytes, fileSize: fileSize) }
    guard header.type == .executable || header.type == .shared else {
      return (.object(ELFObject(target: header.target, type: header.type, flags: header.flags)), nil)
    }
    let known = if let segments { segments } else { try readSegments(header) }
    guard let known else { return (.incomplete([header.programHeaders]), nil) }
    let source = ELFSource(header: header, segments: known, retained: retained)
    switch ELFObject.read(source) {
    case .success(let object): return (.object(object), ELFContents(source))
    case .failure(.malformed(let error)): throw error
    case .failure(.notRetained(let range)):
      // Each pass finds at least one more table, and a file has a bounded number of them.
      return (.incomplete(wanted + [range]), nil)
    }
  }

  private var headBytes: [UInt8] {
    let target = ELFTarget(machine: ELFMachine(rawValue: 0), elfClass: .bits64, byteOrder: .little)
    guard let table = retained.table(0..<UInt64(ELFHeader.maximumSize), part: "header", target: target) else {
      return []
    }
    return Array(table.storage[table.range])
  }

  /// The next offset at which something becomes known.
  private var nextDecision: UInt64? {
    if header == nil {
      return position < 4 ? min(4, fileSize) : min(UInt64(ELFHeader.maximumSize), fileSize)
    }
    var ends: [UInt64] = []
    if segments == nil, let end = header?.programHeaders.upperBound {
      ends.append(end)
    }
    if !areSectionsPlanned, let end = earlySectionHeaders?.upperBound {
      ends.append(end)
    }
    return ends.filter { $0 > position }.min()
  }

  private mutating func decide() throws(ELFError) {
    if header == nil {
      guard Array(headBytes.prefix(4)) == Array(ELFHeader.magic.prefix(Int(position))) else {
        isOther = true
        return
      }
      guard position >= 4, position >= min(UInt64(ELFHeader.maximumSize), fileSize) else { return }
      let read = try ELFHeader(headBytes, fileSize: fileSize)
      header = read
      retained.plan(read.sectionHeaders, from: position)
      retained.plan(read.programHeaders, from: position)
      // Until the program headers say better, anything may matter: tools that change an object afterwards
      // (patchelf) move them behind what was there.
      if read.programHeaders.upperBound > UInt64(ELFLimits.maximumHeadBytes) {
        let before = (0..<read.programHeaders.lowerBound).clamped(
          toCount: ELFLimits.maximumRetainedBytesBeforeProgramHeaders)
        retained.plan(before, from: position)
      }
    }
    if segments == nil, let header, position >= header.programHeaders.upperBound {
      segments = try readSegments(header)
      planSegments()
    }
    if !areSectionsPlanned, let range = earlySectionHeaders, position >= range.upperBound {
      areSectionsPlanned = true
      planSections(range)
    }
  }

  /// The section headers, where they come before what they are about: Go's linker puts them so.
  private var earlySectionHeaders: Range<UInt64>? {
    guard let header, header.type == .executable || header.type == .shared,
      !header.sectionHeaders.isEmpty,
      header.sectionHeaders.upperBound <= UInt64(ELFLimits.maximumEarlySectionBytes)
    else { return nil }
    return header.sectionHeaders
  }

  /// Keeps the loader's tables wherever early section headers say that they are.
  private mutating func planSections(_ range: Range<UInt64>) {
    guard let header,
      let table = retained.table(range, part: "section headers", target: header.target),
      table.count == range.count
    else { return }
    for offset in stride(from: 0, to: table.count, by: header.sectionHeaderSize) {
      guard let section = ELFLoaderSection(table, at: offset, fileSize: fileSize) else { continue }
      retained.plan(
        section.fileRange, from: position, beyondBudget: ELFLimits.maximumRetainedLateSegmentBytes)
    }
  }

  private func readSegments(_ header: ELFHeader) throws(ELFError) -> [ELFSegment]? {
    guard !header.programHeaders.isEmpty else { return [] }
    guard
      let table = retained.table(header.programHeaders, part: "program headers", target: header.target),
      table.count == header.programHeaders.count
    else { return nil }
    return try ELFSegment.all(table, entrySize: header.programHeaderSize, fileSize: fileSize)
  }

  /// Keeps what a loader reads of each segment, by where linkers put it.
  private mutating func planSegments() {
    guard let header, let segments else { return }
    guard header.type == .executable || header.type == .shared else { return }
    for segment in segments where segment.kind == .interpreter {
      retained.plan(segment.fileRange.clamped(toCount: ELFLimits.maximumPathBytes), from: position)
    }
    for segment in segments where segment.kind == .dynamic {
      retained.plan(segment.fileRange.clamped(toCount: ELFLimits.maximumDynamicBytes), from: position)
    }
    // A static program has nothing to resolve.
    guard segments.contains(where: { $0.kind == .dynamic }) else { return }
    var isBehindCode = false
    let loaded = segments.filter { $0.kind == .load }
      .sorted { $0.fileRange.lowerBound < $1.fileRange.lowerBound }
    if retainsContents, let end = loaded.last?.fileRange.upperBound,
      end <= UInt64(ELFLimits.maximumContentBytes)
    {
      for segment in loaded {
        retained.plan(segment.fileRange, from: position)
      }
      return
    }
    for (index, segment) in loaded.enumerated() {
      // Where the first segment holds code too (older linkers), the tables are at its head.
      if !isBehindCode && (!segment.isExecutable || index == 0) {
        retained.plan(segment.fileRange, from: position)
      } else if !segment.isExecutable
        && (segment.isWritable || segment.fileRange.count <= ELFLimits.maximumRetainedLateSegmentBytes)
      {
        // Tools that change an object afterwards (patchelf) put grown tables into a segment of their own.
        retained.plan(
          segment.fileRange.clamped(toCount: ELFLimits.maximumRetainedLateSegmentBytes), from: position)
      }
      isBehindCode = isBehindCode || segment.isExecutable
    }
  }
}
