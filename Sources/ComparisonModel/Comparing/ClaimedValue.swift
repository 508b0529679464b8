/// One value of a claim, as a source states it.
///
/// A claim may hold several: "very large (about 300 MB or more)" is a level and a lower bound.
public enum ClaimedValue: Hashable, Sendable {
  /// This amount, true to the last digit written.
  case exactly(Quantity)
  /// About this amount; the tolerance is the comparison's.
  case about(Quantity, tolerance: Tolerance)
  /// Between two amounts, both included; widened by the tolerance where the source says "about".
  case range(Quantity, Quantity, tolerance: Tolerance?)
  /// This amount or more; widened by the tolerance where the source says "about".
  case atLeast(Quantity, tolerance: Tolerance?)
  /// This amount or less; widened by the tolerance where the source says "about".
  case atMost(Quantity, tolerance: Tolerance?)
  /// A place among all candidates.
  case rank(ClaimedRank)
  /// What the candidate's amount is beside another candidate's.
  case relation(ClaimedRelation)
  /// A named level of the criterion's scale.
  case level(Level.ID)
  /// Words that no measurement can decide.
  case words(LocalizedText)
  /// Names of things, such as package managers; an empty list claims that there is none.
  case names([String])
  /// Names of things, and nothing else than these.
  case only([String])
  /// Names of packages or programs that are in the image.
  case contains([String])
  /// Names of packages or programs of which none is in the image.
  case lacks([String])
  /// Yes or no.
  case yesNo(Bool)
  /// The criterion does not apply to the candidate.
  case notApplicable
  /// The source says that it does not know.
  case unknown

  /// The lowest and the highest amount that agree with the value, in the base unit; nil for values that are
  /// no amounts.
  public var acceptedAmounts: ClosedRange<Int64>? {
    switch self {
    case .exactly(let quantity):
      Self.around(quantity, quantity, below: quantity.halfStep, above: max(quantity.halfStep, quantity.span))
    case .about(let quantity, let tolerance):
      Self.around(
        quantity, quantity, below: tolerance.around(quantity.amount), above: tolerance.around(quantity.amount)
      )
    case .range(let low, let high, let tolerance):
      Self.around(
        low, high, below: tolerance?.around(low.amount) ?? 0,
        above: tolerance?.around(high.amount) ?? high.span)
    case .atLeast(let quantity, let tolerance):
      max(0, quantity.amount - (tolerance?.around(quantity.amount) ?? 0))...Int64.max
    case .atMost(let quantity, let tolerance):
      Self.around(
        Quantity(count: 0), quantity, below: 0, above: tolerance?.around(quantity.amount) ?? quantity.span)
    case .level, .words, .names, .only, .contains, .lacks, .rank, .relation, .yesNo, .notApplicable, .unknown:
      nil
    }
  }

  /// The amounts from `low` to `high` and the margins beside them; `high` is never below `low`.
  private static func around(
    _ low: Quantity, _ high: Quantity, below: Int64, above: Int64
  ) -> ClosedRange<Int64> {
    let (top, overflow) = max(low.amount, high.amount).addingReportingOverflow(above)
    return max(0, low.amount - below)...(overflow ? Int64.max : max(0, top))
  }
}
