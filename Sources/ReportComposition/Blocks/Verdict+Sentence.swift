import ComparisonModel

extension Verdict {
  /// What the verdict says, in a sentence.
  func meaning(in language: Language) -> String {
    switch language {
    case .ko: koreanMeaning
    case .en: englishMeaning
    }
  }

  private var koreanMeaning: String {
    switch self {
    case .confirmed: "비교할 수 있는 주장이 모두 측정값과 일치합니다."
    case .partlyConfirmed: "주장이 어떤 정의나 수치로는 맞지만 다른 정의나 수치로는 맞지 않습니다."
    case .contradicted: "비교할 수 있는 주장이 모두 측정값과 다릅니다."
    case .supported: "등급의 순서가 지표의 순서와 같습니다."
    case .partlySupported: "등급의 순서가 일부 지표나 일부 후보 사이에서만 지표의 순서와 같습니다."
    case .opposed: "등급의 순서가 지표의 순서와 반대입니다."
    case .disputed: "출처끼리, 또는 측정 도구끼리 말이 다릅니다."
    case .undecided: "주장과 측정값이 모두 있지만, 그 값으로는 주장이 맞는지 가릴 수 없습니다."
    case .unmeasured: "주장은 있지만 판정에 쓸 측정값이 없습니다."
    case .unclaimed: "이 칸에 대해 주장한 출처가 없습니다."
    case .notApplicable: "이 후보에는 적용되지 않는 기준입니다."
    }
  }

  private var englishMeaning: String {
    switch self {
    case .confirmed: "every claim that could be compared holds."
    case .partlyConfirmed: "a claim holds by one definition or figure and not by another."
    case .contradicted: "no claim that could be compared holds."
    case .supported: "the order of ratings agrees with their indicators."
    case .partlySupported:
      "the order of ratings agrees with some indicators or pairs and goes against others."
    case .opposed: "the order of ratings goes against their indicators."
    case .disputed: "sources or tools disagree with each other."
    case .undecided: "there is a claim and a measured value, and the value does not decide the claim."
    case .unmeasured: "there is a claim, and no measurement that could decide it."
    case .unclaimed: "no source makes a claim."
    case .notApplicable: "the criterion does not apply to the candidate."
    }
  }
}
