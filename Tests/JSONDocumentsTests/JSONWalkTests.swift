import JSONDocuments
import Testing

/// What is gone over is held to what is read.
@Suite struct JSONWalkTests {
  private let limits = JSONLimits(maximumBytes: 1 << 20, maximumNesting: 8, maximumValues: 100)

  /// Goes over all of a text but the first key of its object.
  private func walk(_ bytes: [UInt8]) throws {
    try JSONWalk.through(bytes, limits: limits) { walk throws(JSONFault) in
      try walk.members { _, _, _ throws(JSONFault) in }
    }
  }

  @Test(arguments: [
    (#"{"a": {"b": 1, "b": 2}}"#, JSONFault.Code.duplicateKey, 15),
    (#"{"a": [{"b": 1, "\u0062": 2}]}"#, .duplicateKey, 16), (#"{"a": {"x": "\q"}}"#, .syntax, 13),
    (#"{"a": "\ud800"}"#, .unpairedSurrogate, 7), (#"{"a": 1e999}"#, .numberOverflow, 6),
    (#"{"a": 99999999999999999999}"#, .numberOverflow, 6), (#"{"a": NaN}"#, .syntax, 6),
    (#"{"a": tru}"#, .syntax, 6),
    (#"{"a": [1,]}"#, .syntax, 9), (#"{"a": {"b"}}"#, .syntax, 10), (#"{"a": "b"#, .syntax, 6),
    (#"{"a": [[[[[[[[1]]]]]]]]}"#, .limit, 13), (#"{"a": 1} 2"#, .syntax, 9),
  ])
  func `a fault is found where nobody looks`(text: String, code: JSONFault.Code, offset: Int) throws {
    let fault = #expect(throws: JSONFault.self) { try walk(Array(text.utf8)) }
    #expect(fault?.code == code)
    #expect(fault?.offset == offset)
  }

  @Test func `bytes that are no UTF-8 are found where nobody looks`() {
    let fault = #expect(throws: JSONFault.self) {
      try walk(Array(#"{"a": ""#.utf8) + [0xC3, 0x28, 0x22, 0x7D])
    }
    #expect(fault?.code == .notUTF8)
    #expect(fault?.offset == 6)
  }

  @Test func `keys of many members are told apart too`() {
    let keys = (0..<500).map { #""k\#($0)": {}"# }
    let whole = #"{"a": {"# + keys.joined(separator: ",") + "}}"
    #expect(throws: Never.self) { try walk(Array(whole.utf8)) }
    let doubled = #"{"a": {"# + (keys + [#""k250": 0"#]).joined(separator: ",") + "}}"
    #expect(throws: JSONFault.self) { try walk(Array(doubled.utf8)) }
  }

  @Test func `what is asked for is read, whatever stands around it`() throws {
    var found: [Int64] = []
    let text = #"{"x": ["é\n", {"y": [null, true]}], "wanted": [1, {"a": 2}, 3], "z": -1.5e2}"#
    try JSONWalk.through(Array(text.utf8), limits: limits) { walk throws(JSONFault) in
      try walk.members { key, _, walk throws(JSONFault) in
        guard key == "wanted" else { return }
        try walk.elements { walk throws(JSONFault) in
          if case .integer(let number) = try walk.node().content { found.append(number) }
        }
      }
    }
    #expect(found == [1, 3])
  }
}
