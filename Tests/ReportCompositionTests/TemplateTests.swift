import ComparisonModel
import Diagnostics
import Messages
import ReportComposition
import ReportModel
import ReportTemplates
import Testing

@Suite struct TemplateTests {
  private func faults(_ text: String) -> [Diagnostic] {
    do {
      _ = try ReportTemplate(text, file: "mine.md")
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func report(_ template: String, title: String = "T", language: Language = .en) throws -> Report {
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: title), purpose: LocalizedText(ko: "목적", en: "purpose"),
      candidates: [
        Candidate(id: "a", name: LocalizedText(same: "A")),
        Candidate(id: "b", name: LocalizedText(same: "B")),
      ])
    let matrix = FindingMatrix(comparison, evidence: Evidence([], for: comparison))
    return try ReportComposer(matrix, command: "plimsoll report")
      .report(try ReportTemplate(template, file: "mine.md"), in: language, name: "c")
  }

  @Test func `a template may begin with front matter, and values in it stay the text that they are`() throws {
    let template = """
      ---
      # for tools
      status: "proposed"
      about: {{title}}
      {{#has_claims}}
      claims: {{claim_count}}
      {{/has_claims}}
      decision-makers:
      ---

      # {{title}}

      """
    let report = try report(template, title: "a: b # \"c\"\n{{d}}")
    #expect(report.frontMatter.entries.map(\.key) == ["status", "about", "decision-makers"])
    #expect(report.frontMatter.entries.map(\.value) == ["proposed", "a: b # \"c\" {{d}}", ""])
    #expect(report.frontMatter.entries.map(\.label) == ["Status", "about", "Decision-makers"])
    #expect(report.blocks.count == 1 && report.withFrontMatterAmongBlocks.blocks.count == 2)
  }

  @Test(arguments: [
    ("---\nstatus: a\n\n# T\n", 1), ("---\nstatus: a\nstatus: b\n---\n", 3), ("---\n- a\n---\n", 2),
    ("---\n\n\n한글: a\n---\n", 4), ("---\na: {{> matrix}}\n---\n", 2),
    ("---\n{{#ko}}\na: b\n{{/ko}}\n b: c\n---\n", 5), ("---\r\na: b\r\na\r\n---\r\n", 3),
  ])
  func `front matter that is no key and value a line is told with its line`(template: String, line: Int) {
    let faults = #expect(throws: FaultyInput.self) { try report(template) }
    #expect(faults?.diagnostics.map(\.code) == [.refusedFrontMatter])
    #expect(faults?.diagnostics.first?.location?.line == line)
  }

  @Test func `lines behind front matter keep their numbers`() {
    #expect(faults("---\na: b\n---\n\n<div>\n").first?.location?.line == 5)
    #expect(faults("a\n\n---\n\nb\n").isEmpty)
  }

  @Test func `front matter has a bound`() {
    let template = "---\n" + (0...100).map { "k\($0): v\n" }.joined() + "---\n"
    #expect(throws: FaultyInput.self) { try report(template) }
    #expect(throws: Never.self) { try report(template.replacing("k100: v\n", with: "")) }
  }

  @Test(arguments: ["> {{> evidence}}\n", "- {{> evidence}}\n", "a {{> evidence}}\n"])
  func `the evidence begins between blocks and nowhere else`(template: String) {
    let faults = #expect(throws: FaultyInput.self) { try report(template) }
    #expect(faults?.diagnostics.map(\.code) == [.misplacedBlock])
  }

  @Test func `what stands behind the place of the evidence is evidence`() throws {
    let report = try report("# {{title}}\n\n{{subject}}\n\n{{> evidence}}\n\n## E\n\n{{> candidates}}\n")
    #expect(report.blocks.count == 2 && report.evidence.count == 2)
  }

  @Test(arguments: [
    ("Hello {{titel}}\n", "unknown-value", 1, 7),
    ("a\n\n{{#has_claim}}x{{/has_claim}}\n", "unknown-section", 3, 1),
    ("{{> matrx}}\n", "unknown-block", 1, 1),
    ("a\r\n\r\n{{titel}}\r\n", "unknown-value", 3, 1),
    ("a\r\n\r\n<div>\r\n", "raw-html", 3, 1),
    ("{{#ko}}\n한글\n", "unclosed-section", 1, 1),
    ("{{/ko}}\n", "unopened-section", 1, 1),
    ("{{#ko}}{{#en}}x{{/ko}}{{/en}}\n", "crossed-section", 1, 16),
    ("한글 {{title\n", "unclosed-tag", 1, 4),
    ("{{=<% %>=}}\n", "refused-tag", 1, 1),
    ("{{candidate_name}}\n", "unknown-value", 1, 1),
    ("one\n\n<div>\n\ntwo\n", "raw-html", 3, 1),
    ("text with <b>bold</b>\n", "raw-html", 1, 1),
    ("![a](b.png)\n", "refused-markdown", 1, 1),
  ])
  func `a fault of a template is told with its line and column`(
    text: String, code: String, line: Int, column: Int
  ) {
    let found = faults(text)
    #expect(found.first?.code.rawValue == code)
    #expect(found.first?.location == SourceLocation(line: line, column: column))
    #expect(found.first?.file == "mine.md")
    #expect(found.first?.suggestion != nil)
  }

  @Test func `all faults of a template are told in one run`() {
    let codes = faults("{{one}}\n\n<hr>\n\n{{two}}\n\n{{#ko}}\n").map(\.code.rawValue)
    #expect(codes == ["unknown-value", "raw-html", "unknown-value", "unclosed-section"])
  }

  @Test func `a misspelt name is answered with the name that was meant`() {
    #expect(faults("{{titel}}").first?.suggestion == "did you mean 'title'?")
  }

  @Test(arguments: [
    "# not a heading", "<script>alert(1)</script>", "[x](javascript:alert(1))", "a | b", "{{purpose}}",
    "*a* **b** `c`", "https://example.org", "line\nbreak", "\u{202E}rtl",
  ])
  func `a value stays the text it is, whatever it looks like`(value: String) throws {
    let report = try report("{{title}}\n", title: value)
    guard case .paragraph(let inlines) = report.blocks.first, case .text(let text) = inlines.first else {
      Issue.record("not a paragraph of text")
      return
    }
    #expect(report.blocks.count == 1)
    #expect(inlines.count == 1)
    #expect(text == value)
  }

  @Test func `a value inside emphasis, code and a heading keeps to its place`() throws {
    let report = try report("# *{{title}}* and `{{id}}`\n", title: "**x**")
    guard case .heading(1, let inlines, _) = report.blocks.first else {
      Issue.record("not a heading")
      return
    }
    #expect(inlines.count == 3)
    if case .emphasis(let inner) = inlines[0], case .text(let text) = inner[0] { #expect(text == "**x**") }
    if case .code(let code) = inlines[2] { #expect(code == "c") }
  }

  @Test func `a list section repeats for each item, and conditions choose the language`() throws {
    let template =
      "{{#candidates}}\n- {{candidate_name}}\n{{/candidates}}\n\n{{#ko}}한국어{{/ko}}{{#en}}English{{/en}}\n"
    let report = try report(template, language: .ko)
    guard case .list(nil, let items) = report.blocks[0], case .paragraph(let text) = report.blocks[1] else {
      Issue.record("not a list and a paragraph")
      return
    }
    #expect(items.count == 2)
    if case .text(let word) = text[0] { #expect(word == "한국어") }
  }

  @Test func `a block may not stand inside a paragraph`() throws {
    #expect(throws: FaultyInput.self) { try report("See {{> matrix}} here\n") }
  }

  @Test func `a link may lead to the web and to mail, and nowhere else`() throws {
    #expect(throws: FaultyInput.self) { try report("[x](javascript:alert)\n") }
    #expect(throws: FaultyInput.self) { try report("[x](../secret)\n") }
    #expect(throws: Never.self) { try report("[x](https://example.org)\n") }
  }

  @Test func `the characters that mark values may not stand in a template`() {
    #expect(faults("a \u{E000}0\u{E002}").map(\.code.rawValue) == ["reserved-character"])
  }

  @Test(arguments: BuiltInTemplate.allCases)
  func `the built-in templates have no fault`(template: BuiltInTemplate) {
    for language in Language.allCases { #expect(faults(template.text(in: language)).isEmpty) }
  }

  @Test(arguments: BuiltInTemplate.allCases)
  func `a built-in template holds the same places and values in every language`(template: BuiltInTemplate) {
    func tags(_ text: String) -> [Substring] {
      text.split(separator: "{{").dropFirst().map { $0.prefix { $0 != "}" } }.filter { $0.hasPrefix(">") }
    }
    let english = tags(template.text(in: .en))
    for language in Language.allCases { #expect(tags(template.text(in: language)) == english) }
  }

  private func packagesReport(
    _ packages: NativePackages?, projectNotes: [LocalizedText]? = nil
  ) throws -> Report {
    let comparison = Comparison(
      id: "c", title: LocalizedText(same: "T"), purpose: LocalizedText(same: "P"),
      candidates: [
        Candidate(id: "a", name: LocalizedText(same: "A")),
        Candidate(id: "b", name: LocalizedText(same: "B")),
      ])
    var facts = Facts()
    facts[.nativePackages] = packages.map { .nativePackages($0) }
    let measurement = Measurement(
      image: MeasuredImage(name: "a"), tool: MeasuringTool(name: "plimsoll"), method: .imageRead,
      candidate: "a", facts: facts)
    let matrix = FindingMatrix(comparison, evidence: Evidence([measurement], for: comparison))
    let template = try ReportTemplate(
      "{{#has_packages}}\n{{> packages}}\n{{/has_packages}}\n", file: "mine.md")
    return try ReportComposer(matrix, command: "plimsoll report", projectNotes: projectNotes)
      .report(template, in: .en, name: "c")
  }

  @Test func `packages are shown for the candidates whose image was looked at`() throws {
    let package = NativePackages.Package(
      name: "bcrypt", version: "5.1.0", path: nil, outcome: .mustCompile,
      reason: LocalizedText(ko: "까닭", en: "not in the image: make"))
    let report = try packagesReport(
      NativePackages([package]), projectNotes: [LocalizedText(ko: "참고", en: "note")])
    guard case .quote = report.blocks[0], case .table(let table) = report.blocks[1] else {
      Issue.record("not a note and a table")
      return
    }
    #expect(table.columns.count == 2)
    #expect(table.rowCount == 1)
    #expect(table.row(0)[1].parts.count == 2)
  }

  @Test func `nothing is said of packages where no image has any and no project is given`() throws {
    #expect(try packagesReport(NativePackages([])).blocks.isEmpty)
    #expect(try packagesReport(nil).blocks.isEmpty)
    #expect(try packagesReport(NativePackages([]), projectNotes: []).blocks.count == 1)
  }

  @Test(arguments: [
    (["2026-11-24", "2026-11-24"], "of 2026-11-24."),
    (["2026-11-23", "2026-11-24"], "from 2026-11-23 to 2026-11-24."),
  ])
  func `evidence of one day is told as of one day`(days: [String], told: String) throws {
    let measurements = days.enumerated().map { index, day in
      Measurement(
        image: MeasuredImage(name: "image\(index)"), takenAt: Timestamp(day),
        tool: MeasuringTool(name: "plimsoll"), method: .imageRead, facts: Facts())
    }
    let (comparison, assigned) = Comparison.ofMeasuredImages(measurements)
    let matrix = FindingMatrix(comparison, evidence: Evidence(assigned, for: comparison))
    let template = try ReportTemplate(BuiltInTemplate.report.text(in: .en), file: "report.en.md")
    let report = try ReportComposer(matrix, command: "plimsoll report").report(template, in: .en, name: "c")
    let paragraphs = report.evidence.map { block in
      guard case .paragraph(let inlines) = block else { return "" }
      return inlines.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
    #expect(paragraphs.contains { $0.hasPrefix("The cells show 2 of 2 measurements, \(told)") })
  }
}
