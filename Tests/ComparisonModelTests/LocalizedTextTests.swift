import ComparisonModel
import Testing

@Suite struct LocalizedTextTests {
  @Test(arguments: Language.allCases)
  func `a text of a file is shown in the language that it is written in`(language: Language) throws {
    let others = Language.allCases.filter { $0 != language }.map {
      LocalizedText.Translation("other", in: LanguageTag($0))
    }
    let own = LocalizedText.Translation("own", in: LanguageTag(language))
    let text = try #require(LocalizedText(others + [own]))
    #expect(text[language] == "own")
    #expect(LocalizedText(others + [own])?.isWritten(in: language) == true)
    #expect(LocalizedText(same: "x")[language] == "x")
  }
}
