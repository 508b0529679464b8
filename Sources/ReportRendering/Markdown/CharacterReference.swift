/// The character references of HTML in text (CommonMark, section 2.5).
enum CharacterReference {
  /// The longest name that HTML gives a character is "CounterClockwiseContourIntegral".
  private static let maximumNameLength = 32

  /// Whether the ampersand at an index, with what follows, may be read as a reference.
  static func mayStart(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = index + 1
    guard end < bytes.endIndex else { return false }
    if bytes[end] == UInt8(ascii: "#") { return true }
    while end < bytes.endIndex, end - index <= maximumNameLength, isNameByte(bytes[end]) { end += 1 }
    return end > index + 1 && end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
