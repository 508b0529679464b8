public import ComparisonModel

/// How much of a driver's weight a value earns, in millionths: the value function.
///
/// It depends on the value and on what the driver itself names, never on the other candidates: to add a
/// candidate changes no other candidate's points.
public enum Worth {
  /// The whole weight, in millionths.
  public static let whole: Int64 = 1_000_000

  /// What a value that is not known may earn: anything.
  public static let unknown = 0...whole

  /// What a measured value earns; with a value known between bounds, the bounds of what it earns.
  public static func of(_ value: FactValue, by driver: Driver, fact: ComparedFact) -> ClosedRange<Int64> {
    if let anchors = driver.anchors {
      guard let bounds = value.amount?.bounds else { return unknown }
      let ends = [bounds.lowerBound, bounds.upperBound].map { of($0, anchors) }
      return min(ends[0], ends[1])...max(ends[0], ends[1])
    }
    guard let goodness = driver.preference.goodness(of: value, fact: fact) else { return unknown }
    let most: Int64 = if case .names(let names) = driver.preference { Int64(names.count) } else { 1 }
    func share(_ goodness: Int64) -> Int64 { min(max(goodness, 0), most) * whole / max(most, 1) }
    return share(goodness.lowerBound)...share(goodness.upperBound)
  }

  /// What a level earns: its place on the scale, the best level the whole weight.
  public static func of(_ level: Level.ID, on scale: Scale, direction: Direction) -> Int64? {
    guard let rank = scale.rank(of: level), scale.levels.count > 1 else { return nil }
    let steps = Int64(scale.levels.count - 1)
    return (direction == .lower ? steps - Int64(rank) : Int64(rank)) * whole / steps
  }

  /// What an amount earns, in proportion between the anchors.
  static func of(_ amount: Int64, _ anchors: Driver.Anchors) -> Int64 {
    let (worst, best) = (anchors.worst.amount, anchors.best.amount)
    let clamped = min(max(amount, min(worst, best)), max(worst, best))
    let length = (best - worst).magnitude
    guard length > 0 else { return 0 }
    let (high, low) = (clamped - worst).magnitude.multipliedFullWidth(by: UInt64(whole))
    return Int64(length.dividingFullWidth((high, low)).quotient)
  }

  /// The amount that earns at least `worth`, nearest to the worst.
  static func amount(worth: Int64, _ anchors: Driver.Anchors) -> Int64 {
    let (worst, best) = (anchors.worst.amount, anchors.best.amount)
    let (high, low) = (best - worst).magnitude.multipliedFullWidth(by: UInt64(min(max(worth, 0), whole)))
    let distance = Int64(UInt64(whole).dividingFullWidth((high, low)).quotient)
    return best < worst ? worst - distance : worst + distance
  }
}
