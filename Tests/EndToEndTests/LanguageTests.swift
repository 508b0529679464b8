import Foundation
import Testing

/// What languages a comparison is written in decides what reports there are.
@Suite struct LanguageTests {
  private static let korean = """
    schema: plimsoll-comparison-1
    id: ours
    language: ko
    title: 우리 이미지
    purpose: 고르기
    sources: [{id: s, title: {ja: 記事}}]
    criteria: [{id: c, name: 느낌, definition: 느낌, value: words}]
    candidates: [{id: x, name: 알파인}]
    claims: [{candidate: x, criterion: c, stated: {ja: 約 50 MB}, values: [words: 작음], source: s}]
    """

  private func report(_ options: [String]) throws -> (outcome: Program.Outcome, names: [String]) {
    try TemporaryFolder.with { folder in
      try Data(Self.korean.utf8).write(to: folder.appendingPathComponent("c.yaml"))
      let outcome = try Program.plimsoll.run(["report", "c.yaml"] + options, in: folder)
      return (outcome, folder.appendingPathComponent("out").names ?? [])
    }
  }

  @Test func `a comparison in Korean gives Korean reports without a warning`() throws {
    let (outcome, names) = try report(["--output", "out", "--format", "csv"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(names == ["datapackage.json", "ours.ko.csv", "ours.ko.csv-metadata.json"])
    let (page, _) = try report(["--evidence"])
    #expect(page.status == 0 && page.output.contains("우리 이미지") && page.output.contains("約 50 MB"))
  }

  @Test func `a report that is asked for in another language is refused where texts lack it`() throws {
    let (outcome, names) = try report(["--language", "en", "--output", "out"])
    #expect(outcome.status == 1 && names.isEmpty)
    #expect(
      outcome.errors.hasPrefix("c.yaml:4:8: error: the text has no translation 'en' [missing-translation]"))
  }
}
