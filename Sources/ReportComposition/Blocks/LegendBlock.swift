import ComparisonModel
import ReportModel

/// What the verdicts mean.
struct LegendBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    guard context.matrix.hasClaims else { return [] }
    let verdicts = Verdict.allCases
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
