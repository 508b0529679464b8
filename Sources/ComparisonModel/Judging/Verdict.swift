/// What measurements say of claims.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
  /// Every claim that could be compared holds.
  case confirmed
  /// A claim holds by one definition or figure and not by another.
  case partlyConfirmed = "partly-confirmed"
  /// No claim that could be compared holds.
  case contradicted
  /// A rating's order agrees with the order of its indicators.
  case supported
  /// A rating's order agrees with some indicators or pairs and goes against others.
  case partlySupported = "partly-supported"
  /// A rating's order goes against the order of its indicators.
  case opposed
  /// Sources or tools disagree with each other.
  case disputed
  /// There is a claim, and what was measured decides nothing.
  case undecided
  /// There is a claim, and no measurement that could decide it.
  case unmeasured
  /// Nobody claims anything.
  case unclaimed
  /// The criterion does not apply to the candidate.
  case notApplicable = "not-applicable"

  /// The verdict in words.
  public var name: LocalizedText {
    switch self {
    case .confirmed: LocalizedText(ko: "확인됨", en: "confirmed")
    case .partlyConfirmed: LocalizedText(ko: "일부만 확인됨", en: "partly confirmed")
    case .contradicted: LocalizedText(ko: "사실과 다름", en: "contradicted")
    case .supported: LocalizedText(ko: "지표와 일치", en: "supported")
    case .partlySupported: LocalizedText(ko: "지표와 일부만 일치", en: "partly supported")
    case .opposed: LocalizedText(ko: "지표와 불일치", en: "opposed")
    case .disputed: LocalizedText(ko: "근거 불일치", en: "disputed")
    case .undecided: LocalizedText(ko: "판정 불가", en: "undecided")
    case .unmeasured: LocalizedText(ko: "미측정", en: "unmeasured")
    case .unclaimed: LocalizedText(ko: "주장 없음", en: "unclaimed")
    case .notApplicable: LocalizedText(ko: "해당 없음", en: "not applicable")
    }
  }

  /// A sign that tells the verdict without colour.
  public var symbol: String {
    switch self {
    case .confirmed, .supported: "✓"
    case .partlyConfirmed, .partlySupported, .disputed: "◐"
    case .contradicted, .opposed: "✗"
    case .undecided, .unmeasured: "?"
    case .unclaimed, .notApplicable: "–"
    }
  }
}

extension Verdict {
  /// The verdict on claims that nothing decides: whether a value stands beside them.
  init(openWith measured: [MeasuredValue], _ rating: RatingEvidence?) {
    let isKnown = measured.contains { !$0.value.isUnknown } || (rating?.total.tied ?? 0) > 0
    self = isKnown ? .undecided : .unmeasured
  }

  /// The verdict on claims that were compared; nil where no comparison decided anything.
  public init?(of judgements: [Judgement]) {
    let holds = judgements.contains { $0.outcome == .holds }
    let fails = judgements.contains { $0.outcome == .fails }
    switch (holds, fails) {
    case (true, true): self = .partlyConfirmed
    case (true, false): self = .confirmed
    case (false, true): self = .contradicted
    case (false, false): return nil
    }
  }
}
