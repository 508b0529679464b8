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
    let indicators = parts.joined(separator: say(ko: ", ", en: "; "))
    let (decided, open) = (total.agreeing + total.disagreeing, open(total))
    guard decided > 0 else {
      return say(
        ko: "등급으로 매긴 주장이며, 지표로 순서를 비교할 수 있는 후보 쌍이 없습니다.\(open)",
        en: "The claim is a rating, and its indicators order no pair of candidates.\(open)")
    }
    switch (total.agreeing, total.disagreeing) {
    case (_, 0):
      return say(
        ko: "등급은 비교할 수 있는 \(decided)쌍 모두 순서가 같습니다(\(indicators)).\(open)",
        en:
          "The rating has the order of its indicators in all \(decided) pairs that can be compared (\(indicators)).\(open)"
      )
    case (0, _):
      return say(
        ko: "등급은 비교할 수 있는 \(decided)쌍 모두 순서가 반대입니다(\(indicators)).\(open)",
        en:
          "The rating has the opposite order in all \(decided) pairs that can be compared (\(indicators)).\(open)"
      )
    default:
      return say(
        ko: "등급은 비교할 수 있는 \(decided)쌍 중 \(total.agreeing)쌍만 순서가 같습니다(\(indicators)).\(open)",
        en:
          "The rating has the order of its indicators in \(total.agreeing) of \(decided) pairs that can be compared (\(indicators)).\(open)"
      )
    }
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
    text += say(ko: "(반대: \(names)\(more))", en: ", the other way round with \(names)\(more)")
    return text
  }

  /// The pairs that the indicators do not order, in a sentence of its own.
  private func open(_ total: RatingEvidence.Tally) -> String {
    switch (total.tied, total.unknown) {
    case (0, 0): ""
    case (let tied, 0):
      say(ko: " 값이 같은 \(tied)쌍은 세지 않았습니다.", en: " Not counted: \(tied) tied.")
    case (0, let unknown):
      say(ko: " 값을 모르는 \(unknown)쌍은 세지 않았습니다.", en: " Not counted: \(unknown) unknown.")
    case (let tied, let unknown):
      say(
        ko: " 값이 같은 \(tied)쌍과 값을 모르는 \(unknown)쌍은 세지 않았습니다.",
        en: " Not counted: \(tied) tied, \(unknown) unknown.")
    }
  }
}
