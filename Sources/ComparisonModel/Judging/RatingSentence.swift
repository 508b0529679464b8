/// The sentence that tells how a rating compares with its indicators.
struct RatingSentence {
  let finding: Finding
  let comparison: Comparison
  let language: Language

  var text: String {
    guard let rating = finding.rating else { return "" }
    let total = rating.total
    let parts = zip(comparison.criteria[finding.criterion].indicators.indices, rating.tallies)
      .compactMap { part(indicator: $0, $1, rating) }
    let decided = total.agreeing + total.disagreeing
    guard decided > 0 else {
      return say(
        ko: "등급 평가이며, 지표로는 어느 쌍의 순서도 가릴 수 없습니다\(open(total, " (", ")")).",
        en: "The claim is a rating, and its indicators order no pair of candidates\(open(total, " (", ")")).")
    }
    return say(
      ko:
        "등급의 순서는 지표로 가릴 수 있는 \(decided)쌍 중 \(total.agreeing)쌍에서 맞습니다: \(parts.joined(separator: "; "))\(open(total, " (", ")")).",
      en:
        "The rating's order agrees with its indicators in \(total.agreeing) of \(decided) pairs that they decide: "
        + "\(parts.joined(separator: "; "))\(open(total, " (", ")"))."
    )
  }

  private func say(ko: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch language {
    case .ko: ko()
    case .en: en()
    }
  }

  /// One indicator's pairs, with the plainest of those that go the other way.
  private func part(indicator: Int, _ tally: RatingEvidence.Tally, _ rating: RatingEvidence) -> String? {
    let decided = tally.agreeing + tally.disagreeing
    guard decided > 0 else { return nil }
    let name = comparison.criteria[finding.criterion].indicators[indicator].fact.name[language]
    var text = "\(name) \(tally.agreeing)/\(decided)"
    guard tally.disagreeing > 0 else { return text }
    let others = rating.counterexamples.filter { $0.indicator == indicator }
    var told: [String] = []
    for other in others {
      let name = comparison.candidates[other.other].name[language]
      if !told.contains(name) { told.append(name) }
    }
    let names = told.joined(separator: ", ")
    let more = tally.disagreeing > others.count ? say(ko: " 등", en: " and others") : ""
    text += say(ko: " (반대 순서: \(names)\(more))", en: " (the other way round with \(names)\(more))")
    return text
  }

  private func open(_ total: RatingEvidence.Tally, _ start: String, _ end: String) -> String {
    var parts: [String] = []
    if total.tied > 0 { parts.append(say(ko: "값이 같은 쌍 \(total.tied)", en: "\(total.tied) tied")) }
    if total.unknown > 0 {
      parts.append(say(ko: "값을 모르는 쌍 \(total.unknown)", en: "\(total.unknown) unknown"))
    }
    return parts.isEmpty ? "" : start + parts.joined(separator: ", ") + end
  }
}
