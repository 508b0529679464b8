/// One value of a claim against one measured value.
public struct Judgement: Hashable, Sendable {
  /// What came out.
  public enum Outcome: Hashable, Sendable {
    /// The measured value agrees with the claim.
    case holds
    /// It does not.
    case fails
    /// The measured figure is known too coarsely to tell.
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
      guard let found = measured.value.names else { return nil }
      return measured.fact.names.holds(claimed: names, measured: found) ? .holds : .fails
    case .yesNo(let claimedToBe):
      guard let found = measured.value.names else { return nil }
      return claimedToBe == !found.isEmpty ? .holds : .fails
    case .level, .words, .notApplicable, .unknown: return nil
    }
  }

  /// A figure that is known between bounds decides only where its bounds agree.
  private static func outcome(of accepted: ClosedRange<Int64>, against bounds: ClosedRange<Int64>) -> Outcome
  {
    if !accepted.overlaps(bounds) { return .fails }
    return accepted.lowerBound <= bounds.lowerBound && bounds.upperBound <= accepted.upperBound
      ? .holds : .undecided
  }
}
