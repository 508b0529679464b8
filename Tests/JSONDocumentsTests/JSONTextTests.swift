import JSONDocuments
import Testing

@Suite struct JSONTextTests {
  @Test func `a value on one line has no blanks, and every kind its own words`() {
    let value = JSONValue.object([
      .init("a", .list([.null, .boolean(true), .boolean(false)])), .init("b", .integer(-7)),
      .init("c", .number(0.5)), .init("d", .number(.infinity)), .init("e", .list([])),
      .init("f", .object([])),
    ])
    #expect(JSONText.line(value) == #"{"a":[null,true,false],"b":-7,"c":0.5,"d":null,"e":[],"f":{}}"#)
  }

  @Test(arguments: [
    ("plain", "plain"), (#"a"b\c"#, #"a\"b\\c"#), ("\n\r\t\u{1}\u{7F}", #"\n\r\t\u0001\u007f"#),
    ("\u{85}\u{A0}é", "\\u0085\u{A0}é"),
    ("\u{200D}\u{200E}\u{2028}\u{202E}\u{2066}", "\u{200D}\\u200e\\u2028\\u202e\\u2066"),
    ("\u{FEFF}\u{FF01}", "\\ufeff\u{FF01}"), ("한국어 “말”…", "한국어 “말”…"), ("🙂", "🙂"), ("", ""),
  ])
  func `what could break a line or steer a terminal is an escape`(text: String, written: String) {
    #expect(JSONText.line(.text(text)) == "\"\(written)\"")
    var bytes = Array("x".utf8)
    JSONText.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x\"\(written)\"")
  }

  private static func document(_ text: String) -> String {
    JSONText.document(.object([.init("k", .list([.text(text), .integer(1)]))]))
  }

  @Test(arguments: ["a", "한", "🙂"])
  func `what fits on a line of a hundred characters stands on one, whatever bytes they have`(letter: String) {
    // With its blanks, its key and a comma for what may follow, the line of the first has a hundred.
    let (text, longer) = (String(repeating: letter, count: 86), String(repeating: letter, count: 87))
    #expect(Self.document(text) == "{\n  \"k\": [\"\(text)\", 1]\n}\n")
    #expect(Self.document(longer) == "{\n  \"k\": [\n    \"\(longer)\",\n    1\n  ]\n}\n")
  }

  @Test func `a document is indented level by level, and nothing stands where there is nothing`() {
    let long = JSONValue.text(String(repeating: "x", count: 100))
    let value = JSONValue.list([.object([.init("a", .list([long, .list([])]))]), .object([])])
    #expect(
      JSONText.document(value) == """
        [
          {
            "a": [
              "\(String(repeating: "x", count: 100))",
              []
            ]
          },
          {}
        ]

        """)
    #expect(JSONText.document(.list([])) == "[]\n")
  }
}
