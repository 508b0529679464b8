import ComparisonModel
import ReportModel

/// What the verdicts mean, and what measured values stand on.
struct LegendBlock {
  let context: ReportContext
  /// How many cells have each verdict: what none has is not explained.
  let counts: VerdictCounts

  func blocks() -> [Block] {
    verdicts + levels
  }

  private var levels: [Block] {
    let levels = EvidenceLevel.allCases.filter(context.levels.contains)
    guard levels.count > 1 else {
      return levels.map { .paragraph([.text(onlyLevelSentence($0))]) }
    }
    return [
      .paragraph([.text(levelsSentence)]),
      .list(start: nil, items: levels.map { [.paragraph([.text(levelLine($0))])] }),
    ]
  }

  private func levelLine(_ level: EvidenceLevel) -> String {
    "\(level.symbol) \(level.name(in: context.language)): \(level.meaning(in: context.language))"
  }

  private var verdicts: [Block] {
    guard context.matrix.hasClaims else { return [] }
    let verdicts = counts.occurring.map(\.verdict)
    return [
      .list(
        start: nil,
        items: verdicts.map { verdict in
          [
            .paragraph([
              .role(.verdict(verdict.tone), [.text(context.text(verdict))]), .text(": "),
              .text(verdict.meaning(in: context.language)),
            ])
          ]
        })
    ]
  }
}
