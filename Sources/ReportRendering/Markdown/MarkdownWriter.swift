import ReportModel

/// Writes blocks as Markdown, one after another.
struct MarkdownWriter {
  var output: ByteWriter
  /// Whether tables are padded.
  var isAligned = false
  /// The names of the charts' pictures; nil when charts are written as tables.
  var pictureNames: MarkdownNames?
  /// Where links within the report lead.
  let places: MarkdownPlaces
  /// The long addresses that links name by a number.
  var references = LinkReferences()

  /// What begins every line: the marks of quotations and the indentation of lists.
  var linePrefix: [UInt8] = []
  /// What begins the next line instead: an item's marker.
  var markerPrefix: [UInt8]?

  /// Text that is not yet escaped, since what follows it is not yet known.
  var pendingText: [UInt8] = []
  /// The paragraph or cell that is being written.
  var line = MarkdownLine()

  init(sink: any ByteSink, places: MarkdownPlaces) {
    output = ByteWriter(sink: sink)
    self.places = places
  }

  /// Writes the addresses that links name, and hands on what is left.
  mutating func finish() throws {
    if !references.addresses.isEmpty { try blankLine() }
    for (index, address) in references.addresses.enumerated() {
      beginLine()
      output.bytes += "[\(index + 1)]: ".utf8
      output.bytes += address
      try endLine()
    }
    try output.flush()
  }

  /// Begins a line.
  mutating func beginLine() {
    output.bytes += markerPrefix ?? linePrefix
    markerPrefix = nil
  }

  /// Ends a line.
  mutating func endLine() throws {
    output.bytes.append(MarkdownBytes.newline)
    try output.flushIfLarge()
  }

  /// Writes a line with nothing on it.
  mutating func blankLine() throws {
    let prefix = markerPrefix ?? linePrefix
    markerPrefix = nil
    output.bytes += prefix[..<(prefix.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? 0)]
    try endLine()
  }
}
