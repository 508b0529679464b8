import Testing
import TextLayout

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("node:24", 7), ("크기", 4), ("ｗｉｄｅ", 8), ("크기".decomposed, 4), ("e\u{301}", 1),
    ("👩‍👩‍👧", 2), ("🇰🇷", 2), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2), ("·", 1), ("“확인”", 6), ("\u{1F44D}\u{1F3FD}", 2),
    ("\t", 0), ("漢字かな", 8), ("ﾊﾝｶｸ", 4), ("가\u{301}", 2), ("é", 1), ("a\u{AD}b", 3), ("\u{FF1D}", 2),
  ])
  func `text takes the columns that it is shown in`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
    #expect(DisplayWidth.columns(ofUTF8: Array(text.utf8)) == columns)
  }
}

extension String {
  /// Hangul syllables as conjoining letters (Unicode, section 3.12).
  fileprivate var decomposed: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard (0xAC00...0xD7A3).contains(scalar.value) else {
        scalars.append(scalar)
        continue
      }
      let index = scalar.value - 0xAC00
      let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
      for part in parts where part != 0x11A7 {
        if let letter = Unicode.Scalar(part) { scalars.append(letter) }
      }
    }
    return String(scalars)
  }
}
