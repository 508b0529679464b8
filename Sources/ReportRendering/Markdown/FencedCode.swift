/// Code as Markdown holds it: one fenced block, or several that follow each other where no fence is safe around all
/// of it (CommonMark, section 4.5).
///
/// A fence ends at a line of as many of its signs, so that it is longer than any run of them in the code. Readers
/// count to 255 and no further: code with a longer run of backticks is fenced by tildes, and code that has lines of
/// both is split between them. No line can end both kinds of fence.
struct FencedCode {
  /// A fence, and the lines inside it.
  struct Part {
    var fence: [UInt8]
    var lines: [[UInt8]]
  }

  /// The longest fence that readers tell from a shorter one: cmark-gfm keeps its length in a byte.
  static let maximumFenceLength = 255

  private static let minimumFenceLength = 3
  private static let tilde = UInt8(ascii: "~")

  /// The blocks, in order.
  let parts: [Part]

  init(_ code: String) {
    let lines = Self.lines(of: code)
    let longest = lines.map(Self.longestBacktickRun).max() ?? 0
    if longest < Self.maximumFenceLength {
      parts = [Part(fence: Self.fence(of: MarkdownBytes.backtick, longerThan: longest), lines: lines)]
    } else {
      parts = Self.split(lines)
    }
  }

  /// The lines, without their ends; CRLF and a lone CR are one line end.
  private static func lines(of code: String) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var previous: UInt8 = 0
    for byte in code.utf8 {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D:
        lines.append(line)
        line = []
      case 0..<0x20 where byte != 0x09: line += MarkdownBytes.replacement
      default: line.append(byte)
      }
      previous = byte
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func longestBacktickRun(in line: [UInt8]) -> Int {
    var longest = 0
    var run = 0
    for byte in line {
      run = byte == MarkdownBytes.backtick ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func fence(of sign: UInt8, longerThan run: Int) -> [UInt8] {
    [UInt8](repeating: sign, count: max(run + 1, minimumFenceLength))
  }

  /// Parts as long as one sign can fence them.
  private static func split(_ lines: [[UInt8]]) -> [Part] {
    var parts: [Part] = []
    var rest = lines[...]
    while !rest.isEmpty {
      let longest = [tilde, MarkdownBytes.backtick].map { (sign: $0, lines: prefix(of: rest, fencedBy: $0)) }
        .max { $0.lines.count < $1.lines.count }
      guard let longest else { break }
      let run = longest.lines.map { openingRun(of: longest.sign, in: $0) }.max() ?? 0
      parts.append(Part(fence: fence(of: longest.sign, longerThan: run), lines: Array(longest.lines)))
      rest = rest.dropFirst(longest.lines.count)
    }
    return parts
  }

  private static func prefix(of lines: ArraySlice<[UInt8]>, fencedBy sign: UInt8) -> ArraySlice<[UInt8]> {
    lines.prefix { openingRun(of: sign, in: $0) < maximumFenceLength }
  }

  /// How many of the signs a line begins with, behind white space: only these can end a fence.
  private static func openingRun(of sign: UInt8, in line: [UInt8]) -> Int {
    line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 == sign }.count
  }
}
