import Testing
import XMLDocuments

@Suite struct XMLWriterTests {
  struct DiskIsFull: Error {}

  /// What a writer writes, as text.
  private func written(_ body: (XMLWriter) throws -> Void) throws -> String {
    var bytes: [UInt8] = []
    let writer = try XMLWriter { bytes.append(contentsOf: $0) }
    try body(writer)
    try writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func paragraph(_ text: String) throws -> String {
    try written { writer in
      try writer.startElement("p")
      try writer.text(text)
      try writer.endElement()
    }
  }

  @Test func `a document has a DOCTYPE, no XML declaration and no line ends but the caller's`() throws {
    let document = try written { writer in
      try writer.doctype(.strict)
      try writer.text("\n")
      try writer.startElement("html")
      try writer.startElement("head")
      try writer.endElement()
      try writer.endElement()
    }
    #expect(
      document == """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" \
        "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
        <html><head></head></html>
        """)
  }

  @Test func `an empty element has a full end tag, a void one has " />"`() throws {
    let document = try written { writer in
      try writer.startElement("p")
      try writer.startElement("br")
      try writer.endVoidElement()
      try writer.startElement("img")
      try writer.attribute("alt", "")
      try writer.endVoidElement()
      try writer.startElement("span")
      try writer.endElement()
      try writer.endElement()
    }
    #expect(document == #"<p><br /><img alt="" /><span></span></p>"#)
  }

  @Test func `markup in text stays text`() throws {
    #expect(try paragraph("a < b && c > d \"'") == "<p>a &lt; b &amp;&amp; c &gt; d \"'</p>")
    #expect(try paragraph("]]>") == "<p>]]&gt;</p>")
  }

  @Test func `line ends and tabs of an attribute value survive normalisation`() throws {
    let document = try written { writer in
      try writer.startElement("p")
      try writer.attribute("title", "a\n\t\r\"<&>' 한글")
      try writer.endElement()
    }
    #expect(document == #"<p title="a&#10;&#9;&#13;&quot;&lt;&amp;&gt;' 한글"></p>"#)
  }

  @Test func `what XML cannot hold becomes U+FFFD`() throws {
    let controls = (0..<32).compactMap { Unicode.Scalar($0) }.filter { !"\t\n\r".unicodeScalars.contains($0) }
    for scalar in controls + ["\u{FFFE}", "\u{FFFF}"] {
      #expect(try paragraph("a\(scalar)b") == "<p>a\u{FFFD}b</p>")
    }
    #expect(try paragraph("tab\tnewline\nreturn\r") == "<p>tab\tnewline\nreturn&#13;</p>")
    // These begin with the same byte as U+FFFE and are characters like any other.
    #expect(try paragraph("\u{FFFD}\u{FF01}\u{FEFF}\u{F900}") == "<p>\u{FFFD}\u{FF01}\u{FEFF}\u{F900}</p>")
    #expect(try paragraph("\u{7F}\u{85}\u{1FFFE}") == "<p>\u{7F}\u{85}\u{1FFFE}</p>")
  }

  @Test func `right-to-left overrides, Hangul in NFD and emoji are written as they are`() throws {
    let text = "\u{202E}abc\u{202C} \u{1112}\u{1161}\u{11AB} 👩‍💻"
    #expect(Array(try paragraph(text).utf8) == Array("<p>\(text)</p>".utf8))
  }

  @Test func `a cell written in one step is the cell written in four`() throws {
    let texts = ["", "x", "약 300MB+ <&>\"\r\n\t", "\u{1}", String(repeating: "긴 ", count: 5_000)]
    for text in texts {
      let inOne = try written { writer in
        try writer.startElement("tr")
        try writer.textElement("td", text, attribute: "class", value: text)
        try writer.textElement("td", text)
        try writer.endElement()
      }
      let inFour = try written { writer in
        try writer.startElement("tr")
        try writer.startElement("td")
        try writer.attribute("class", text)
        try writer.text(text)
        try writer.endElement()
        try writer.startElement("td")
        try writer.text(text)
        try writer.endElement()
        try writer.endElement()
      }
      #expect(inOne == inFour)
    }
  }

  @Test func `hyphens that end a comment get a space behind them`() throws {
    let document = try written { writer in
      try writer.startElement("p")
      try writer.comment("a--b--->c-")
      try writer.comment("\u{0}")
      try writer.endElement()
    }
    #expect(document == "<p><!--a- -b- - ->c- --><!--\u{FFFD}--></p>")
  }

  @Test func `bytes reach the sink in chunks of at most 64 KiB`() throws {
    var sizes: [Int] = []
    let writer = try XMLWriter { sizes.append($0.count) }
    try writer.startElement("p")
    let line = String(repeating: "x", count: 999) + "\n"
    for _ in 0..<500 { try writer.text(line) }
    try writer.endElement()
    try writer.finish()
    #expect(sizes.reduce(0, +) == 500_007)
    #expect(sizes.allSatisfy { $0 <= 65_536 })
    #expect(sizes.count == 8)
  }

  @Test func `text of one megabyte is written whole`() throws {
    let text = String(repeating: "가&", count: 262_144)
    let document = try paragraph(text)
    #expect(document.utf8.count == 7 + 262_144 * 8)
    #expect(document.hasSuffix("가&amp;</p>"))
  }

  @Test func `a sink that refuses is the error of the call, and nothing more is offered to it`() throws {
    var offers = 0
    let writer = try XMLWriter { _ in
      offers += 1
      throw DiskIsFull()
    }
    try writer.startElement("p")
    let error = #expect(throws: XMLWriterError.self) {
      for _ in 0..<10_000 { try writer.text("some text that fills the chunk") }
    }
    guard case .refused(let cause)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause is DiskIsFull)
    #expect(throws: XMLWriterError.self) { try writer.endElement() }
    #expect(throws: XMLWriterError.self) { try writer.finish() }
    #expect(offers == 1)
  }

  @Test func `calls that do not fit are errors`() throws {
    func fails(_ body: (XMLWriter) throws -> Void) {
      #expect(throws: XMLWriterError.self) { _ = try written(body) }
    }
    fails { try $0.endElement() }
    fails { try $0.endVoidElement() }
    fails { try $0.textElement("td", "x") }
    fails { writer in
      try writer.startElement("p")
      try writer.text("x")
      try writer.attribute("class", "late")
    }
    fails { writer in
      try writer.startElement("br")
      try writer.text("x")
      try writer.endVoidElement()
    }
    fails { writer in
      try writer.startElement("html")
      try writer.doctype(.strict)
    }
    fails { try $0.startElement("p") }
  }
}
