import Testing

@testable import ReportRendering

struct VisibleTextOfReportsTests {
  @Test func `no scalar that cannot be shown passes by its bytes`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != "\n", scalar != "\t" else { continue }
      let isVisible = AwkwardText.isShown(scalar)
      let isFound = ReportText.isVisible("가" + String(Character(scalar)) + "a")
      guard isVisible != isFound else { continue }
      Issue.record("U+\(String(value, radix: 16))")
    }
  }

  @Test func `no byte that cannot be shown passes at any place of a long text`() {
    for value in UInt8(0)...0x7F where value != 0x0A && value != 0x09 {
      for place in 0..<19 {
        var bytes = [UInt8](repeating: UInt8(ascii: "~"), count: 19)
        bytes[place] = value
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(ReportText.isVisible(text) == (0x20...0x7E).contains(value), "\(value) at \(place)")
      }
    }
  }

  @Test(arguments: [
    ("a\r\nb\rc", "a\nb\nc"), ("\u{1B}[1m", "\\x1b[1m"), ("\u{202E}a", "\\xe2\\x80\\xaea"),
    ("약 50 MB", "약 50 MB"),
  ])
  func `a text is shown with what it hides as numbers`(text: String, shown: String) {
    #expect(ReportText.visible(text) == shown)
  }

  @Test func `an address leads where it led`() {
    #expect(ReportText.visibleAddress("https://x.y/\u{202E}가\u{1B}") == "https://x.y/%E2%80%AE가%1B")
  }
}
