/// What would let another option win by one weight.
public struct WeightChange: Hashable, Sendable {
  /// The position of the driver.
  public var driver: Int
  /// The position of the option that then has as many points.
  public var winner: Int
  /// The weight at which both have the same points, exactly: `numerator / denominator`.
  public var numerator: Int64
  /// See ``numerator``; greater than 0.
  public var denominator: Int64
  /// How far that is from the weight as it is, in the same denominator.
  public var distance: Int64
  /// Whether the weight has to grow.
  public var grows: Bool

  /// The weight for people: hundredths, rounded away from the weight as it is, so that what is said of it holds; with
  /// more digits where hundredths would be nothing.
  public var weightText: String {
    // A denominator is at most ``Worth/whole``: six digits tell any fraction from nothing.
    for digits in 2...6 {
      let power = (0..<digits).reduce(Int64(1)) { product, _ in product * 10 }
      let (quotient, rest) = (numerator * power).quotientAndRemainder(dividingBy: denominator)
      let scaled = grows && rest > 0 ? quotient + 1 : quotient
      guard scaled > 0 || numerator == 0 else { continue }
      let fraction = String(scaled % power)
      return "\(scaled / power)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
    return "0.00"
  }

  /// Orders by the distance, exactly: no product is beyond 64 bits (see ``Decision/maximumPoints``).
  func isNearer(than other: WeightChange) -> Bool {
    let (left, right) = (distance * other.denominator, other.distance * denominator)
    return left == right ? winner < other.winner : left < right
  }
}

/// Unknown values that could let another option win.
public struct OpenValue: Hashable, Sendable {
  /// What one value must be like for that.
  public struct Condition: Hashable, Sendable {
    /// The position of the driver whose value is unknown; it has a weight or a limit.
    public var driver: Int
    /// The amount from which the option can draw level, with all its other unknown values at their best; nil where
    /// the value is no amount, or any amount will do.
    public var bound: Int64?
  }

  /// The position of the option.
  public var option: Int
  /// What its unknown values must be like, by drivers. One condition alone is enough; of several, each must hold, and
  /// all of them together need not be enough.
  public var conditions: [Condition]

  /// Whether meeting the conditions decides.
  public var isDecisive: Bool { conditions.count == 1 }
}
