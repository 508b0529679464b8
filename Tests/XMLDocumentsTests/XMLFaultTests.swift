import Testing
import XMLDocuments

/// Each document marks the places of its faults with `①`, `②`, …; the marks are taken out before it is checked.
@Suite struct XMLFaultTests {
  private static let marks: [Character] = ["①", "②", "③", "④", "⑤", "⑥"]

  private struct Place: Equatable {
    let line: Int
    let column: Int
  }

  private func unmarked(_ text: String) -> (text: String, places: [Place]) {
    var plain = ""
    var places: [Place] = []
    var (line, column) = (1, 1)
    for character in text {
      if Self.marks.contains(character) {
        places.append(Place(line: line, column: column))
        continue
      }
      plain.append(character)
      column += character.unicodeScalars.count
      if character == "\n" { (line, column) = (line + 1, 1) }
    }
    return (plain, places)
  }

  /// Checks that exactly the marked faults are found, however the document is cut into chunks.
  private func expect(
    _ marked: String, _ messages: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (text, places) = unmarked(marked)
    for chunk in [1, 7, 64, 1_000_000] {
      let validator = try XMLValidator()
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: chunk) {
        validator.consume(Array(bytes[start..<min(start + chunk, bytes.count)]))
      }
      let validation = validator.finish()
      #expect(
        validation.faults.map(\.message) == messages, "chunks of \(chunk)", sourceLocation: sourceLocation)
      #expect(
        validation.faults.map { Place(line: $0.line, column: $0.column) } == places, "chunks of \(chunk)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func `a valid document has no faults`() throws {
    try expect(Documents.strict("<p class=\"a\" id=\"b\">한글 &nbsp;<br /> &lt;<!-- c --><?p d?></p>"), [])
  }

  @Test func `a misplaced element names what was expected, and the next one is found as well`() throws {
    try expect(
      Documents.strict("<table><tr><td>1</td></tr>①<p>x</p><tr>②<div>y</div><td>2</td></tr></table>"),
      [
        "element p is not allowed here inside table; expected: tr or its end",
        "element div is not allowed here inside tr; expected: th or td",
      ])
  }

  @Test func `an element that ends too early says what it lacks`() throws {
    try expect(
      Documents.strict("<ul>①</ul><dl>②</dl>"),
      ["element ul ends too early; expected: li", "element dl ends too early; expected: dt or dd"])
  }

  @Test func `text where only elements may be is found once, at its first character`() throws {
    try expect(
      Documents.strict("<p>x</p>\n  ①text 한글 &amp; more\n<ul><li>a</li>②b</ul>"),
      [
        "text is not allowed directly inside element body",
        "text is not allowed directly inside element ul",
      ])
  }

  @Test func `an element that must be empty holds nothing`() throws {
    try expect(
      Documents.strict("<p><br>①x</br></p>"), ["element br must be empty, but it has content"])
  }

  @Test func `undeclared names, missing attributes and wrong values are found at their places`() throws {
    try expect(
      Documents.strict(
        """
        <p title="가나다" ①align="left"
           class="a" ②id="1x">x ③④<u>y</u></p>
        <p>⑤<img src="x" /> <bdo ⑥dir="up">z</bdo></p>
        """),
      [
        "attribute align is not declared for element p",
        #"attribute id of element p has the value "1x", which is not an identifier (an XML name)"#,
        "element u is not allowed inside p; allowed: text, a, br, span, bdo, map, object, img, tt, i, b, big"
          + " or 22 more",
        "element u is not declared in the DTD",
        "element img needs the attribute alt",
        #"attribute dir of element bdo has the value "up"; allowed: ltr, rtl"#,
      ])
  }

  @Test func `identifiers are unique, and references to them do not dangle`() throws {
    try expect(
      Documents.strict(
        """
        <p id="a">x</p>
        <p ①id="a">y</p>
        <form action="x"><p><label ②for="nowhere">l</label> <label for="later">m</label></p></form>
        <table><tr><td ③headers="later gone">1</td><th id="later">2</th></tr></table>
        """),
      [
        #"identifier "a" is already used on line 3"#,
        #"no element has the identifier "nowhere""#,
        #"no element has the identifier "gone""#,
      ])
  }

  @Test func `spaces around an identifier do not count`() throws {
    try expect(
      Documents.strict(#"<p id=" a ">x</p><p ①id="a">y</p>"#), [#"identifier "a" is already used on line 3"#])
  }

  @Test func `a document that is not well-formed says so, and that the rest was not checked`() throws {
    let validation = try XMLValidator.validate(Array(Documents.strict("<p>a<b>c</p>").utf8))
    let fault = try #require(validation.faults.first)
    #expect(fault.severity == .fatal)
    #expect(fault.line == 3)
    #expect(validation.stoppedEarly)
    #expect(!validation.isValid)
  }

  @Test func `a document that ends too early names the element that is open`() throws {
    let validation = try XMLValidator.validate(Array((Documents.doctype + "<html><head>").utf8))
    #expect(
      validation.faults.last?.message == "the document ends while element head is still open")
  }

  @Test(arguments: ["", " ", "\n\n", "<", "plain text", "\u{0}", "\u{FEFF}"])
  func `what is no document at all is a fault`(text: String) throws {
    let validation = try XMLValidator.validate(Array(text.utf8))
    #expect(!validation.isValid)
    #expect(validation.faults.count == 1)
  }

  @Test func `a document without a DOCTYPE is a fault, and is checked all the same`() throws {
    let document =
      #"<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><u>x</u></body></html>"#
    let validation = try XMLValidator.validate(Array(document.utf8))
    #expect(validation.faults.map(\.code).first == XMLFault.ProfileCode.noDoctype)
    #expect(validation.faults.first?.message.contains("-//W3C//DTD XHTML 1.0 Strict//EN") == true)
    #expect(validation.faults.contains { $0.message == "element u is not declared in the DTD" })
  }

  @Test func `another DOCTYPE is a fault that names both, and is checked all the same`() throws {
    let doctype =
      #"<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">"#
    let document = Documents.strict("<p align=\"left\">&nbsp;</p>", doctype: doctype)
    let validation = try XMLValidator.validate(Array(document.utf8))
    #expect(validation.faults.map(\.code) == [XMLFault.ProfileCode.otherDoctype, 533])
    #expect(validation.faults.first?.message.contains("Transitional") == true)
  }

  @Test func `lines beyond 65535 are counted right`() throws {
    let body = String(repeating: "<p>x</p>\n", count: 70_000) + "<p foo=\"1\">x</p>"
    let validation = try XMLValidator.validate(Array(Documents.strict(body).utf8))
    #expect(validation.faults.map(\.line) == [70_003])
    #expect(validation.faults.map(\.column) == [4])
  }

  @Test func `columns count characters, in long lines too`() throws {
    let body = String(repeating: "<p>한글</p>", count: 20_000) + "<p foo=\"1\">x</p>"
    let validation = try XMLValidator.validate(Array(Documents.strict(body).utf8))
    #expect(validation.faults.map(\.column) == [20_000 * 9 + 4])
  }

  @Test func `a large document gives the same faults however it is cut`() throws {
    let body = (0..<4_000).map { "<p title=\"a > b\" a\($0)=\"\">한글<!-- > -->&nbsp;<![CDATA[<]]></p>\n" }
      .joined()
    let bytes = Array(Documents.strict(body).utf8)
    let whole = try XMLValidator.validate(bytes)
    #expect(whole.errorCount == 4_000)
    let validator = try XMLValidator()
    for start in stride(from: 0, to: bytes.count, by: 997) {
      validator.consume(Array(bytes[start..<min(start + 997, bytes.count)]))
    }
    #expect(validator.finish() == whole)
    #expect(whole.faults.map(\.line) == Array(3..<1_003))
    #expect(Set(whole.faults.map(\.column)) == [18])
  }

  @Test func `messages hold nothing that steers a terminal`() throws {
    let document = Documents.strict("<p id=\"\u{202E}\u{9B}x\">y</p>")
    let validation = try XMLValidator.validate(Array(document.utf8))
    let message = try #require(validation.faults.first?.message)
    #expect(message.contains("\u{FFFD}\u{FFFD}x"))
  }
}
