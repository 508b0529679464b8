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
    return [
      .table(
        Table(
          caption: [.text(driversCaption)],
          columns: driversHeaders.map { Table.Column(header: [.text($0)]) }, rows: rows)),
      .paragraph([.text(weightsSentence(by: decision.profile.weightsBy?[context.language]))]),
      .paragraph([.text(pointsSentence)]),
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
    reasons() + [.paragraph([.text(outcomeIDLabel), .code(decision.outcomeID)])]
  }

  /// What is chosen and why, what could still turn it, and the source's own rule.
  func reasons() -> [Block] {
    let reservations = reservations()
    return [.paragraph(outcomeLine(reservations: reservations.count))]
      + (reservations.isEmpty
        ? [] : [.list(start: nil, items: reservations.map { [.paragraph([.text($0)])] })])
      + ruleBlocks()
  }

  /// What could still turn the outcome, or makes it doubtful: unknown values, evidence older than the comparison
  /// allows on the decision's day, and what has ended of the chosen images.
  func reservations() -> [String] {
    let (language, comparison) = (context.language, context.comparison)
    var lines: [String] = []
    if case .chosen(let option) = decision.conclusion {
      lines = decision.endings(of: option).map { context.capitalised(reason($0)) }
    }
    lines += decision.openValues.map(text)
    if decision.chosen == nil { lines += openOptions() }
    for candidate in comparison.candidates.indices {
      guard let day = decision.matrix.asOf,
        let remark = decision.matrix.staleRemark(candidate: candidate, on: day)
      else { continue }
      let name = comparison.candidates[candidate].name[language]
      lines.append("\(name): \(remark.sentence(in: language, of: comparison))")
    }
    return lines
  }

  /// What would have to be known for an option to be eligible, where nothing is chosen.
  private func openOptions() -> [String] {
    decision.standings.compactMap { standing in
      guard case .open(let drivers) = standing.status else { return nil }
      let asked = drivers.map { position -> String in
        let driver = decision.profile.drivers[position]
        return "\(words.name(of: driver)) (\(words.limit(of: driver) ?? ""))"
      }
      return openOptionSentence(name(standing.option), asked: asked.joined(separator: ", "))
    }
  }

  func outcomeLine(reservations: Int) -> [Inline] {
    switch decision.conclusion {
    case .chosen(let option):
      return [
        .text(chosenLabel + chosenQuotes.opening), .strong([.text(name(option))]),
        .text(
          chosenQuotes.closing + chosenClause(ended: ended(option), reservations: reservations)
            + chosenConnective + chosenReason()),
      ]
    case .tied(let options):
      let names = options.map(name).joined(separator: ", ")
      return [
        .text(
          tiedSentence(names))
      ]
    case .tooThin(let leading):
      return [
        .text(
          tooThinSentence(leading: name(leading)))
      ]
    case .noneLeft:
      return [
        .text(
          noneLeftSentence)
      ]
    }
  }

  /// Who says that an image has ended.
  private func reason(_ ending: Ending) -> String {
    switch ending.ground {
    case .warning(let caution):
      cautionReason(caution.text[context.language], place: context.placeText(caution.citation))
    case .tagNotBuilt(let build): tagBuiltText(build.text(in: context.language))
    }
  }

  /// What has ended of the chosen images, each once.
  private func ended(_ option: Int) -> [String] {
    var told: [String] = []
    for ending in decision.endings(of: option) {
      let text = endingText(ending.image[context.language], ending.kind, since: ending.since?.day)
      if !told.contains(text) { told.append(text) }
    }
    return told
  }

  private func chosenReason() -> String {
    let standings = decision.standings
    guard let first = standings.first else { return "" }
    let own = DriverWords.points(first.points.lowerBound)
    guard standings.count > 1, standings[1].status == .eligible else {
      return onlyOptionReason(own: own)
    }
    let next = DriverWords.points(standings[1].points.lowerBound)
    if standings[1].points.lowerBound == first.points.lowerBound {
      return fewerStagesReason(own: own, next: name(standings[1].option))
    }
    return mostPointsReason(own: own, next: name(standings[1].option), points: next)
  }

  /// The source's own rule, beside the outcome.
  private func ruleBlocks() -> [Block] {
    guard let rule = decision.rule else { return [] }
    let names = rule.choice.map(context.name).joined(separator: ", ")
    let situation = context.quoted(rule.situation[context.language])
    let place = context.text(rule.citation)
    return [
      .paragraph([
        .text(
          ruleSentence(place: place, situation: situation, names: names))
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
    return [
      .table(
        Table(
          caption: [.text(rankingCaption)],
          columns: rankingHeaders.map { Table.Column(header: [.text($0)]) }, rows: rows))
    ]
  }

  private func status(_ standing: Standing) -> String {
    func drivers(_ positions: [Int], evidence: Bool) -> String {
      positions.map { position in
        let driver = decision.profile.drivers[position]
        let limit = words.limit(of: driver) ?? ""
        let known = words.text(of: decision.evidence(of: standing.option, driver: position), by: driver)
        return evidence
          ? limitText(words.name(of: driver), known: known, limit: limit)
          : "\(words.name(of: driver)) (\(limit))"
      }.joined(separator: "; ")
    }
    switch standing.status {
    case .eligible: return eligibleText
    case .open(let positions):
      return openLabel + drivers(positions, evidence: false)
    case .out(let positions): return outLabel + drivers(positions, evidence: true)
    case .stagesDoNotFit:
      return stagesText
    }
  }
}
