import ComparisonModel
import Decision
import ReportModel

extension DecisionBlocks {
  /// How a value speaks for an option.
  enum Tone { case good, neutral, bad }

  /// Good, neutral and bad of each option, each from the evidence.
  func prosAndCons() -> [Block] {
    decision.standings.flatMap { standing -> [Block] in
      [
        .heading(level: 3, [.text(name(standing.option))], anchor: "option-\(standing.option + 1)"),
        .list(start: nil, items: reasons(standing).map { [.paragraph($0)] }),
      ]
    }
  }

  /// What follows from the choice.
  func consequences() -> [Block] {
    guard let first = decision.standings.first, decision.chosen != nil else {
      return [
        .paragraph([.text(noConsequencesSentence)])
      ]
    }
    return [.list(start: nil, items: reasons(first).map { [.paragraph($0)] })]
  }

  private func reasons(_ standing: Standing) -> [[Inline]] {
    var lines: [(Tone, String)] = []
    for (position, driver) in decision.profile.drivers.enumerated() {
      lines.append(reason(standing, position, driver))
    }
    if standing.status == .stagesDoNotFit {
      lines.append(
        (.bad, stagesReason))
    }
    let own = context.comparison.candidates[decision.options[standing.option].candidate].id
    for caution in context.comparison.cautions where caution.candidates.contains(own) {
      lines.append(
        (
          .bad,
          cautionReason(
            caution.text[context.language], place: context.placeText(caution.citation))
        ))
    }
    return lines.map { tone, text in
      return [.strong([.text(word(for: tone))]), .text(reasonConnective + text)]
    }
  }

  private func reason(_ standing: Standing, _ position: Int, _ driver: Driver) -> (Tone, String) {
    let evidence = decision.evidence(of: standing.option, driver: position)
    let name = words.name(of: driver)
    guard evidence != .unknown else {
      return (.neutral, unknownReason(name))
    }
    let text = words.text(of: evidence, by: driver)
    var said = valueReason(name, text)
    if case .out(let broken) = standing.status, broken.contains(position), let limit = words.limit(of: driver)
    {
      said += limitClause(limit)
      return (.bad, said)
    }
    guard driver.weight > 0 else { return (.good, said) }
    let worth = standing.worths[position]
    if case .rated = evidence { return (ratingTone(worth, position), said) }
    // The outer thirds of the weight speak for or against.
    if worth.lowerBound * 3 >= Worth.whole * 2 { return (.good, said) }
    return (worth.upperBound * 3 < Worth.whole ? .bad : .neutral, said)
  }

  /// A rating's level is a word of its source, such as "good": only the scale's ends speak for or against, and the
  /// lowest level only where another option is rated better.
  private func ratingTone(_ worth: ClosedRange<Int64>, _ position: Int) -> Tone {
    if worth.lowerBound == Worth.whole { return .good }
    guard worth.upperBound == 0 else { return .neutral }
    let isOutdone = decision.standings.contains { standing in
      decision.evidence(of: standing.option, driver: position) != .unknown
        && standing.worths[position].upperBound > 0
    }
    return isOutdone ? .bad : .neutral
  }

  /// How to see that the decision still holds.
  func confirmation() -> [Block] {
    var items: [[Inline]] = []
    if let first = decision.standings.first, decision.chosen != nil {
      for (position, driver) in decision.profile.drivers.enumerated() {
        guard let limit = words.limit(of: driver) else { continue }
        let known = words.text(of: decision.evidence(of: first.option, driver: position), by: driver)
        items.append([
          .text(
            confirmationSentence(words.name(of: driver), limit: limit, known: known))
        ])
      }
    }
    return (items.isEmpty ? [] : [.list(start: nil, items: items.map { [.paragraph($0)] })])
      + [.paragraph([.text(confirmationIntroduction)]), .code(language: "sh", record.checkCommand)]
  }

  /// The most changes of weights that are told, the nearest first: 6. Those that are further away tell little.
  private static let maximumWeightChanges = 6

  /// What would change the outcome.
  func sensitivity() -> [Block] {
    var items: [[Inline]] = []
    for change in decision.weightChanges.prefix(Self.maximumWeightChanges) {
      items.append([.text(text(change))])
    }
    guard !items.isEmpty else {
      return [.paragraph([.text(decision.chosen == nil ? undecidedSentence : insensitiveSentence)])]
    }
    return [.list(start: nil, items: items.map { [.paragraph($0)] })]
  }

  private func text(_ change: WeightChange) -> String {
    let driver = decision.profile.drivers[change.driver]
    let (name, winner) = (words.name(of: driver), self.name(change.winner))
    guard change.grows || change.numerator > 0 else { return noWeightSentence(name, winner: winner) }
    let weight = change.weightText
    return change.grows
      ? weightGrowsSentence(name, from: driver.weight, to: weight, winner: winner)
      : weightFallsSentence(name, from: driver.weight, to: weight, winner: winner)
  }

  /// What unknown values would let an option win.
  func text(_ open: OpenValue) -> String {
    let conditions = open.conditions.map(text)
    return open.isDecisive
      ? decisiveSentence(name(open.option), conditions: conditions)
      : openSentence(name(open.option), conditions: conditions)
  }

  private func text(_ condition: OpenValue.Condition) -> String {
    let driver = decision.profile.drivers[condition.driver]
    let name = words.name(of: driver)
    guard let bound = condition.bound else {
      return valueCondition(name, words.limit(of: driver) ?? words.valueFunction(of: driver))
    }
    let fact: ComparedFact? = if case .fact(let fact) = driver.subject { fact } else { nil }
    let amount = fact?.text(of: bound) ?? DigitGroups.text(of: bound)
    return amountCondition(name, amount, isLower: driver.preference == .lower)
  }

  /// The Dockerfile of the chosen option.
  func dockerfile() -> [Block] {
    guard let chosen = decision.chosen else { return [] }
    return [
      .code(
        language: "dockerfile", Dockerfile(chosen, of: context.matrix, in: context.language).text)
    ]
  }
}
