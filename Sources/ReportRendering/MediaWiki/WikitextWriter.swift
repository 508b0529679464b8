import ComparisonModel
import ReportModel

/// Writes blocks as MediaWiki's wikitext, one after another.
struct WikitextWriter {
  var output: ByteWriter
  let language: Language
  /// What is said of each source, by its anchor's id; a source without an entry is linked to.
  let sources: [String: [Inline]]
  /// The sources that were cited already: the first citation says all, and later ones name it.
  var cited: Set<String> = []
  /// The name of the uploaded file that shows a chart; nil where charts are tables alone.
  var pictureName: (@Sendable (Chart) -> String)?
  /// Text that is not yet escaped, since what follows it is not yet known.
  var pendingText = ""

  init(sink: any ByteSink, language: Language, sources: [String: [Inline]]) {
    output = ByteWriter(sink: sink)
    self.language = language
    self.sources = sources
  }

  /// Writes a whole page, with its references at the end.
  mutating func write(page blocks: [Block]) throws {
    try write(blocks, place: Place())
    if !cited.isEmpty {
      try endLine()
      append("<references />\n")
    }
    try output.flush()
  }

  /// Writes markup.
  mutating func append(_ markup: String) { output.bytes += markup.utf8 }

  /// Ends a line.
  mutating func endLine() throws {
    output.bytes.append(UInt8(ascii: "\n"))
    try output.flushIfLarge()
  }
}

extension WikitextWriter {
  /// What a block or an inline stands in.
  struct Place {
    /// How many blocks and inlines stand around it.
    var depth = 0
    /// Whether it is part of a link: links hold no links.
    var isInLink = false
    /// Whether it is emphasised already: quotes inside quotes are read by their number.
    var isInQuotes = false
    /// Whether it is part of a heading, which a sign of equality would end.
    var isInHeading = false

    /// Goes one deeper.
    ///
    /// - Throws: ``ReportShapeError/tooDeep``.
    func deeper() throws(ReportShapeError) -> Place {
      guard depth < ReportShapeError.maximumNesting else { throw .tooDeep }
      var place = self
      place.depth += 1
      return place
    }
  }
}
