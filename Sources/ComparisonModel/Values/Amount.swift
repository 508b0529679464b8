/// A measured amount of any dimension, with the unit that it is shown in.
public struct Amount: Hashable, Sendable {
  /// How much, in the base unit of the unit's dimension; never negative.
  public var value: Int64
  /// How far the true figure may be from it, in the base unit; 0 where it is exact.
  public var within: Int64
  /// The unit that it is shown in: that of its fact.
  public var unit: AmountUnit

  /// Makes an amount.
  public init(_ value: Int64, within: Int64 = 0, unit: AmountUnit) {
    (self.value, self.within, self.unit) = (value, within, unit)
  }

  /// The amount for people, with how far the true figure may be from it: `1,250 ms ± 20 ms`.
  public var text: String {
    let amount = unit.text(of: value)
    return within > 0 ? "\(amount) ± \(unit.text(of: within))" : amount
  }

  /// The bounds between which the true figure lies.
  public var bounds: ClosedRange<Int64> {
    let (top, overflow) = value.addingReportingOverflow(within)
    return max(0, value - within)...(overflow ? Int64.max : max(0, top))
  }
}
