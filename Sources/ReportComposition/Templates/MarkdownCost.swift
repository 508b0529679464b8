import Messages
import TextLayout

/// What a text would cost cmark-gfm, told from its lines before it is read.
///
/// cmark-gfm 0.29 takes time that grows with the square of the depth of quotes and lists, fills every row of a
/// table up to the columns of its header, and copies a reference definition into each link that names it. All
/// three are bounded from above here: a text that passes is read in time and memory in proportion to its length.
struct MarkdownCost {
  /// What of a text goes beyond a bound.
  struct Excess: Error, Equatable {
    enum Kind: Equatable { case nesting, tableCells, references }

    var kind: Kind
    /// The line, counted from 1.
    var line: Int
    /// The column in characters, counted from 1.
    var column: Int
  }

  private var line = 0
  /// Lines without an empty one between them: tables and reference definitions end with them.
  private var run = Run()
  private var longestDefinition: (bytes: Int, line: Int)?
  private var brackets = 0

  private struct Run {
    var start = 0
    var bytes = 0
    var lines = 0
    var maximumPipes = 0
    var begins: Int?
    var defines = false
  }

  /// Looks at a whole text.
  static func check(_ text: String) throws(Excess) {
    var cost = MarkdownCost()
    var bytes = Array(LineEnds.unified(text).utf8)[...]
    // cmark-gfm passes over a byte order mark.
    if bytes.starts(with: "\u{FEFF}".utf8) { bytes = bytes.dropFirst(3) }
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      try cost.add(line)
    }
    try cost.endRun()
    if let definition = cost.longestDefinition,
      definition.bytes * cost.brackets > TemplateBounds.maximumReferenceBytes
    {
      throw Excess(kind: .references, line: definition.line, column: 1)
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) throws(Excess) {
    line += 1
    let start = try contentStart(of: bytes)
    guard bytes.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
      return try endRun()
    }
    if run.lines == 0 { run.start = line }
    run.lines += 1
    run.bytes += bytes.count + 1
    run.maximumPipes = max(run.maximumPipes, bytes.count { $0 == UInt8(ascii: "|") })
    if start < bytes.endIndex, bytes[start] == UInt8(ascii: "["), run.begins == nil { run.begins = line }
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "]") { brackets += 1 }
      if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]") { run.defines = true }
      previous = byte
    }
  }

  private mutating func endRun() throws(Excess) {
    let ended = run
    run = Run()
    if ended.maximumPipes > 0, ended.lines * (ended.maximumPipes + 1) > TemplateBounds.maximumTableCells {
      throw Excess(kind: .tableCells, line: ended.start, column: 1)
    }
    if ended.defines, let begins = ended.begins, ended.bytes > longestDefinition?.bytes ?? 0 {
      longestDefinition = (ended.bytes, begins)
    }
  }

  /// Where a line's own text begins, after its indentation and the signs of quotes and lists.
  ///
  /// The depth of a line is at most that of its signs and of the lists that its indentation continues, each of
  /// which takes two columns.
  private func contentStart(of bytes: ArraySlice<UInt8>) throws(Excess) -> Int {
    var index = bytes.startIndex
    var (signs, columns) = (0, 0)
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        columns += byte == UInt8(ascii: " ") ? 1 : 4
        index += 1
      } else if let length = signLength(in: bytes[index...]) {
        signs += 1
        index += length
        // One space belongs to the sign.
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") { index += 1 }
      } else {
        break
      }
      guard signs + columns / 2 <= TemplateBounds.maximumNesting else {
        // All before it is ASCII.
        throw Excess(kind: .nesting, line: line, column: index - bytes.startIndex)
      }
    }
    return index
  }

  /// The length of the sign of a quote or list item that a text begins with; nil where there is none.
  private func signLength(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: ">") { return 1 }
    var length = 1
    if first >= 0x30, first <= 0x39 {
      let digits = bytes.prefix(10).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      guard digits < bytes.count,
        [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[bytes.startIndex + digits])
      else { return nil }
      length = digits + 1
    } else if ![UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(first) {
      return nil
    }
    guard length < bytes.count else { return length }
    let next = bytes[bytes.startIndex + length]
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") ? length : nil
  }
}

extension MarkdownCost.Excess {
  /// What is wrong.
  var message: Message {
    switch kind {
    case .nesting:
      "quotes, lists, emphasis and links stand more than \(TemplateBounds.maximumNesting) deep inside each other here"
    case .tableCells:
      "a table from here on would have more than \(TemplateBounds.maximumTableCells) cells, its short rows filled up"
    case .references:
      "the links of the template would take more than \(TemplateBounds.maximumReferenceBytes) bytes from the definition here"
    }
  }

  /// What to do.
  var suggestion: Message {
    switch kind {
    case .nesting: "take some out of the others; an indented text may begin at column 100 at most"
    case .tableCells: "use fewer rows or columns, an empty line between tables, or {{> matrix}}"
    case .references: "write the addresses into the links: [text](https://…)"
    }
  }
}
