import ComparisonModel
import Decision
import ReportModel

/// What each profile of a comparison chooses: the answer, and the points that it comes from.
struct ProfileAnswers {
  let context: ReportContext
  private let decisions: [DecisionBlocks]

  init(context: ReportContext) {
    self.context = context
    let matrix = context.matrix.dated(context.matrix.asOf ?? context.evidence.newestDay)
    decisions = context.comparison.profiles.map { profile in
      let record = DecisionRecord(
        Decision(matrix, by: profile), checkedBy: "", isDayGiven: matrix.asOf != nil)
      return DecisionBlocks(context: context, record: record)
    }
  }

  /// An item for each profile: its choice, the figure that decided it, and its reservation.
  func answers() -> [Block] {
    guard !decisions.isEmpty else { return [] }
    return [.list(start: nil, items: decisions.map { [.paragraph(line($0))] })]
  }

  /// For each profile: its choice with the reasons, what it is decided by, and the points of all options.
  func rankings() -> [Block] {
    decisions.flatMap { blocks -> [Block] in
      let profile = blocks.decision.profile
      let title: Inline = .strong([.text(context.capitalised(profile.name[context.language]))])
      let place = context.anchors.mark(context.anchor(profile), in: "profile_rankings")
      return [.paragraph(place + [title])] + blocks.reasons() + blocks.drivers() + blocks.ranking()
    }
  }

  /// For each profile: its choice alone, or why there is none; nothing in it leads anywhere.
  func choices() -> [[Inline]] {
    decisions.map { blocks in
      let name: Inline = .text(context.capitalised(blocks.decision.profile.name[context.language]) + ": ")
      guard case .chosen(let option) = blocks.decision.conclusion else {
        return [name] + blocks.outcomeLine(reservations: 0)
      }
      return [name, .strong([.text(blocks.name(option))])]
    }
  }

  private func line(_ blocks: DecisionBlocks) -> [Inline] {
    let decision = blocks.decision
    let name: Inline = .text(context.capitalised(decision.profile.name[context.language]))
    var line: [Inline] = context.anchors.link([name], to: context.anchor(decision.profile)) + [.text(": ")]
    guard case .chosen(let option) = decision.conclusion else {
      return line + blocks.outcomeLine(reservations: 0)
    }
    line.append(.strong([.text(blocks.name(option))]))
    line.append(.text(reasonText(blocks)))
    return line + reservation(blocks)
  }

  /// What decided it: the driver by which the option gained most on the next one, with both values.
  private func reasonText(_ blocks: DecisionBlocks) -> String {
    let decision = blocks.decision
    guard let first = decision.standings.first else { return "." }
    let next = decision.standings.dropFirst().first { $0.status == .eligible }
    if let next, next.points.lowerBound == first.points.lowerBound {
      let own = DriverWords.points(first.points.lowerBound)
      return blocks.chosenConnective
        + blocks.fewerStagesReason(own: own, next: blocks.name(next.option))
    }
    guard let driver = decisive(decision, first, next) else { return "." }
    let own = value(blocks, first, driver)
    guard let next else { return onlyText(own: own) }
    return figureText(
      own: own, next: blocks.name(next.option), nextValue: value(blocks, next, driver, isNamed: false))
  }

  private func decisive(_ decision: Decision, _ first: Standing, _ next: Standing?) -> Int? {
    let drivers = decision.profile.drivers
    func gain(_ driver: Int) -> Int64 {
      drivers[driver].weight * (first.worths[driver].lowerBound - (next?.worths[driver].lowerBound ?? 0))
    }
    // The earlier of two that gain the same.
    return drivers.indices.max { (gain($0), $1) < (gain($1), $0) }
  }

  /// A value of an option by a driver, as people say it.
  private func value(
    _ blocks: DecisionBlocks, _ standing: Standing, _ position: Int, isNamed: Bool = true
  ) -> String {
    let driver = blocks.decision.profile.drivers[position]
    let evidence = blocks.decision.evidence(of: standing.option, driver: position)
    let text =
      if case .measured(let value, _) = evidence {
        value.text(in: context.language)
      } else { blocks.words.text(of: evidence, by: driver) }
    guard isNamed else { return text }
    let name = blocks.words.name(of: driver)
    return text == FactValue.noneText[context.language] ? noneText(name) : "\(name) \(text)"
  }

  /// What could turn the choice: the first of the reservations, and how many there are.
  private func reservation(_ blocks: DecisionBlocks) -> [Inline] {
    let reservations = blocks.reservations()
    guard let first = reservations.first else { return [] }
    return [.text(" " + reservationText(first, others: reservations.count - 1))]
  }
}
