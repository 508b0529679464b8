import ComparisonFiles
import ComparisonModel
import Diagnostics
import Messages
import Testing

@Suite struct ComparisonReaderTests {
  @Test func `every key of a comparison file is read`() throws {
    let read = try ComparisonReader.read(Array(ComparisonExample.text.utf8), file: "c.yaml")
    #expect(read.warnings == [])
    let comparison = read.value
    #expect(comparison.id == "node-base-images")
    #expect(comparison.title == LocalizedText(ko: "제목", en: "Title"))
    #expect(comparison.sources.first?.date == "2026-08-27")
    #expect(comparison.sources.first?.places.map(\.id) == ["comparison-table"])
    #expect(comparison.scales.first?.rank(of: "very-large") == 2)
    #expect(
      comparison.criteria.map(\.kind) == [
        .bytes, .count, .names, .level, .yesNo, .text, .amount, .date, .version,
      ])
    #expect(comparison.criteria[0].facts == [.known(.transferSize), .known(.contentSize)])
    #expect(comparison.criteria[0].direction == .lower)
    #expect(comparison.criteria[1].unit == LocalizedText(ko: "개", en: "packages"))
    #expect(comparison.candidates[0].images.map(\.text) == ["node:alpine", "node:*-alpine*"])
    #expect(comparison.candidates[0].selection == .name("node:24.20.0-alpine"))
    #expect(comparison.candidates[1].kind == .strategy(build: ["node-latest"], run: ["node-alpine"]))
    #expect(comparison.choices.first?.choice == ["node-alpine", "multi-stage"])
    #expect(comparison.cautions.first?.candidates == ["node-alpine"])
    #expect(comparison.recipes.first?.dockerfile == "FROM node:24-alpine\nRUN npm ci\n")
    #expect(comparison.tables.first?.rows == .criteria)
    #expect(comparison.tables.first?.candidates.map(\.subject) == ["node-alpine"])
  }

  @Test func `every kind of claimed value is read`() throws {
    let comparison = try ComparisonReader.read(Array(ComparisonExample.text.utf8), file: "c.yaml").value
    let megabytes50 = try #require(Quantity("50 MB"))
    let megabytes40 = try #require(Quantity("40 MB"))
    let tolerance = try #require(Tolerance("5 MB"))
    #expect(
      comparison.claims[0].values == [
        .level("very-small"), .about(megabytes50, tolerance: .perMille(200)),
        .exactly(try #require(Quantity("58,486,244 B"))),
        .range(megabytes40, megabytes50, tolerance: tolerance),
        .range(megabytes40, megabytes50, tolerance: nil),
        .atLeast(try #require(Quantity("300 MB")), tolerance: nil),
        .atMost(try #require(Quantity("1.14 GiB")), tolerance: .perMille(100)),
        .rank(.smallest), .relation(ClaimedRelation(to: "node-latest", .less)),
        .relation(
          ClaimedRelation(to: "node-latest", .ratio(try #require(Ratio("1/5")), tolerance: 200))),
        .relation(ClaimedRelation(to: "node-latest", .atMost(try #require(Ratio("20%")), tolerance: nil))),
        .relation(ClaimedRelation(to: "node-latest", .atLeast(try #require(Ratio("0.1")), tolerance: 50))),
        .words(LocalizedText(ko: "작음", en: "small")),
      ])
    #expect(comparison.claims[0].citation == Citation(source: "guide", place: "comparison-table"))
    #expect(comparison.claims[1].values == [.exactly(Quantity(count: 413))])
    #expect(
      comparison.claims[2...].map(\.values) == [
        [.names(["apk"]), .only(["apk"]), .contains(["apk"]), .lacks(["apt", "dnf"])], [.names([])],
        [.yesNo(true)], [.unknown], [.notApplicable],
        [
          .about(try Self.amount("1 s"), tolerance: .amount(try Self.amount("50 ms"))),
          .atMost(try Self.amount("1200 ms"), tolerance: nil),
        ],
        [.atLeast(try #require(Quantity(day: "2028-12-31")), tolerance: nil)],
        [.names(["3.5"]), .atMost(try #require(Quantity(version: "3.6")), tolerance: nil)],
      ])
  }

  private static func amount(_ text: String) throws -> Quantity {
    try #require(Quantity(text, of: .time))
  }

  /// Each case replaces a part of the example; the marks say where the diagnostics are expected.
  @Test(arguments: ComparisonFault.all)
  func `a fault is reported at its place`(fault: ComparisonFault) throws {
    try #require(ComparisonExample.text.contains(fault.part), "the part is not there")
    let marked = MarkedText(
      ComparisonExample.text.replacing(fault.part, with: fault.replacement, maxReplacements: 1))
    let error = try #require(throws: FaultyInput.self) {
      try ComparisonReader.read(Array(marked.text.utf8), file: "c.yaml")
    }
    let found = error.diagnostics.map {
      "\($0.code.rawValue) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
    }
    let expected = fault.codes.sorted { $0.key < $1.key }.map { mark, code in
      let place = marked.marks[mark] ?? SourceLocation(line: 0, column: 0)
      return "\(code) \(place.line):\(place.column)"
    }
    #expect(found == expected, "\(error)")
  }

  @Test func `all faults of a file are reported in one run`() throws {
    let marked = MarkedText(
      """
      schema: plimsoll-comparison-1
      id: 1️⃣Not An ID
      title: 2️⃣{ko: 제목}
      purpose: {ko: 목적, en: 3️⃣""}
      4️⃣purpos: x
      criteria:
        - id: size
          name: {ko: 크기, en: size}
          definition: {ko: 정의, en: definition}
          value: 5️⃣byte
      candidates:
        - id: alpine
          name: {ko: 알파인, en: alpine}
        - id: 6️⃣alpine
          name: {ko: 알파인, en: alpine}
      claims:
        - candidate: 7️⃣alpin
          criterion: size
          stated: {ko: 작음, en: small}
          values: 8️⃣[]
          source: 9️⃣guide

      """)
    let error = try #require(throws: FaultyInput.self) {
      try ComparisonReader.read(Array(marked.text.utf8), file: "c.yaml")
    }
    #expect(
      error.diagnostics.map(\.code.rawValue) == [
        "invalid-id", "missing-translation", "empty-value", "unknown-key", "unknown-word", "duplicate-id",
        "unknown-candidate", "list-too-short", "unknown-source",
      ])
    #expect(error.diagnostics.map(\.location) == marked.marks.sorted { $0.key < $1.key }.map(\.value))
    #expect(error.diagnostics[3].suggestion == "did you mean 'purpose'?")
    #expect(error.diagnostics[6].suggestion == "did you mean 'alpine'?")
  }

  @Test func `a diagnostic shows the line, a mark under the place, and what to write instead`() throws {
    let marked = MarkedText(
      ComparisonExample.text.replacing(
        "source: guide\n", with: "source: 1️⃣giude\n", maxReplacements: 1))
    let error = try #require(throws: FaultyInput.self) {
      try ComparisonReader.read(Array(marked.text.utf8), file: "c.yaml")
    }
    let place = try #require(marked.marks["1️⃣"])
    #expect(
      error.description == """
        c.yaml:\(place.line):13: error: there is no source 'giude' [unknown-source]
          |     source: giude
          |             ^
          help: did you mean 'guide'?
        """)
  }

  @Test func `a character that reorders text is a warning at its place`() throws {
    let marked = MarkedText(
      ComparisonExample.text.replacing("en: Guide}", with: "en: 1️⃣\"Gu\u{202E}ide\"}", maxReplacements: 1))
    let read = try ComparisonReader.read(Array(marked.text.utf8), file: "c.yaml")
    #expect(read.warnings.map(\.code.rawValue) == ["direction-control"])
    #expect(read.warnings.first?.location == marked.marks["1️⃣"])
    #expect(read.warnings.first?.description.contains("\u{202E}") == false)
    let titles = read.value.sources.map(\.title.en)
    #expect(titles.contains("Gu\\xe2\\x80\\xaeide"), "\(titles)")
  }

  @Test func `line ends in texts are blanks, so that none forges a line, and a Dockerfile keeps its own`()
    throws
  {
    let text = ComparisonExample.text.replacing(
      "en: Guide}", with: #"en: "Gu\r\n::error file=a::ide\n\u2028x\t"}"#, maxReplacements: 1)
    let read = try ComparisonReader.read(Array(text.utf8), file: "c.yaml")
    let titles = read.value.sources.map(\.title.en)
    #expect(titles.contains("Gu ::error file=a::ide x"), "\(titles)")
    #expect(read.value.recipes.first?.dockerfile.contains("\n") == true)
  }

  @Test func `a comparison in JSON may write characters as pairs of escapes`() throws {
    let text = #"""
      {"schema": "plimsoll-comparison-1", "id": "a", "title": {"ko": "\uD83D\uDE00", "en": "\uD83D\uDE00 b"},
       "purpose": {"ko": "가", "en": "p"}, "max_age_days": 30,
       "criteria": [{"id": "c", "name": {"ko": "가", "en": "c"}, "definition": {"ko": "가", "en": "d"},
         "value": "bytes"}],
       "candidates": [{"id": "x", "name": {"ko": "가", "en": "x"}}]}
      """#
    let read = try ComparisonReader.read(Array(text.utf8), file: "c.json").value
    #expect(read.title == LocalizedText(ko: "😀", en: "😀 b"))
    #expect(read.maximumAgeInDays == 30)
    let faulty = Array(text.replacing(#""id": "c""#, with: #""idd": "c""#).utf8)
    let error = try #require(throws: FaultyInput.self) { try ComparisonReader.read(faulty, file: "c.json") }
    #expect(error.diagnostics.map(\.code.rawValue) == ["missing-key", "unknown-key"])
    #expect(error.diagnostics.last?.location == SourceLocation(line: 3, column: 16))
  }

  @Test func `a file that is not there is an error`() throws {
    let error = try #require(throws: FaultyInput.self) {
      try ComparisonReader.read(fileAt: "/nonexistent/comparison.yaml")
    }
    #expect(error.diagnostics.map(\.code.rawValue) == ["unreadable-file"])
  }

  @Test func `a list with more items than its limit is refused with the limit`() throws {
    let values = Array(repeating: "level: smallest", count: ComparisonLimits.maximumValues + 1)
    let text = ComparisonExample.text.replacing(
      "[unknown: true]", with: "[\(values.joined(separator: ", "))]")
    let error = try #require(throws: FaultyInput.self) {
      try ComparisonReader.read(Array(text.utf8), file: "c.yaml")
    }
    #expect(error.diagnostics.map(\.code.rawValue) == ["limit-exceeded"])
    #expect(error.diagnostics.first?.message.contains("\(ComparisonLimits.maximumValues)") == true)
  }
}
