/// Text that a spreadsheet takes for text.
///
/// Sheets, Excel and LibreOffice evaluate a cell that begins with `=`, `+`, `-`, `@` or their fullwidth forms,
/// also behind spaces and line ends (OWASP, "CSV Injection"), and take for numbers and dates what looks like them
/// (``LooksLikeNumber``): version 3.20 becomes 3.2, and 12.9.1 a day. Such text is written with an apostrophe before
/// it, and so is text that begins with an apostrophe, so that ``restore(_:)`` always knows which one is ours.
public enum SpreadsheetText {
  /// The text as it is written into a cell.
  public static func neutralise(_ text: String) -> String {
    needsApostrophe(text.utf8) ? "'" + text : text
  }

  /// The text that was written by ``neutralise(_:)``. Text of others loses an apostrophe only where
  /// neutralising would have put one.
  public static func restore(_ cell: String) -> String {
    guard cell.utf8.first == apostrophe else { return cell }
    let rest = cell.utf8.dropFirst()
    return needsApostrophe(rest) ? String(decoding: rest, as: UTF8.self) : cell
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// Whether UTF-8 text begins with an apostrophe, or is taken for a formula, a number or a date.
  @specialized(where Text == UnsafeBufferPointer<UInt8>)
  @specialized(where Text == String.UTF8View)
  public static func needsApostrophe<Text: Collection<UInt8>>(_ text: Text) -> Bool {
    isFormula(text) || LooksLikeNumber.test(text)
  }

  /// Whether UTF-8 text begins with an apostrophe, or with a formula's sign behind any white space.
  private static func isFormula(_ text: some Collection<UInt8>) -> Bool {
    var bytes = text.makeIterator()
    guard let first = bytes.next() else { return false }
    if isHarmlessStart(first) { return false }
    if first == apostrophe || first == 0x09 || first == 0x0A || first == 0x0D { return true }
    var scalars = Unicode.UTF8.ForwardParser()
    var rest = text.makeIterator()
    while case .valid(let encoded) = scalars.parseScalar(from: &rest) {
      let scalar = Unicode.UTF8.decode(encoded)
      if isFormulaSign(scalar) { return true }
      guard scalar.properties.isWhitespace || isInvisible(scalar) else { return false }
    }
    return false
  }

  private static func isHarmlessStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    // Lead bytes of Hangul syllables; the fullwidth signs and the wide spaces begin with others.
    case 0xEA...0xED: true
    default: false
    }
  }

  private static func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Zero-width characters and NUL, which importers may drop.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
  }
}
