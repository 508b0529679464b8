/// Figures as a page sets them.
enum FigureText {
  /// The text with what belongs to a figure tied to it by no-break spaces: its unit (`58.5 MB`), and the sign of its
  /// tolerance (`± 5,000 B`). What a source states is never treated so: its spaces are its own.
  static func tied(_ text: String) -> String {
    var text = text
    // Pages are full of figures: each is read in place, and written at most once.
    let tied = text.withUTF8 { bytes -> String? in
      let count = bytes.indices.count { isInFigure($0, of: bytes) }
      return count == 0 ? nil : written(bytes, withTied: count)
    }
    return tied ?? text
  }

  private static func written(_ bytes: UnsafeBufferPointer<UInt8>, withTied count: Int) -> String {
    // A no-break space is two bytes long.
    String(unsafeUninitializedCapacity: bytes.count + count) { room in
      var end = 0
      for (index, byte) in bytes.enumerated() {
        if isInFigure(index, of: bytes) {
          room[end] = 0xC2
          room[end + 1] = 0xA0
          end += 2
        } else {
          room[end] = byte
          end += 1
        }
      }
      return end
    }
  }

  /// Whether a byte is a space between a figure and its unit, or between `±` and a figure.
  private static func isInFigure(_ index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[index] == UInt8(ascii: " "), index > 0, index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    if isDigit(bytes[index - 1]) { return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= next & ~0x20 }
    return isDigit(next) && index > 1 && bytes[index - 2] == 0xC2 && bytes[index - 1] == 0xB1
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
