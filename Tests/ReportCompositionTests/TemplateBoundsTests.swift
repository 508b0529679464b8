import ComparisonModel
import Diagnostics
import Messages
import ReportModel
import Testing

@testable import ReportComposition

/// What a template may cost: each of these took gigabytes, minutes or the stack before it was bounded.
@Suite(.timeLimit(.minutes(15))) struct TemplateBoundsTests {
  private func comparison(candidates: Int, title: String = "T") -> Comparison {
    Comparison(
      id: "c", title: LocalizedText(same: title), purpose: LocalizedText(same: "P"),
      candidates: (0..<candidates).map {
        Candidate(id: Candidate.ID(rawValue: "c\($0)"), name: LocalizedText(same: "C\($0)"))
      })
  }

  private func report(_ template: String, candidates: Int = 2, title: String = "T") throws -> Report {
    let comparison = comparison(candidates: candidates, title: title)
    let matrix = FindingMatrix(comparison, evidence: Evidence([], for: comparison))
    return try ReportComposer(matrix, command: "plimsoll report")
      .report(try ReportTemplate(template, file: "mine.md"), in: .en, name: "c")
  }

  /// The first fault of a template.
  private func fault(_ template: String, candidates: Int = 2, title: String = "T") -> Diagnostic? {
    do {
      _ = try report(template, candidates: candidates, title: title)
      return nil
    } catch {
      return (error as? FaultyInput)?.diagnostics.first
    }
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [">", "> ", "- ", "* ", "+ ", "1. ", "12) ", ">- ", "\t- "])
  func `quotes and lists that stand too deep on one line are refused before they are read`(sign: String) {
    let found = fault("fine\n\n" + repeated(sign, 60_000 / sign.utf8.count) + "x\n")
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 3)
    #expect((found?.location?.column ?? 0) > 1)
    #expect(found?.message.contains("\(TemplateBounds.maximumNesting)") == true)
    #expect(found?.suggestion != nil)
  }

  @Test func `neither a byte order mark nor Windows line ends hide the depth`() {
    #expect(fault("\u{FEFF}" + repeated(">", 60_000) + "x\n")?.code.rawValue == "too-large")
    let found = fault("fine\r\n\r\n" + repeated("- ", 60_000) + "x\r\n")
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 3)
  }

  @Test func `lists that go deeper line by line are refused`() {
    let found = fault((0..<200).map { repeated(" ", 2 * $0) + "- x\n" }.joined())
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 64 + 1)
  }

  @Test(arguments: ["*a ", "**a ", "_a "])
  func `emphasis that stands too deep is refused`(sign: String) {
    let closing = String(sign.dropLast(2))
    let found = fault(
      "fine\n\n" + repeated(sign, 10_000) + "b" + repeated(" a\(closing)", 10_000) + "\n")
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 3)
  }

  @Test func `nesting up to the bound is read`() throws {
    let depth = TemplateBounds.maximumNesting - 1
    #expect(try report(repeated(">", depth) + "x\n").blocks.count == 1)
    #expect(try report(repeated("- ", depth) + "x\n").blocks.count == 1)
  }

  @Test func `lists inside lists are refused where they multiply`() {
    let open = repeated("{{#candidates}}", 9)
    let found = fault(
      "fine\n\n" + open + "x" + repeated("{{/candidates}}", 9) + "\n", candidates: 10)
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 3)
    #expect(found?.suggestion?.contains("lists") == true)
  }

  @Test func `sections that hold nothing are counted too`() {
    let found = fault(
      repeated("{{#candidates}}", 9) + repeated("{{/candidates}}", 9), candidates: 10)
    #expect(found?.code.rawValue == "too-large")
  }

  @Test func `sections that stand too deep are refused`() {
    let found = fault("x\n" + repeated("{{#ko}}", 30_000) + repeated("{{/ko}}", 30_000) + "\n")
    #expect(found?.code.rawValue == "too-deep")
    #expect(found?.location == SourceLocation(line: 2, column: 7 * 16 + 1))
  }

  @Test func `a value that is put in twenty thousand times takes time in proportion`() throws {
    let report = try report(repeated("{{title}}", 20_000) + "\n")
    guard case .paragraph(let inlines) = report.blocks.first else {
      Issue.record("not a paragraph")
      return
    }
    #expect(inlines.count == 20_000)
  }

  @Test func `a long value that is put in too often is refused`() {
    let found = fault(repeated("{{title}} ", 3_000) + "\n", title: repeated("x", 30_000))
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.message.contains("\(TemplateBounds.maximumTextBytes)") == true)
  }

  @Test func `a reference definition that many links repeat is refused`() {
    let definition = "[a]: https://example.org/" + repeated("x", 20_000) + "\n\n"
    let found = fault("fine\n\n" + definition + repeated("[a] ", 20_000) + "\n")
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 3)
    #expect(found?.suggestion?.contains("[text]") == true)
  }

  @Test func `a sign of a list alone on a line ends no definition`() {
    let title = repeated("x\n+\n", 10_000)
    let found = fault("[a]: https://example.org '\(title)'\n\n" + repeated("[a] ", 20_000) + "\n")
    #expect(found?.code.rawValue == "too-large")
  }

  @Test func `a definition whose title spans lines counts as a whole`() {
    let title = repeated("[x\n", 20_000)
    let found = fault("[a]: https://example.org '\(title)'\n\n" + repeated("[a] ", 20_000) + "\n")
    #expect(found?.code.rawValue == "too-large")
  }

  @Test func `a long value in a definition counts for each link`() {
    let found = fault(
      "[a]: https://example.org/{{title}}\n\n" + repeated("[a] ", 3_000) + "\n", title: repeated("x", 30_000))
    #expect(found?.code.rawValue == "too-large")
  }

  @Test func `a table whose short rows would be filled up to many columns is refused`() {
    let found = fault(
      "fine\n\n|" + repeated("a|", 2_000) + "\n|" + repeated("-|", 2_000) + "\n" + repeated("x\n", 20_000))
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 3)
  }

  @Test func `a table is bounded as the candidates make it, and told by the template's line`() {
    let found = fault(
      "fine\n\n|" + repeated("a|", 200) + "\n|" + repeated("-|", 200)
        + "\n{{#candidates}}\nx\n{{/candidates}}\n", candidates: 3_000)
    #expect(found?.code.rawValue == "too-large")
    #expect(found?.location?.line == 3)
  }

  @Test func `places of blocks that a list repeats are refused`() {
    let found = fault("{{#candidates}}\n\n{{> matrix}}\n\n{{/candidates}}\n", candidates: 101)
    #expect(found?.code.rawValue == "too-many-blocks")
    #expect(found?.location?.line == 3)
  }

  @Test func `a fault behind a repeated section is told by the template's own line`() {
    let found = fault(
      "{{#candidates}}\n- {{candidate_name}}\n{{/candidates}}\n\n[x](../secret)\n", candidates: 50)
    #expect(found?.code.rawValue == "refused-address")
    #expect(found?.location?.line == 5)
  }

  @Test(arguments: [
    "[", "![", "[a](", "](", "*a **b ", "_a__", "<", "<!a ", "<![CDATA[", "`a``b", "a@b ", "www.a ", "&",
    "\\",
    "http://a ", "[ (](", "***", "a_", ":", "|", "~",
  ])
  func `signs that end nothing take time in proportion`(sign: String) {
    // What is found is another matter: most of it is text.
    _ = fault(repeated(sign, (1 << 17) / sign.utf8.count) + "\n")
  }

  @Test func `a template of ten thousand candidates is read`() throws {
    let report = try report(
      "{{#candidates}}\n- **{{candidate_name}}** `{{candidate_id}}` {{candidate_summary}}\n{{/candidates}}\n",
      candidates: 10_000)
    guard case .list(nil, let items) = report.blocks.first else {
      Issue.record("not a list")
      return
    }
    #expect(items.count == 10_000)
  }

  @Test func `a remark alone on a line leaves no line behind`() throws {
    #expect(try report("one\n{{! remark }}\ntwo\n").blocks.count == 1)
  }

  @Test func `a section on one line keeps the line`() throws {
    let blocks = try report("one\n\n{{#en}}two{{/en}}\n\n  {{^en}}\nthree\n{{/en}}\t\nfour\n").blocks
    #expect(blocks.count == 3)
  }
}
