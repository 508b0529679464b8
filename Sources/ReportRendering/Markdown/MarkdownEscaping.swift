/// Writes a run of text so that GitHub Flavored Markdown reads exactly this text back.
///
/// Nothing is escaped that could not be taken for markup where it stands.
struct MarkdownEscaping {
  /// Where a run of text stands.
  struct Place {
    /// The byte of markup that follows directly; nil at the end of the line or cell.
    var next: UInt8?
    /// Whether the run begins the line or cell.
    var isAtStart = false
    /// Whether markup of blocks could begin here.
    var startsBlockLine = false
    /// Whether other text of the same paragraph stands on the line above.
    var continuesParagraph = false
    /// Whether it is in a table, where pipes end cells.
    var isInTable = false
    /// Whether it is the text of a link.
    var isInLink = false
    /// Whether emphasis ends directly before it and must not meet a letter.
    var hidesFirstLetter = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let place: Place
  /// Where the text begins that is not yet written.
  private var start = 0
  /// The index of a byte that would begin a block.
  private var blockMark: Int?
  private var copied = 0

  private init(bytes: UnsafeBufferPointer<UInt8>, place: Place) {
    self.bytes = bytes
    self.place = place
  }

  /// Appends the text to a buffer.
  ///
  /// `hasTilde` tells whether the paragraph or cell has a bare tilde already: one alone has no partner and
  /// strikes nothing through, so that the first one stays as it is.
  static func append(
    _ text: [UInt8], at place: Place, hasTilde: inout Bool, to output: inout [UInt8]
  ) {
    text.withUnsafeBufferPointer { bytes in
      guard !bytes.isEmpty else { return }
      var escaping = MarkdownEscaping(bytes: bytes, place: place)
      escaping.run(hasTilde: &hasTilde, into: &output)
    }
  }

  private mutating func run(hasTilde: inout Bool, into output: inout [UInt8]) {
    beginRun(into: &output)
    var end = bytes.count
    let mayEndLine = place.next.map { $0 == 0x20 || $0 == MarkdownBytes.backslash } ?? true
    let endsInSpace = bytes[end - 1] == 0x20 && mayEndLine
    if endsInSpace, end > start { end -= 1 }
    copied = start
    var index = start
    while index < end {
      let byte = bytes[index]
      if MarkdownBytes.maySpeak(byte) || index == blockMark {
        index = treat(byte, at: index, hasTilde: &hasTilde, into: &output)
      } else {
        index += 1
      }
    }
    copy(upTo: end, into: &output)
    if end < bytes.count { output += MarkdownBytes.space }
  }

  /// Writes what only the first character of a run needs.
  private mutating func beginRun(into output: inout [UInt8]) {
    if place.isAtStart, bytes[0] == 0x20 {
      output += MarkdownBytes.space
      start = 1
      return
    }
    if place.hidesFirstLetter {
      var (scalar, length) = UTF8Scalars.scalar(at: 0, in: bytes)
      if scalar.value < 0x20, ScalarKind(scalar) != .space { scalar = "\u{FFFD}" }
      if !ScalarKind(scalar).isBoundary || (length > 1 && ScalarKind(scalar) == .space) {
        output += UTF8Scalars.reference(to: scalar)
        start = length
        return
      }
    }
    if place.startsBlockLine {
      blockMark = BlockMark.index(in: bytes, continuesParagraph: place.continuesParagraph)
    }
  }

  private mutating func copy(upTo index: Int, into output: inout [UInt8]) {
    if index > copied {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      copied = index
    }
  }

  /// Writes a byte that may need escaping, and gives the index behind it.
  private mutating func treat(
    _ byte: UInt8, at index: Int, hasTilde: inout Bool, into output: inout [UInt8]
  ) -> Int {
    if byte < 0x20 {
      copy(upTo: index, into: &output)
      output += control(byte, at: index)
      copied = index + 1
      return index + 1
    }
    if byte == UInt8(ascii: "@") {
      guard !place.isInLink, MailAddress.mayHaveSign(at: index, in: bytes) else { return index + 1 }
      copy(upTo: index, into: &output)
      output += MarkdownBytes.emptyComment
      return index + 1
    }
    if byte == UInt8(ascii: "w") || byte == UInt8(ascii: "W") {
      guard !place.isInLink, startsWebHost(at: index) else { return index + 1 }
      copy(upTo: index + 3, into: &output)
      output.append(MarkdownBytes.backslash)
      return index + 4
    }
    if index == blockMark || needsBackslash(byte, at: index, hasTilde: &hasTilde) {
      copy(upTo: index, into: &output)
      output.append(MarkdownBytes.backslash)
    }
    return index + 1
  }

  private func control(_ byte: UInt8, at index: Int) -> [UInt8] {
    switch byte {
    case 0x09: MarkdownBytes.tab
    case 0x0A: MarkdownBytes.lineFeed
    // CRLF and a lone CR are one line end.
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? [] : MarkdownBytes.lineFeed
    default: MarkdownBytes.replacement
    }
  }

  private func needsBackslash(_ byte: UInt8, at index: Int, hasTilde: inout Bool) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : place.next
    switch byte {
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "\\"):
      // Before a letter it escapes nothing; anything else may be written with a sign at its beginning.
      return index + 1 == bytes.count || bytes[index + 1] < 0x20
        || ScalarKind(UTF8Scalars.scalar(at: index + 1, in: bytes).scalar) != .letter
    case UInt8(ascii: "*"): return !isBetweenSpaces(index)
    case UInt8(ascii: "_"): return !isInsideWord(index)
    case UInt8(ascii: "~"):
      // Readers look through bare tildes for what stands beside the signs of emphasis.
      if hasTilde || (index == 0 && !place.isAtStart) || (index + 1 == bytes.count && next != nil) {
        return true
      }
      hasTilde = true
      return false
    case UInt8(ascii: "["): return place.isInLink || (next.map(LinkReferences.mayBeginLabel) ?? false)
    case UInt8(ascii: "]"): return place.isInLink || next.map { "([:".utf8.contains($0) } ?? false
    case UInt8(ascii: "!"): return index + 1 == bytes.count && next == UInt8(ascii: "[")
    case UInt8(ascii: "<"): return next.map(MarkdownBytes.mayBeginTag) ?? false
    case UInt8(ascii: "&"):
      return CharacterReference.mayStart(at: index, in: bytes) || (index + 1 == bytes.count && next != nil)
    case UInt8(ascii: "|"): return place.isInTable
    case UInt8(ascii: ":"): return !place.isInLink && startsAuthority(behind: index)
    default: return false
    }
  }

  private func isBetweenSpaces(_ index: Int) -> Bool {
    index > start && index + 1 < bytes.count && bytes[index - 1] == 0x20 && bytes[index + 1] == 0x20
  }

  /// Whether a run of underscores has letters of this text on both sides.
  private func isInsideWord(_ index: Int) -> Bool {
    var low = index
    while low > start, bytes[low - 1] == UInt8(ascii: "_") { low -= 1 }
    var high = index + 1
    while high < bytes.count, bytes[high] == UInt8(ascii: "_") { high += 1 }
    guard low > start, high < bytes.count else { return false }
    let before = UTF8Scalars.start(ofScalarEndingAt: low, in: bytes)
    return ScalarKind(UTF8Scalars.scalar(at: before, in: bytes).scalar) == .letter
      && ScalarKind(UTF8Scalars.scalar(at: high, in: bytes).scalar) == .letter
  }

  private func startsWebHost(at index: Int) -> Bool {
    index + 3 < bytes.count && bytes[index + 1] | 0x20 == UInt8(ascii: "w")
      && bytes[index + 2] | 0x20 == UInt8(ascii: "w") && bytes[index + 3] == UInt8(ascii: ".")
  }

  private func startsAuthority(behind index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "/")
  }
}
