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

  /// Options whose unknown values could earn enough, by the bounds of their points.
  static func openValues(_ standings: [Standing], chosen: Standing, _ profile: Profile) -> [OpenValue] {
    standings.compactMap { standing in
      guard standing.option != chosen.option, standing.points.upperBound >= chosen.points.lowerBound else {
        return nil
      }
      var limits: [Int] = []
      switch standing.status {
      case .eligible: break
      case .open(let drivers): limits = drivers
      case .out, .stagesDoNotFit: return nil
      }
      let weighted = profile.drivers.indices.filter {
        profile.drivers[$0].weight > 0
          && standing.worths[$0].lowerBound < standing.worths[$0].upperBound
      }
      guard !weighted.isEmpty || !limits.isEmpty else { return nil }
      let drivers = weighted + limits.filter { !weighted.contains($0) }
      return OpenValue(
        option: standing.option, drivers: drivers,
        threshold: threshold(standing, chosen, drivers, profile))
    }
  }

  /// The amount from which one unknown driver lets an option draw level.
  private static func threshold(
    _ standing: Standing, _ chosen: Standing, _ drivers: [Int], _ profile: Profile
  ) -> Int64? {
    guard drivers.count == 1, let anchors = profile.drivers[drivers[0]].anchors else { return nil }
    let weight = profile.drivers[drivers[0]].weight
    let lead = chosen.points.lowerBound - standing.points.lowerBound
    guard weight > 0, lead >= 0 else { return nil }
    let needed = standing.worths[drivers[0]].lowerBound + (lead + weight - 1) / weight
    return needed <= Worth.whole ? Worth.amount(worth: needed, anchors) : nil
  }
}
