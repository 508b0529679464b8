/// Figures as a page sets them.
enum FigureText {
  /// The text with what belongs to a figure tied to it by no-break spaces: its unit (`58.5 MB`), and the sign of its
  /// tolerance (`± 5,000 B`). What a source states is never treated so: its spaces are its own.
  static func tied(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var tied: [UInt8] = []
    var copied = 0
    for index in bytes.indices.dropFirst().dropLast() where bytes[index] == UInt8(ascii: " ") {
      guard isFigure(bytes[..<index], before: bytes[index + 1]) else { continue }
      tied += bytes[copied..<index] + noBreakSpace
      copied = index + 1
    }
    return copied == 0 ? text : String(decoding: tied + bytes[copied...], as: UTF8.self)
  }

  private static let noBreakSpace = Array("\u{A0}".utf8)

  /// Whether a space between what was read and the next byte stands inside a figure.
  private static func isFigure(_ before: ArraySlice<UInt8>, before next: UInt8) -> Bool {
    guard let last = before.last else { return false }
    if isDigit(last) { return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= next & ~0x20 }
    return isDigit(next) && before.suffix(2).elementsEqual("±".utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
