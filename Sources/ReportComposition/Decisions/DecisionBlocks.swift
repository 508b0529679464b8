import ComparisonModel
import Decision
import ReportModel

/// The blocks that tell a decision: drivers, options, outcome, ranking.
struct DecisionBlocks {
  let context: ReportContext
  let record: DecisionRecord

  var decision: Decision { record.decision }
  var words: DriverWords { DriverWords(context.comparison, in: context.language) }

  func name(_ option: Int) -> String {
    decision.options[option].name(in: context.language, of: context.comparison)
  }

  func drivers() -> [Block] {
    let rows = decision.profile.drivers.map { driver in
      [
        Table.Cell(.text(context.capitalised(words.name(of: driver)))),
        Table.Cell(.text(String(driver.weight))),
        Table.Cell(.text(driver.weight > 0 ? words.valueFunction(of: driver) : "–")),
        Table.Cell(.text(words.limit(of: driver) ?? "–")),
      ]
    }
    let headers = [
      context.say("요인", "Driver"), context.say("가중치", "Weight"),
      context.say("점수를 주는 법", "How points are given"),
      context.say("필수 조건", "Must hold"),
    ]
    return [
      .table(
        Table(
          caption: [.text(context.say("결정 요인", "Decision drivers"))],
          columns: headers.map { Table.Column(header: [.text($0)]) }, rows: rows)),
      .paragraph([
        .text(
          context.say(
            "점수는 가중치 × 값어치의 합이며, 그 밖의 정규화는 없습니다. 값어치는 표에 적힌 기준만으로 정해지므로, 후보를 더하거나 빼도 다른 후보의 점수는 바뀌지 않습니다. 모르는 값은 0점으로 셈하고, 그 값이 결과를 바꿀 수 있으면 따로 적습니다.",
            "Points are the sum of weight × worth; there is no other normalisation. Worth follows from the table alone, so adding or removing a candidate changes nobody else's points. An unknown value earns nothing, and where it could change the outcome, that is said."
          ))
      ]),
    ]
  }

  func options() -> [Block] {
    let items = decision.options.indices.map { option -> [Block] in
      let candidate = context.comparison.candidates[decision.options[option].candidate]
      var line: [Inline] = [.strong([.text(name(option))])]
      if let summary = candidate.summary { line.append(.text(": \(summary[context.language])")) }
      return [.paragraph(line)]
    }
    return items.isEmpty ? [] : [.list(start: nil, items: items)]
  }

  func outcome() -> [Block] {
    [.paragraph(outcomeLine())] + ruleBlocks() + [
      .paragraph([.text(context.say("결과 식별자: ", "Outcome id: ")), .code(record.outcomeID)])
    ]
  }

  private func outcomeLine() -> [Inline] {
    switch decision.conclusion {
    case .chosen(let option):
      return [
        .text(context.say("선택: ", "Chosen option: ")), .strong([.text(name(option))]),
        .text(context.say(". ", ", because ")), .text(chosenReason()),
      ]
    case .tied(let options):
      let names = options.map(name).joined(separator: ", ")
      return [
        .text(
          context.say(
            "선택하지 않음: 점수가 같습니다(\(names)). 가중치나 측정이 더 있어야 가릴 수 있습니다.",
            "Nothing is chosen: these have the same points: \(names). More drivers or measurements must tell them apart."
          ))
      ]
    case .tooThin(let leading):
      return [
        .text(
          context.say(
            "선택하지 않음: 근거가 너무 적습니다. \(name(leading))의 점수가 가장 높지만, 그것이나 비교 대상에서 알려진 값이 가중치의 절반에 못 미칩니다.",
            "Nothing is chosen: the evidence is too thin. \(name(leading)) has the most points, but of it, or of all that it is compared with, less than half of the weight is known."
          ))
      ]
    case .noneLeft:
      return [
        .text(
          context.say(
            "선택하지 않음: 필수 조건이 모두 확인된 후보가 없습니다.",
            "Nothing is chosen: no option is known to meet all that must hold."))
      ]
    }
  }

  private func chosenReason() -> String {
    let standings = decision.standings
    guard let first = standings.first else { return "" }
    let total = decision.totalWeight
    let own = DriverWords.points(first.points.lowerBound)
    guard standings.count > 1, standings[1].status == .eligible else {
      return context.say(
        "필수 조건을 모두 만족한다고 확인된 유일한 후보입니다(\(total)점 중 \(own)점).",
        "it is the only option that is known to meet all that must hold (\(own) of \(total) points).")
    }
    let next = DriverWords.points(standings[1].points.lowerBound)
    if standings[1].points.lowerBound == first.points.lowerBound {
      return context.say(
        "필수 조건을 모두 만족하는 후보 가운데 점수가 가장 높고(\(total)점 중 \(own)점), 빌드 단계가 따로 없습니다. 다음 후보도 점수는 같습니다: \(name(standings[1].option)).",
        "of all options that meet what must hold it has the most points (\(own) of \(total)), and needs no further stage, unlike \(name(standings[1].option)), which has as many."
      )
    }
    return context.say(
      "필수 조건을 모두 만족하는 후보 가운데 점수가 가장 높습니다(\(total)점 중 \(own)점. 다음은 \(name(standings[1].option)) \(next)점).",
      "of all options that meet what must hold it has the most points (\(own) of \(total); next is \(name(standings[1].option)) with \(next))."
    )
  }

  /// The source's own rule, beside the outcome.
  private func ruleBlocks() -> [Block] {
    guard let rule = decision.rule else { return [] }
    let names = rule.choice.map(context.name).joined(separator: ", ")
    let situation = context.quoted(rule.situation[context.language])
    let place = context.text(rule.citation)
    let agreement =
      switch decision.agreesWithRule {
      case true?: context.say("이 결과와 일치합니다.", "This outcome agrees with it.")
      case false?: context.say("이 결과와 다릅니다.", "This outcome disagrees with it.")
      case nil: context.say("여기서는 선택하지 않았으므로 견줄 수 없습니다.", "Nothing was chosen here to compare it with.")
      }
    return [
      .paragraph([
        .text(
          context.say(
            "출처의 규칙(\(place)): \(situation)일 때는 \(names). \(agreement)",
            "The source's own rule (\(place)): \(situation): \(names). \(agreement)"))
      ])
    ]
  }

  func ranking() -> [Block] {
    let total = decision.totalWeight
    let rows = decision.standings.map { standing in
      [
        Table.Cell(.text(name(standing.option))),
        Table.Cell(.text(DriverWords.points(standing.points))),
        Table.Cell(.text("\(standing.knownWeight)/\(total)")),
        Table.Cell(.text(status(standing))),
      ]
    }
    let headers = [
      context.say("후보", "Option"), context.say("점수(모르는 값 0점–만점)", "Points (unknown values at nothing–all)"),
      context.say("알려진 가중치", "Weight known"), context.say("상태", "Standing"),
    ]
    return [
      .table(
        Table(
          caption: [.text(context.say("점수와 순위", "Points and ranking"))],
          columns: headers.map { Table.Column(header: [.text($0)]) }, rows: rows))
    ]
  }

  private func status(_ standing: Standing) -> String {
    func drivers(_ positions: [Int], evidence: Bool) -> String {
      positions.map { position in
        let driver = decision.profile.drivers[position]
        let limit = words.limit(of: driver) ?? ""
        let known = words.text(of: decision.evidence(of: standing.option, driver: position), by: driver)
        return evidence
          ? context.say(
            "\(words.name(of: driver)) \(known) (조건: \(limit))",
            "\(words.name(of: driver)) \(known) (must be: \(limit))")
          : "\(words.name(of: driver)) (\(limit))"
      }.joined(separator: "; ")
    }
    switch standing.status {
    case .eligible: return context.say("선택 가능", "can be chosen")
    case .open(let positions):
      return context.say("미정, 필수 조건의 값을 모름: ", "open, not known: ") + drivers(positions, evidence: false)
    case .out(let positions): return context.say("제외: ", "out: ") + drivers(positions, evidence: true)
    case .stagesDoNotFit:
      return context.say(
        "제외: 빌드 단계와 실행 단계의 C 라이브러리가 달라, 컴파일한 네이티브 모듈을 실행 단계에서 읽지 못합니다",
        "out: the C libraries of its stages differ, so native modules compiled in one cannot be loaded in the other"
      )
    }
  }
}
