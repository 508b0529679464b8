import JSONDocuments
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONNode {
    var parser = JSONParser()
    return try parser.parse(Array(text.utf8))
  }

  @Test func `every kind of value is read with its place`() throws {
    let root = try parse(#" {"a": [1, -2.5e1, true, false, null], "b": {"c": "d"}, "e": []} "#)
    #expect(root.offset == 1)
    #expect(
      root["a"]?.content
        == .array([
          JSONNode(.integer(1), offset: 8), JSONNode(.number(-25), offset: 11),
          JSONNode(.boolean(true), offset: 19), JSONNode(.boolean(false), offset: 25),
          JSONNode(.null, offset: 32),
        ]))
    #expect(root["b"]?["c"]?.content == .string("d"))
    #expect(root["e"]?.content == .array([]))
    #expect(root["f"] == nil)
  }

  @Test func `escapes are resolved, surrogate pairs too`() throws {
    #expect(
      try parse(#""\"\\\/\b\f\n\r\t\u0041\u00e9\uD83D\uDE00 한""#).content
        == .string("\"\\/\u{08}\u{0C}\n\r\tAé😀 한"))
    #expect(try parse(#""\u0000""#).content == .string("\0"))
  }

  @Test(arguments: [
    ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("0", 0), ("-0", 0), ("-7", -7),
  ])
  func `integers are exact`(text: String, value: Int64) throws {
    #expect(try parse(text).content == .integer(value))
  }

  @Test(arguments: [
    ("", JSONFault.Code.syntax, 0), ("{", .syntax, 1), ("[1,]", .syntax, 3), ("[1 2]", .syntax, 3),
    ("{\"a\" 1}", .syntax, 5), ("{a: 1}", .syntax, 1), ("{\"a\": 1,}", .syntax, 8), ("01", .syntax, 0),
    ("-", .syntax, 1), ("1.", .syntax, 2), ("1e", .syntax, 2), ("+1", .syntax, 0), (".5", .syntax, 0),
    ("tru", .syntax, 0), ("nulL", .syntax, 0), ("NaN", .syntax, 0), ("\"a", .syntax, 0),
    ("\"\\x\"", .syntax, 1),
    ("\"\\u12g4\"", .syntax, 5), ("\"a\nb\"", .syntax, 2), ("1 2", .syntax, 2), ("// c\n1", .syntax, 0),
    ("'a'", .syntax, 0), ("\0", .syntax, 0), ("9223372036854775808", .numberOverflow, 0),
    ("[-9223372036854775809]", .numberOverflow, 1), ("1e999", .numberOverflow, 0),
    ("\"ab\\ud800\"", .unpairedSurrogate, 3), ("\"\\udc00\"", .unpairedSurrogate, 1),
    ("\"\\ud800\\ud800\"", .unpairedSurrogate, 1), ("\"\\ud800\\n\"", .unpairedSurrogate, 1),
    ("{\"a\": 1, \"b\": 2, \"a\": 3}", .duplicateKey, 17),
    ("{\"a\": 1, \"\\u0061\": 3}", .duplicateKey, 9),
  ])
  func `what is no JSON is a fault at its byte`(text: String, code: JSONFault.Code, offset: Int) throws {
    let fault = try #require(throws: JSONFault.self) { try parse(text) }
    #expect(fault.code == code)
    #expect(fault.offset == offset)
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xC0, 0x80, 0x22],
  ])
  func `strings that are not UTF-8 are a fault`(bytes: [UInt8]) throws {
    var parser = JSONParser()
    let fault = try #require(throws: JSONFault.self) { try parser.parse(bytes) }
    #expect(fault.code == .notUTF8)
  }

  @Test func `nesting is refused beyond the limit`() throws {
    let deepest = JSONLimits.standard.maximumNesting
    _ = try parse(String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest))
    let fault = try #require(throws: JSONFault.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    #expect(fault.code == .limit)
    #expect(fault.offset == deepest)
  }

  @Test func `duplicates are also found in large objects`() throws {
    let members = (0..<100).map { "\"k\($0)\": \($0)" }
    _ = try parse("{\(members.joined(separator: ","))}")
    let fault = try #require(throws: JSONFault.self) {
      try parse("{\(members.joined(separator: ",")),\"k5\": 1}")
    }
    #expect(fault.code == .duplicateKey)
  }

  @Test func `a text that is too large is refused`() throws {
    var parser = JSONParser()
    let bytes = [UInt8](repeating: 0x20, count: JSONLimits.standard.maximumBytes + 1)
    let fault = try #require(throws: JSONFault.self) { try parser.parse(bytes) }
    #expect(fault.code == .limit)
  }

  @Test func `limits may be set for a kind of file`() throws {
    var parser = JSONParser(limits: JSONLimits(maximumBytes: 8, maximumNesting: 2, maximumValues: 3))
    #expect(throws: Never.self) { try parser.parse(Array("[[1]]".utf8)) }
    for text in ["[[[]]]", "[1,2,3]", "[1]      "] {
      let fault = try #require(throws: JSONFault.self) { try parser.parse(Array(text.utf8)) }
      #expect(fault.code == .limit)
    }
  }

  @Test func `what RFC 8259 leaves open may be taken as Node takes it`() throws {
    var parser = JSONParser(strictness: .asNode)
    let text = #"{"a": 1, "b": "\ud800\u0041", "a": 2, "n": 99999999999999999999, "e": 1e999, "l": "\ud83d"}"#
    let root = try parser.parse(Array(text.utf8))
    #expect(root["a"]?.content == .integer(2))
    #expect(root["b"]?.content == .string("\u{FFFD}A"))
    #expect(root["n"]?.content == .number(1e20))
    #expect(root["e"]?.content == .number(.infinity))
    #expect(root["l"]?.content == .string("\u{FFFD}"))
    #expect(try parser.parse([0x22, 0xFF, 0x22]).content == .string("\u{FFFD}"))
  }

  @Test func `the path to a place names keys and indexes`() throws {
    let text = #"{"a": {"b": [1, {"c": 2}]}, "d": 3}"#
    let root = try parse(text)
    #expect(root.path(toOffset: 0) == "")
    #expect(root.path(toOffset: 1) == "a")
    #expect(root.path(toOffset: 6) == "a")
    #expect(root.path(toOffset: 13) == "a.b[0]")
    #expect(root.path(toOffset: 17) == "a.b[1].c")
    #expect(root.path(toOffset: 22) == "a.b[1].c")
    #expect(root.path(toOffset: 28) == "d")
  }

  @Test func `a parser reads several texts, also after a fault`() throws {
    var parser = JSONParser()
    #expect(throws: JSONFault.self) { try parser.parse(Array("[1, [2, {\"a\": 3".utf8)) }
    #expect(try parser.parse(Array("[4]".utf8)).content == .array([JSONNode(.integer(4), offset: 1)]))
  }
}
