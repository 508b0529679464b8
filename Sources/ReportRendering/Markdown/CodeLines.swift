/// The lines of a block of code and the fence around them.
struct CodeLines {
  private(set) var lines: [[UInt8]] = []
  /// Longer than any run of backticks in the code, and at least three.
  let fence: [UInt8]

  init(_ code: String) {
    let shortest = 3
    var longest = shortest - 1
    var run = 0
    var line: [UInt8] = []
    var previous: UInt8 = 0
    for byte in code.utf8 {
      run = byte == MarkdownBytes.backtick ? run + 1 : 0
      longest = max(longest, run)
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
    fence = [UInt8](repeating: MarkdownBytes.backtick, count: longest + 1)
  }

  /// The name of a language, when it is one word of letters, digits and `+-._#`; else nothing.
  static func infoString(_ language: String?) -> [UInt8] {
    let bytes = Array((language ?? "").utf8)
    let isWord = bytes.allSatisfy { byte in
      ScalarKind(ascii: byte) == .letter && byte > 0x20 && byte < 0x7F || "+-._#".utf8.contains(byte)
    }
    return isWord ? bytes : []
  }
}
