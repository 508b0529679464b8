import Diagnostics
import Messages
import Testing
import YAMLReading

@Suite struct YAMLComposerTests {
  private func compose(_ text: String) -> (root: YAMLNode?, faults: [Diagnostic]) {
    compose(Array(text.utf8))
  }

  private func compose(_ bytes: [UInt8]) -> (root: YAMLNode?, faults: [Diagnostic]) {
    var diagnostics = DiagnosticCollector(file: "a.yaml")
    let root = YAMLComposer.compose(bytes, diagnostics: &diagnostics)
    return (root, diagnostics.sorted(source: bytes))
  }

  @Test func `scalars, sequences and mappings keep their order and places`() throws {
    let (root, faults) = compose("# 설명\n이름: {ko: 'a', en: \"b\"}\nlist:\n  - 1\n  - |\n    x\n")
    #expect(faults == [])
    let entries = try #require(root?.mapping)
    #expect(entries.map(\.key) == ["이름", "list"])
    #expect(entries[0].value.location == SourceLocation(line: 2, column: 5))
    #expect(entries[0].value["en"]?.content == .scalar("b", .doubleQuoted))
    let items = try #require(entries[1].value.sequence)
    #expect(items.map(\.scalar) == ["1", "x\n"])
    #expect(items[1].location == SourceLocation(line: 5, column: 5))
  }

  @Test func `a text in JSON is read as one in YAML, escapes of pairs included`() {
    let json = "{\"a\": [1.50, -2e3, true, null, \"\\u00e9\\/\"],\n \"나\": {\"c\": []}}\n"
    // The comment makes it no JSON.
    let (first, second) = (compose(json), compose(json + "# YAML\n"))
    #expect(first.faults == [] && second.faults == [])
    #expect(first.root == second.root)
    #expect(compose("[\"\\uD83D\\uDE00\"]").root?.sequence?.first?.scalar == "😀")
    #expect(compose("a: \"\\uD83D\\uDE00\"").faults.first?.suggestion?.contains("U0001F600") == true)
  }

  @Test func `directives that each are compared with all others are bounded`() {
    let text = (0..<100_000).map { "%TAG !a\($0)! b\n" }.joined() + "---\na: 1\n"
    #expect(compose(text).faults.map(\.code.rawValue) == ["limit-exceeded"])
  }

  @Test func `a duplicate key is named with both places, and reading goes on`() {
    let (root, faults) = compose("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n")
    #expect(faults.map(\.code.rawValue) == ["duplicate-key", "duplicate-key"])
    #expect(faults.map(\.location) == [.init(line: 4, column: 3), .init(line: 5, column: 1)])
    #expect(faults[1].message.contains("line 1, column 1"))
    #expect(root?["a"]?.scalar == "1")
  }

  @Test func `duplicates are also found in large mappings`() {
    let text = (0..<100).map { "k\($0): 1\n" }.joined() + "k7: 2\n"
    let (_, faults) = compose(text)
    #expect(faults.map(\.location) == [.init(line: 101, column: 1)])
    #expect(faults.first?.message.contains("line 8, column 1") == true)
  }

  @Test func `aliases stand for their anchors`() {
    let (root, faults) = compose("a: &x [1, 2]\nb: *x\nc: {d: *x}\n")
    #expect(faults == [])
    #expect(root?["b"]?.sequence?.count == 2)
    #expect(root?["c"]?["d"]?.location == SourceLocation(line: 1, column: 4))
  }

  @Test func `aliases that multiply without end are refused with the limit`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let (root, faults) = compose(text)
    #expect(root == nil)
    #expect(faults.map(\.code.rawValue) == ["limit-exceeded"])
    #expect(faults.first?.message.contains("2000000") == true)
    #expect(faults.first?.location?.line == 7)
  }

  @Test func `an anchor that contains itself is refused`() {
    let (root, faults) = compose("a: &a\n  - b\n  - *a\n")
    #expect(root == nil)
    #expect(faults.map(\.code.rawValue) == ["yaml-alias"])
    #expect(faults.first?.message.contains("contains itself") == true)
    #expect(faults.first?.location == SourceLocation(line: 3, column: 5))
  }

  @Test func `an alias without an anchor is a fault`() {
    let (_, faults) = compose("a: *nowhere\n")
    #expect(faults.map(\.code.rawValue) == ["yaml-alias"])
  }

  @Test func `nesting is refused beyond the limit, also through aliases`() {
    let deep = YAMLLimits.standard.maximumNesting
    #expect(compose(String(repeating: "[", count: deep) + String(repeating: "]", count: deep)).faults == [])
    #expect(
      compose(String(repeating: "[", count: deep + 1)).faults.map(\.code.rawValue) == ["limit-exceeded"])
    #expect(
      compose(String(repeating: "[", count: 1_000_000)).faults.map(\.code.rawValue) == ["limit-exceeded"])
    let chain = (1...deep).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(compose("- &a0 [x]\n" + chain).faults.map(\.code.rawValue) == ["limit-exceeded"])
  }

  @Test func `a file that is too large is refused before it is read`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: YAMLLimits.standard.maximumBytes + 1)
    #expect(compose(bytes).faults.map(\.code.rawValue) == ["too-large"])
  }

  @Test func `a scalar that is too long is refused`() {
    let text = "a: " + String(repeating: "x", count: YAMLLimits.standard.maximumScalarBytes + 1)
    #expect(compose(text).faults.map(\.code.rawValue) == ["limit-exceeded"])
  }

  @Test func `a second document is refused`() {
    let (root, faults) = compose("a: 1\n---\nb: 1\n")
    #expect(root == nil)
    #expect(faults.map(\.code.rawValue) == ["several-documents"])
    #expect(faults.first?.location == SourceLocation(line: 2, column: 1))
  }

  @Test func `several documents are read where they are asked for, and one too many is refused`() {
    let text = Array("a: &x 1\n---\nb: *x\n".utf8)
    var diagnostics = DiagnosticCollector(file: "a.yaml")
    #expect(YAMLComposer.compose(text, maximumDocuments: 2, diagnostics: &diagnostics).isEmpty)
    #expect(diagnostics.diagnostics.map(\.code.rawValue) == ["yaml-alias"])
    let three = Array("a: 1\n---\nb: 2\n---\nc: 3\n".utf8)
    var none = DiagnosticCollector(file: "a.yaml")
    let roots = YAMLComposer.compose(three, maximumDocuments: 3, diagnostics: &none)
    #expect(roots.compactMap(\.mapping?.first?.key) == ["a", "b", "c"])
    #expect(none.diagnostics.isEmpty)
    #expect(YAMLComposer.compose(three, maximumDocuments: 2, diagnostics: &none).isEmpty)
    #expect(none.diagnostics.map(\.code.rawValue) == ["several-documents"])
  }

  @Test func `an empty file is a fault`() {
    #expect(compose("").faults.map(\.code.rawValue) == ["empty-file"])
    #expect(compose("# nothing\n").faults.map(\.code.rawValue) == ["empty-file"])
  }

  @Test func `a byte-order mark takes no column`() {
    let (root, faults) = compose("\u{FEFF}a: 1\n")
    #expect(faults == [])
    #expect(root?.mapping?.first?.keyLocation == SourceLocation(line: 1, column: 1))
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x20, 0xFF, 0x0A], "not-utf-8", 4),
    ([0x61, 0x3A, 0x20, 0x00, 0x0A], "control-character", 4),
    ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "not-utf-8", 4), ([0xFF, 0xFE, 0x61, 0x00], "not-utf-8", 1),
    ([0xEF, 0xBB, 0xBF, 0x61, 0x1B], "control-character", 2),
  ])
  func `bytes that are no text are refused at their place`(bytes: [UInt8], code: String, column: Int) {
    let (root, faults) = compose(bytes)
    #expect(root == nil)
    #expect(faults.map(\.code.rawValue) == [code])
    #expect(faults.first?.location == SourceLocation(line: 1, column: column))
  }

  @Test func `a syntax error says where it is and what to do`() {
    let (root, faults) = compose("a: 1\nb: c: d\n")
    #expect(root == nil)
    #expect(faults.map(\.code.rawValue) == ["yaml-syntax"])
    #expect(faults.first?.location == SourceLocation(line: 2, column: 5))
    #expect(faults.first?.suggestion?.contains("quotes") == true)
  }

  @Test func `keys that are lists are faults`() {
    #expect(compose("[a, b]: 1\n").faults.map(\.code.rawValue) == ["yaml-key"])
  }
}
