import ComparisonModel
import Decision
import ReportModel

extension DecisionBlocks {
  /// How a value speaks for an option.
  private enum Tone { case good, neutral, bad }

  /// Good, neutral and bad of each option, each from the evidence.
  func prosAndCons() -> [Block] {
    decision.standings.flatMap { standing -> [Block] in
      [
        .paragraph([.strong([.text(name(standing.option))])]),
        .list(start: nil, items: reasons(standing).map { [.paragraph($0)] }),
      ]
    }
  }

  /// What follows from the choice.
  func consequences() -> [Block] {
    guard let first = decision.standings.first, decision.chosen != nil else {
      return [
        .paragraph([.text(context.say("선택하지 않았으므로 결과도 없습니다.", "Nothing is chosen, so nothing follows."))])
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
        (.bad, context.say("빌드 단계와 실행 단계의 C 라이브러리가 다르기 때문", "the C libraries of its stages differ")))
    }
    let own = context.comparison.candidates[decision.options[standing.option].candidate].id
    for caution in context.comparison.cautions where caution.candidates.contains(own) {
      lines.append(
        (
          .bad,
          context.say("출처의 주의: ", "the source warns: ") + caution.text[context.language]
            + " (\(context.placeText(caution.citation)))"
        ))
    }
    return lines.map { tone, text in
      let word =
        switch tone {
        case .good: context.say("좋음", "Good")
        case .neutral: context.say("중립", "Neutral")
        case .bad: context.say("나쁨", "Bad")
        }
      return [.strong([.text(word)]), .text(context.say(": ", ", because ") + text)]
    }
  }

  private func reason(_ standing: Standing, _ position: Int, _ driver: Driver) -> (Tone, String) {
    let evidence = decision.evidence(of: standing.option, driver: position)
    let name = words.name(of: driver)
    guard evidence != .unknown else {
      return (.neutral, context.say("\(name)의 값을 모름", "this is unknown: \(name)"))
    }
    let text = words.text(of: evidence, by: driver)
    var said = context.say("\(name) \(text)", "of its \(name): \(text)")
    if case .out(let broken) = standing.status, broken.contains(position), let limit = words.limit(of: driver)
    {
      said += context.say(". 필수 조건은 \(limit)", "; it must be: \(limit)")
      return (.bad, said)
    }
    guard driver.weight > 0 else { return (.good, said) }
    let worth = standing.worths[position]
    if case .rated = evidence { said += context.say(" (측정이 아니라 출처의 평가)", " (a rating, not a measurement)") }
    // The outer thirds of the weight speak for or against.
    if worth.lowerBound * 3 >= Worth.whole * 2 { return (.good, said) }
    return (worth.upperBound * 3 < Worth.whole ? .bad : .neutral, said)
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
            context.say(
              "\(words.name(of: driver)): \(limit). 지금은 \(known).",
              "\(context.capitalised(words.name(of: driver))) must be: \(limit). Measured: \(known)."))
        ])
      }
    }
    let command: Block = .code(
      language: "sh",
      context.command.replacing("plimsoll report", with: "plimsoll check")
        .replacing(" --template decision-record", with: ""))
    let intro = context.say(
      "다음 명령을 CI에서 실행하면, 필수 조건이 깨지거나 결과가 바뀌거나 근거가 낡았을 때 실패합니다.",
      "Run this in CI: it fails when something that must hold breaks, when the outcome changes, or when evidence is stale."
    )
    return (items.isEmpty ? [] : [.list(start: nil, items: items.map { [.paragraph($0)] })])
      + [.paragraph([.text(intro)]), command]
  }

  /// What would change the outcome.
  func sensitivity() -> [Block] {
    var items: [[Inline]] = []
    for change in decision.weightChanges.prefix(6) { items.append([.text(text(change))]) }
    for open in decision.openValues { items.append([.text(text(open))]) }
    guard !items.isEmpty else {
      let text = context.say(
        "가중치 하나를 바꾸거나 모르는 값 하나를 알게 되어 결과가 바뀌는 일은 없습니다.",
        "No change of one weight, and no unknown value, would change the outcome.")
      return decision.chosen == nil ? [] : [.paragraph([.text(text)])]
    }
    return [.list(start: nil, items: items.map { [.paragraph($0)] })]
  }

  private func text(_ change: WeightChange) -> String {
    let driver = decision.profile.drivers[change.driver]
    let (name, winner) = (words.name(of: driver), self.name(change.winner))
    let weight = DriverWords.points(
      (change.numerator * 1_000 / change.denominator) * 1_000)
    return change.grows
      ? context.say(
        "\(name)의 가중치가 \(driver.weight)에서 \(weight) 위로 커지면 1위가 바뀝니다(새 1위: \(winner)).",
        "If the weight of \(name) grew from \(driver.weight) to more than \(weight), \(winner) would win.")
      : context.say(
        "\(name)의 가중치가 \(driver.weight)에서 \(weight) 아래로 작아지면 1위가 바뀝니다(새 1위: \(winner)).",
        "If the weight of \(name) fell from \(driver.weight) to less than \(weight), \(winner) would win.")
  }

  private func text(_ open: OpenValue) -> String {
    let names = open.drivers.map { words.name(of: decision.profile.drivers[$0]) }.joined(separator: ", ")
    let option = name(open.option)
    if let threshold = open.threshold, let first = open.drivers.first {
      let driver = decision.profile.drivers[first]
      let isBytes = if case .fact(let fact) = driver.subject { fact.kind == .bytes } else { false }
      let amount = isBytes ? ByteCount(threshold).approximateText : DigitGroups.text(of: threshold)
      let isLower = driver.preference == .lower
      return context.say(
        "\(option)의 \(names) 값을 모릅니다. \(amount)보다 \(isLower ? "작으면" : "크면") 결과가 바뀔 수 있습니다.",
        "The \(names) of \(option) is unknown; \(isLower ? "below" : "above") \(amount), it could win.")
    }
    return context.say(
      "\(option)에 대해 모르는 값(\(names))이 좋게 나오면 결과가 바뀔 수 있습니다.",
      "If what is unknown of \(option) (\(names)) turned out well, it could win.")
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
