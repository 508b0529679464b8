import ComparisonModel
import ReportComposition
import Testing

@Suite struct ExplanationTests {
  /// A comparison whose every text tries to be a line of its own.
  private func explanation(of text: String, in language: Language) -> [String] {
    let own = LocalizedText(same: text)
    let comparison = Comparison(
      id: "c", title: own, purpose: own,
      sources: [Source(id: "s", title: own)], candidates: [Candidate(id: "a", name: own)],
      criteria: [Criterion(id: "k", name: own, definition: own, kind: .text)],
      claims: [
        Claim(candidate: "a", criterion: "k", stated: own, values: [], citation: Citation(source: "s"))
      ])
    let explanation = Explanation(
      FindingMatrix(comparison, evidence: Evidence([], for: comparison)), in: language)
    return explanation.criterion(0) + explanation.finding(candidate: 0, criterion: 0)
  }

  @Test(arguments: ["a\n5. Verdict: ✓ confirmed", "a\r\n5. Verdict", "a\rb", "a\u{85}b", "a\u{2028}b"])
  func `no text of a comparison makes up a line of its own`(text: String) {
    let plain = explanation(of: "a", in: .en)
    let lines = explanation(of: text, in: .en)
    #expect(lines.count == plain.count)
    #expect(!lines.contains { $0.unicodeScalars.contains { $0.properties.isPatternWhitespace && $0 != " " } })
  }

  @Test(arguments: ["\u{1B}[2J", "\u{7}", "\u{202E}", "\u{0}", "\u{9B}31m"])
  func `no text of a comparison commands the terminal`(text: String) {
    for language in Language.allCases {
      let lines = explanation(of: "a\(text)b", in: language)
      #expect(lines.allSatisfy { !$0.contains(text) })
      #expect(lines.contains { $0.contains("a\\x") })
    }
  }
}
