import Testing
import TextLayout

struct VisibleTextTests {
  @Test(arguments: [
    ("root", "root"), ("한글 é 日本", "한글 é 日本"), ("👩‍💻", "👩‍💻"), ("\u{1B}[31mred", "\\x1b[31mred"),
    ("a\u{07}b\u{9B}c\u{7F}", "a\\x07b\\xc2\\x9bc\\x7f"), ("a\r\nb\tc", "a\\x0d\\x0ab\\x09c"),
    ("a\u{202E}b\u{2066}c", "a\\xe2\\x80\\xaeb\\xe2\\x81\\xa6c"),
    ("a\u{200B}b\u{FEFF}", "a\\xe2\\x80\\x8bb\\xef\\xbb\\xbf"),
    ("\u{2028}\u{FFFE}", "\\xe2\\x80\\xa8\\xef\\xbf\\xbe"), ("a\u{E0041}", "a\\xf3\\xa0\\x81\\x81"),
  ])
  func `what a terminal obeys, and what nobody sees, is shown as numbers`(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test func `no scalar that is shown is a control character or a bidirectional control`() {
    for value in 0..<UInt32(0x110000) {
      guard let scalar = Unicode.Scalar(value), VisibleText.isVisible(scalar) else { continue }
      #expect(scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl, "\(value)")
    }
  }

  @Test func `bytes that are no UTF-8 are shown as numbers`() {
    #expect(
      VisibleText.line(utf8: [0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80]) == "a\\xff\\xc3(\\xed\\xa0\\x80")
  }

  @Test func `a long text is cut between scalars, and says so`() {
    #expect(VisibleText.line("abcdef", maximumBytes: 6) == "abcdef")
    #expect(VisibleText.line("abcdef", maximumBytes: 5) == "abcde…")
    #expect(VisibleText.line("가나다", maximumBytes: 7) == "가나…")
    #expect(
      VisibleText.line(String(repeating: "x", count: 1 << 20)).utf8.count == VisibleText.maximumBytes + 3)
  }

  @Test func `texts of several lines keep their line feeds, and no lone carriage return`() {
    #expect(VisibleText.lines("a\r\nb\tc\rd\u{1B}") == "a\nb\tc\\x0dd\\x1b")
  }

  @Test(arguments: [
    ("a\r\n b\n\nc\t", "a b c"), (" a  b ", " a  b "), ("\n\n", ""), ("a\u{2028}b\u{85}c\u{0B}d", "a b c d"),
    ("\u{A0}é “q”\u{A0}", "\u{A0}é “q”\u{A0}"), ("so\u{AD}ft\u{200B}\u{200E}", "so\u{AD}ft\u{200B}\u{200E}"),
    ("\u{202E}a\u{2069}\u{1B}\u{9B}", "\\xe2\\x80\\xaea\\xe2\\x81\\xa9\\x1b\\xc2\\x9b"), ("", ""),
    ("한글", "한글"),
  ])
  func `a paragraph has no line ends, controls or explicit directions`(text: String, shown: String) {
    #expect(Array(VisibleText.paragraph(text).utf8) == Array(shown.utf8))
    #expect(Array(VisibleText.paragraph(shown).utf8) == Array(shown.utf8))
  }
}
