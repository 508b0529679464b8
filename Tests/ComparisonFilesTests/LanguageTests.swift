import ComparisonFiles
import ComparisonModel
import Diagnostics
import Messages
import Testing

/// A comparison is written in the languages that its readers need, and in no others.
@Suite struct LanguageTests {
  private func text(language: String = "", title: String, stated: String = "x", source: String = "s")
    -> String
  {
    """
    schema: plimsoll-comparison-1
    id: a
    \(language)
    title: \(title)
    purpose: \(title)
    sources: [{id: s, title: \(source)}]
    criteria: [{id: c, name: \(title), definition: \(title), value: words}]
    candidates: [{id: x, name: \(title)}]
    claims: [{candidate: x, criterion: c, stated: \(stated), values: [words: \(stated)], source: s}]
    """
  }

  private func read(_ text: String, for languages: [Language] = []) throws -> Checked<Comparison> {
    try ComparisonReader.read(Array(text.utf8), file: "c.yaml", for: languages)
  }

  @Test func `a file in one language gives reports in it without a word`() throws {
    for text in [text(language: "language: ko", title: "제목"), text(title: "{ko: 제목}")] {
      let read = try read(text)
      #expect(read.warnings == [])
      #expect(read.value.languages == [.ko])
      #expect(read.value.title[.ko] == "제목")
      #expect(try self.read(text, for: [.ko]).value.languages == [.ko])
    }
  }

  @Test func `a report in a language that the file lacks is refused at every text that lacks it`() throws {
    let error = try #require(throws: FaultyInput.self) { try read(text(title: "{ko: 제목}"), for: [.en]) }
    #expect(
      error.diagnostics.map(\.message) == Array(repeating: "the text has no translation 'en'", count: 5))
    #expect(error.diagnostics.first?.location?.line == 4)
    #expect(error.diagnostics.first?.suggestion?.contains("--language") == true)
  }

  @Test func `plain texts without a language are for all readers`() throws {
    let read = try read(text(title: "Node"), for: Language.allCases)
    #expect(read.warnings == [])
    #expect(read.value.languages == Language.allCases)
    #expect(Language.allCases.map { read.value.title[$0] } == Language.allCases.map { _ in "Node" })
  }

  @Test func `what a source says and how it is called need no translation`() throws {
    let read = try read(
      text(title: "{ko: 제목, en: Title}", stated: "{ja: 約 50 MB}", source: "{zh-Hant: 指南}"),
      for: [.ko, .en])
    #expect(read.value.claims.first?.stated[.ko] == "約 50 MB")
    #expect(read.value.sources.first?.title[.en] == "指南")
    #expect(read.value.languages == [.ko, .en])
  }

  @Test(arguments: Language.allCases)
  func `a source that is called in none of the author's languages keeps its name`(other: Language) throws {
    let own = try #require(Language.allCases.first { $0 != other })
    let read = try read(text(title: "{\(own.rawValue): title}", source: "{\(other.rawValue): name}"))
    #expect(read.value.languages == [own])
    #expect(read.value.sources.first?.title[own] == "name")
  }

  @Test func `regions and scripts of a language are that language`() throws {
    let read = try read(text(title: "{en-GB: Colour, KO-kr: 빛깔}"))
    #expect(read.value.languages == [.ko, .en])
    #expect(
      read.value.title
        == LocalizedText([
          .init("Colour", in: LanguageTag("en-GB")), .init("빛깔", in: LanguageTag("ko-kr")),
        ]))
    #expect(read.value.title[.en] == "Colour" && read.value.title[.ko] == "빛깔")
  }

  @Test(arguments: [
    "e", "engl", "en_US", "en-", "1a", "en-123456789", String(repeating: "en-", count: 20) + "a",
  ])
  func `what is no tag of a language is none`(text: String) {
    #expect(LanguageTag(text) == nil)
  }
}
