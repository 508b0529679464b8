/// The lines of a tag-value document that say something: blank ones and comments are passed over.
struct TagLines {
  /// A tag with its value.
  struct Line {
    /// Where the line begins.
    var start: Int
    /// The tag; nil where the line has none.
    var tag: String?
    /// The bytes of the value, without blanks around it and without `<text>`.
    var value: Range<Int>
    /// Whether a value that begins with `<text>` ends.
    var isClosed = true
  }

  /// The longest tag: the specification's longest has 29 letters.
  private static let maximumTagBytes = 40
  private static let opening = Array("<text>".utf8)
  private static let closing = Array("</text>".utf8)

  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the first tag.
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line; nil at the end.
  mutating func next() -> Line? {
    while position < bytes.count {
      let start = position
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      position = end + 1
      let content = trimmed(start..<end)
      guard let first = content.first, bytes[first] != UInt8(ascii: "#") else { continue }
      return line(content)
    }
    return nil
  }

  private mutating func line(_ content: Range<Int>) -> Line {
    let head = content.prefix(Self.maximumTagBytes + 1)
    guard let colon = head.first(where: { bytes[$0] == UInt8(ascii: ":") }),
      (content.lowerBound..<colon).allSatisfy({ isLetter(bytes[$0]) })
    else { return Line(start: content.lowerBound, tag: nil, value: content) }
    let tag = String(decoding: bytes[content.lowerBound..<colon], as: UTF8.self)
    let value = trimmed(colon + 1..<content.upperBound)
    guard bytes[value].starts(with: Self.opening) else {
      return Line(start: content.lowerBound, tag: tag, value: value)
    }
    let begin = value.lowerBound + Self.opening.count
    guard let end = closing(from: begin) else {
      position = bytes.count
      return Line(start: content.lowerBound, tag: tag, value: value, isClosed: false)
    }
    // What stands behind the end of the text on its line belongs to nothing.
    let behind = end + Self.closing.count
    position = (bytes[behind...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
    return Line(start: content.lowerBound, tag: tag, value: trimmed(begin..<end))
  }

  /// Where the next `</text>` begins; each byte is looked at once.
  private func closing(from begin: Int) -> Int? {
    var index = begin
    while let found = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[found...].starts(with: Self.closing) { return found }
      index = found + 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, isBlank(bytes[lower]) { lower += 1 }
    while lower < upper, isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
