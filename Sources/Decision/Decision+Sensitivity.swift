import ComparisonModel

extension Decision {
  /// Points are linear in each weight, so the weight at which a rival draws level is a fraction of whole
  /// numbers; the nearest such weight in each direction is where the chosen option stops winning.
  static func weightChanges(_ standings: [Standing], chosen: Standing, _ profile: Profile) -> [WeightChange] {
    var changes: [WeightChange] = []
    for (position, driver) in profile.drivers.enumerated() where driver.weight > 0 {
      var up: WeightChange?
      var down: WeightChange?
      for rival in standings where rival.status == .eligible && rival.option != chosen.option {
        guard let change = change(position, weight: driver.weight, chosen, rival) else { continue }
        if change.grows {
          if up.map({ change.isNearer(than: $0) }) ?? true { up = change }
        } else if down.map({ change.isNearer(than: $0) }) ?? true {
          down = change
        }
      }
      changes += [up, down].compactMap(\.self)
    }
    return changes.sorted { $0.isNearer(than: $1) }
  }

  private static func change(
    _ driver: Int, weight: Int64, _ chosen: Standing, _ rival: Standing
  ) -> WeightChange? {
    let lead = chosen.points.lowerBound - rival.points.lowerBound
    let gain = rival.worths[driver].lowerBound - chosen.worths[driver].lowerBound
    guard gain != 0 else { return nil }
    let denominator = abs(gain)
    let numerator = weight * denominator + (gain > 0 ? lead : -lead)
    guard numerator >= 0 else { return nil }
    return WeightChange(
      driver: driver, winner: rival.option, numerator: numerator, denominator: denominator, distance: lead,
      grows: gain > 0)
  }

  /// Options whose unknown values could earn enough, by the bounds of their points; the same rule for every option.
  static func openValues(_ standings: [Standing], chosen: Standing, _ profile: Profile) -> [OpenValue] {
    standings.compactMap { standing in
      guard standing.option != chosen.option, standing.points.upperBound >= chosen.points.lowerBound else {
        return nil
      }
      let limits: [Int]
      switch standing.status {
      case .eligible: limits = []
      case .open(let drivers): limits = drivers
      case .out, .stagesDoNotFit: return nil
      }
      let unknown = profile.drivers.indices.filter { position in
        let isWeighted =
          profile.drivers[position].weight > 0
          && standing.worths[position].lowerBound < standing.worths[position].upperBound
        return isWeighted || limits.contains(position)
      }
      guard !unknown.isEmpty else { return nil }
      let conditions = unknown.map { driver in
        OpenValue.Condition(
          driver: driver,
          bound: bound(
            standing, chosen, profile.drivers[driver], at: driver, isLimited: limits.contains(driver)))
      }
      return OpenValue(option: standing.option, conditions: conditions)
    }
  }

  /// The amount from which a driver lets an option draw level, where all its other unknown values are at their best:
  /// what points ask for and what must hold, whichever is harder to meet.
  private static func bound(
    _ standing: Standing, _ chosen: Standing, _ driver: Driver, at position: Int, isLimited: Bool
  ) -> Int64? {
    let limit: Int64? =
      switch isLimited ? driver.limit : nil {
      case .atMost(let quantity), .atLeast(let quantity): quantity.amount
      case .absent, .anyOf, .lasts, nil: nil
      }
    guard let anchors = driver.anchors, driver.weight > 0 else { return limit }
    let (least, most) = (standing.worths[position].lowerBound, standing.worths[position].upperBound)
    let lead = chosen.points.lowerBound - (standing.points.upperBound - driver.weight * most)
    let needed = (lead + driver.weight - 1) / driver.weight
    guard lead > 0, needed > least, needed <= Worth.whole else { return limit }
    let amount = Worth.amount(worth: needed, anchors)
    guard let limit else { return amount }
    return driver.preference == .lower ? min(amount, limit) : max(amount, limit)
  }
}
