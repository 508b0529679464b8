import Diagnostics
import Messages
import Testing

@Suite struct SourcePlacesTests {
  /// The place of a byte, counted from the beginning.
  private func counted(_ offset: Int, in bytes: [UInt8]) -> Diagnostics.SourceLocation {
    var location = Diagnostics.SourceLocation(line: 1, column: 1)
    let text = String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars
    var previous: Unicode.Scalar = " "
    for scalar in text where scalar != "\u{FEFF}" {
      if scalar == "\n" && previous == "\r" {
      } else if scalar == "\n" || scalar == "\r" {
        location = Diagnostics.SourceLocation(line: location.line + 1, column: 1)
      } else {
        location.column += 1
      }
      previous = scalar
    }
    return location
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `places are those that counting from the beginning gives`(mark: String) {
    let pieces = ["a", "한", "\n", "\r\n", "\r", "😀", String(repeating: "x", count: 700)]
    let text = mark + (0..<200).map { pieces[($0 * $0 + 3 * $0) % pieces.count] }.joined()
    let bytes = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    bytes.withUnsafeBufferPointer { buffer in
      let places = SourcePlaces(buffer)
      for offset in starts where offset % 7 == 0 || offset > bytes.count - 20 {
        #expect(places.location(ofByte: offset) == counted(offset, in: bytes))
        #expect(Diagnostics.SourceLocation(ofByte: offset, in: bytes) == counted(offset, in: bytes))
      }
    }
  }

  @Test func `the line that is shown is the one that is meant, whatever ends lines`() {
    for end in ["\n", "\r\n", "\r"] {
      var diagnostics = DiagnosticCollector(file: "a")
      diagnostics.error(.emptyValue, at: .init(line: 3, column: 1), "wrong")
      let lines = ["one", "", "three", "four"].joined(separator: end)
      #expect(diagnostics.sorted(source: Array(lines.utf8)).first?.sourceLine == "three")
    }
  }

  @Test func `no text of a diagnostic forges a line or steers a terminal`() {
    let diagnostic = Diagnostic(
      code: .emptyValue, file: "a\nb", location: .init(line: 1, column: 3),
      message: "m\r\n::error::\u{1B}[2J",
      suggestion: "s\n\u{202E}", sourceLine: "\tq\u{9B}")
    let lines = diagnostic.description.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines[0] == #"a\x0ab:1:3: error: m\x0d\x0a::error::\x1b[2J [empty-value]"#)
    #expect(lines[3] == #"  help: s\x0a\xe2\x80\xae"#)
  }
}
