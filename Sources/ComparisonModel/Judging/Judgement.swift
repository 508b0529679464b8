/// One value of a claim against one measured value.
public struct Judgement: Hashable, Sendable {
  /// What came out.
  public enum Outcome: Hashable, Sendable {
    /// The measured value agrees with the claim.
    case holds
    /// It does not.
    case fails
    /// What is known is too little to tell: a figure known too coarsely, a version that is not given, a program
    /// that was not looked for, a candidate that was not measured.
    case undecided
  }

  /// The position of the claim among the finding's claims.
  public var claim: Int
  /// The claimed value.
  public var claimed: ClaimedValue
  /// The measured value.
  public var measured: MeasuredValue
  /// What came out.
  public var outcome: Outcome
  /// What else than the measured value had a say.
  public var basis = Basis.value

  /// Compares a claimed with a measured value.
  ///
  /// - Returns: nil where the two cannot be compared, such as a rating with a size.
  public init?(claim: Int, claimed: ClaimedValue, measured: MeasuredValue) {
    guard let outcome = Self.outcome(of: claimed, against: measured) else { return nil }
    self.claim = claim
    self.claimed = claimed
    self.measured = measured
    self.outcome = outcome
  }

  private static func outcome(of claimed: ClaimedValue, against measured: MeasuredValue) -> Outcome? {
    switch claimed {
    case .exactly, .about, .range, .atLeast, .atMost:
      guard let accepted = claimed.acceptedAmounts, let amount = measured.value.amount else { return nil }
      return outcome(of: accepted, against: amount.bounds)
    case .names(let names):
      guard let found = measured.value.things(by: measured.fact.names) else { return nil }
      return Outcome(measured.fact.match(all: names, in: found))
    case .only(let names):
      guard let found = measured.value.things(by: measured.fact.names) else { return nil }
      return Outcome(measured.fact.match(only: names, in: found))
    case .yesNo(let claimedToBe):
      guard let found = measured.value.names else { return nil }
      return claimedToBe == !found.isEmpty ? .holds : .fails
    case .contains, .lacks, .rank, .relation: return nil
    case .level, .words, .notApplicable, .unknown: return nil
    }
  }

  init(claim: Int, claimed: ClaimedValue, measured: MeasuredValue, outcome: Outcome, basis: Basis) {
    self.claim = claim
    self.claimed = claimed
    self.measured = measured
    self.outcome = outcome
    self.basis = basis
  }

  /// A figure that is known between bounds decides only where its bounds agree.
  private static func outcome(of accepted: ClosedRange<Int64>, against bounds: ClosedRange<Int64>) -> Outcome
  {
    if !accepted.overlaps(bounds) { return .fails }
    return accepted.lowerBound <= bounds.lowerBound && bounds.upperBound <= accepted.upperBound
      ? .holds : .undecided
  }
}
