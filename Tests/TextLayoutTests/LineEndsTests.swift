import Testing
import TextLayout

@Suite struct LineEndsTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\n", ["a", ""]), ("a\r", ["a", ""]),
    ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]), ("a\rb", ["a", "b"]),
    ("\n\n", ["", "", ""]), ("\r\n\r\n", ["", "", ""]), ("\n\r", ["", "", ""]), ("\r\r\n", ["", "", ""]),
    ("가\r\n\u{301}나", ["가", "\u{301}나"]), ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
  ])
  func `lines end with LF, CR LF or CR`(text: String, lines: [String]) {
    #expect(
      LineEnds.lines(of: text).map { Array($0.unicodeScalars) } == lines.map { Array($0.unicodeScalars) })
    #expect(Array(LineEnds.unified(text).utf8) == Array(lines.joined(separator: "\n").utf8))
  }
}
