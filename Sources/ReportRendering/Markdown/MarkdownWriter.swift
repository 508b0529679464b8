import ReportModel

/// Writes blocks as Markdown, one after another.
struct MarkdownWriter {
  var output: ByteWriter
  /// Whether tables are padded.
  var isAligned = false
  /// How the names of the charts' pictures begin; nil when charts are written as tables.
  var pictureStem: String?
  /// The fragment of each heading, by its anchor.
  let fragments: [String: String]

  /// What begins every line: the marks of quotations and the indentation of lists.
  var linePrefix: [UInt8] = []
  /// What begins the next line instead: an item's marker.
  var markerPrefix: [UInt8]?

  /// Text that is not yet escaped, since what follows it is not yet known.
  var pendingText: [UInt8] = []
  /// The paragraph or cell that is being written.
  var line = MarkdownLine()

  init(sink: any ByteSink, fragments: [String: String]) {
    output = ByteWriter(sink: sink)
    self.fragments = fragments
  }

  /// Writes a whole document, which ends with a line end.
  mutating func write(document blocks: [Block]) throws {
    try write(blocks, isTight: false, depth: 0)
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
