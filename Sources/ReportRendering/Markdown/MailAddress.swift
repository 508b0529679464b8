/// Mail addresses as GitHub Flavored Markdown finds them in text (section 6.9, extended email autolinks).
enum MailAddress {
  /// Whether the `@` at an index may be that of an address which readers would link.
  static func mayHaveSign(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0, isLocalByte(bytes[index - 1]) else { return false }
    var end = index + 1
    var hasDot = false
    var hasLetter = false
    while end < bytes.count, isDomainByte(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") { hasDot = true }
      if isLetter(bytes[end]) { hasLetter = true }
      end += 1
    }
    // The last character of an address is a letter, so that `node@24.1.0` is none.
    return hasDot && (hasLetter || bytes[end - 1] == UInt8(ascii: "."))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }

  private static func isDomainByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    isDomainByte(byte) || byte == UInt8(ascii: "+")
  }
}
