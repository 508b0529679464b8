/// Markup that begins a block when it begins a line (CommonMark, chapters 4 and 5).
enum BlockMark {
  /// The index of the byte to escape so that the line begins no block; nil when it begins none.
  static func index(in line: UnsafeBufferPointer<UInt8>, continuesParagraph: Bool) -> Int? {
    guard let first = line.first else { return nil }
    let second = line.count > 1 ? line[1] : 0x20
    switch first {
    case UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "["): return 0
    case UInt8(ascii: "#"): return startsHeading(line) ? 0 : nil
    case UInt8(ascii: "="): return continuesParagraph ? 0 : nil
    case UInt8(ascii: "-"): return isBlank(second) || "-:|".utf8.contains(second) ? 0 : nil
    case UInt8(ascii: ":"): return second == UInt8(ascii: "-") ? 0 : nil
    case UInt8(ascii: "+"): return isBlank(second) ? 0 : nil
    case UInt8(ascii: "~"): return second == UInt8(ascii: "~") ? 0 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return numberEnd(line)
    default: return nil
    }
  }

  private static func startsHeading(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let maximumLevel = 6
    let marks = line.prefix { $0 == UInt8(ascii: "#") }.count
    return marks <= maximumLevel && (marks == line.count || isBlank(line[marks]))
  }

  /// The index of the sign that ends the number of an item.
  private static func numberEnd(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    let maximumDigits = 9
    let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard digits <= maximumDigits, digits < line.count, ".)".utf8.contains(line[digits]) else { return nil }
    return digits + 1 == line.count || isBlank(line[digits + 1]) ? digits : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte < 0x20
  }
}
