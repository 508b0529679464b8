/// How many columns text takes on a terminal or in a fixed-width editor.
///
/// Wide and fullwidth characters of UAX #11 (East Asian Width) take two columns and all others one; marks,
/// joiners and the vowels and finals of conjoining Hangul take none of their own, so that decomposed Hangul
/// is as wide as composed. A cluster that users see as one character is never wider than two columns.
public enum DisplayWidth {
  /// The columns that the text takes. Control characters take none.
  public static func columns(of text: String) -> Int {
    var columns = 0
    for character in text {
      columns += Self.columns(of: character)
    }
    return columns
  }

  /// The columns that UTF-8 bytes take.
  public static func columns(ofUTF8 bytes: some Collection<UInt8>) -> Int {
    if let columns = bytes.withContiguousStorageIfAvailable(columnsOfPlainText) ?? nil { return columns }
    return columns(of: String(decoding: bytes, as: UTF8.self))
  }

  /// The columns of text in which every scalar stands for itself; nil for other text.
  private static func columnsOfPlainText(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var columns = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        if lead >= 0x20, lead != 0x7F { columns += 1 }
        index += 1
        continue
      }
      // Only scalars of two and three bytes can be plain.
      guard lead < 0xF0, index + (lead < 0xE0 ? 1 : 2) < bytes.count else { return nil }
      var value = UInt32(lead & (lead < 0xE0 ? 0x1F : 0x0F)) << 6 | UInt32(bytes[index + 1] & 0x3F)
      if lead >= 0xE0 { value = value << 6 | UInt32(bytes[index + 2] & 0x3F) }
      index += lead < 0xE0 ? 2 : 3
      switch value {
      case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3041...0x3096: columns += 2
      // Letters of Latin-1 and beyond, and quotation marks, dashes and dots.
      case 0xAE...0x2FF, 0xA1...0xAC, 0x2010...0x2027: columns += 1
      default: return nil
      }
    }
    return columns
  }

  private static func columns(of character: Character) -> Int {
    var widest = 0
    var indicators = 0
    for scalar in character.unicodeScalars {
      if scalar.value == emojiPresentation, widest > 0 { return 2 }
      if regionalIndicators.contains(scalar.value) { indicators += 1 }
      widest = max(widest, columns(of: scalar))
    }
    return indicators == 2 ? 2 : widest
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    if isWide(scalar.value) { return 2 }
    if conjoiningVowelsAndFinals.contains(where: { $0.contains(scalar.value) }) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      // The soft hyphen is shown by terminals.
      return scalar.value == softHyphen ? 1 : 0
    default: return 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  private static let emojiPresentation: UInt32 = 0xFE0F
  private static let softHyphen: UInt32 = 0xAD
  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
  private static let conjoiningVowelsAndFinals: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

  /// The values of East_Asian_Width `W` and `F`, with the unassigned places that UAX #11 counts as wide,
  /// in rising order.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3096, 0x309B...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x1B2FB,
    0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320,
    0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
    0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC,
    0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
    0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2,
    0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A,
    0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
