/// A span of code (CommonMark, section 6.1).
enum CodeSpan {
  /// The longest run of backticks that readers look for the end of: cmark-gfm's `MAXBACKTICKS`.
  static let maximumFenceLength = 80

  /// Appends the span: fenced by a run of backticks that the code has nowhere, and with spaces inside where
  /// the code's own ends would be taken for parts of the fence. Where the code has all runs that readers know,
  /// it appends nothing, and gives false.
  static func append(_ code: String, isInTable: Bool, to output: inout [UInt8]) -> Bool {
    if isPlain(code) {
      output.append(MarkdownBytes.backtick)
      output.append(contentsOf: code.utf8)
      output.append(MarkdownBytes.backtick)
      return true
    }
    let bytes = content(code)
    let length = fenceLength(bytes)
    guard length <= maximumFenceLength else { return false }
    let fence = [UInt8](repeating: MarkdownBytes.backtick, count: length)
    let isBlank = bytes.allSatisfy { $0 == 0x20 }
    let isPadded =
      bytes.first == MarkdownBytes.backtick || bytes.last == MarkdownBytes.backtick
      || (bytes.first == 0x20 && bytes.last == 0x20 && !isBlank)
    output += fence
    if isPadded { output.append(0x20) }
    for byte in bytes {
      if isInTable, byte == UInt8(ascii: "|") { output.append(MarkdownBytes.backslash) }
      output.append(byte)
    }
    if isPadded { output.append(0x20) }
    output += fence
    return true
  }

  /// Whether nothing in the code, such as a name or a digest, means anything in a span.
  private static func isPlain(_ code: String) -> Bool {
    code.utf8.allSatisfy { $0 > 0x20 && $0 != MarkdownBytes.backtick && $0 != UInt8(ascii: "|") }
  }

  private static func content(_ code: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in code.utf8 {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: bytes.append(0x20)
      case 0x09: bytes.append(byte)
      case 0..<0x20: bytes += MarkdownBytes.replacement
      default: bytes.append(byte)
      }
      previous = byte
    }
    return bytes
  }

  /// The shortest length that no run of backticks in the code has.
  private static func fenceLength(_ bytes: [UInt8]) -> Int {
    var lengths: Set<Int> = []
    var run = 0
    for byte in bytes + [0] {
      if byte == MarkdownBytes.backtick {
        run += 1
      } else if run > 0 {
        lengths.insert(run)
        run = 0
      }
    }
    var length = 1
    while lengths.contains(length) { length += 1 }
    return length
  }
}
