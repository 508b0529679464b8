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
              .text(verdict.meaning[context.language]),
            ])
          ]
        })
    ]
  }
}

extension Verdict {
  /// What the verdict says, in a sentence.
  var meaning: LocalizedText {
    switch self {
    case .confirmed:
      LocalizedText(ko: "비교할 수 있는 주장이 모두 측정값과 맞습니다.", en: "every claim that could be compared holds.")
    case .partlyConfirmed:
      LocalizedText(
        ko: "어떤 정의나 수치로는 맞고 다른 것으로는 맞지 않습니다.",
        en: "a claim holds by one definition or figure and not by another.")
    case .contradicted:
      LocalizedText(ko: "비교할 수 있는 주장이 하나도 맞지 않습니다.", en: "no claim that could be compared holds.")
    case .supported:
      LocalizedText(ko: "등급의 순서가 지표의 순서와 맞습니다.", en: "the order of ratings agrees with their indicators.")
    case .partlySupported:
      LocalizedText(
        ko: "등급의 순서가 일부 지표나 일부 쌍에서만 맞습니다.",
        en: "the order of ratings agrees with some indicators or pairs and goes against others.")
    case .opposed:
      LocalizedText(ko: "등급의 순서가 지표의 순서와 어긋납니다.", en: "the order of ratings goes against their indicators.")
    case .disputed:
      LocalizedText(ko: "출처나 도구끼리 서로 다릅니다.", en: "sources or tools disagree with each other.")
    case .unmeasured:
      LocalizedText(
        ko: "주장은 있으나 이를 판정할 측정값이 없습니다.", en: "there is a claim, and no measurement that could decide it.")
    case .unclaimed:
      LocalizedText(ko: "주장하는 출처가 없습니다.", en: "no source makes a claim.")
    case .notApplicable:
      LocalizedText(ko: "이 후보에는 해당하지 않는 기준입니다.", en: "the criterion does not apply to the candidate.")
    }
  }
}
