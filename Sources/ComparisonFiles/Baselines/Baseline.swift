public import ComparisonModel

/// Verdicts that a team knows of and accepts for a while (`plimsoll-baseline-1`).
public struct Baseline: Hashable, Sendable {
  /// One accepted verdict.
  public struct Acceptance: Hashable, Sendable {
    /// The candidate.
    public var candidate: Candidate.ID
    /// The criterion.
    public var criterion: Criterion.ID
    /// The verdict that is accepted; any other one is not.
    public var verdict: Verdict
    /// Why it is accepted.
    public var reason: String
    /// The last day on which it is.
    public var expires: Timestamp

    /// Makes an acceptance.
    public init(
      candidate: Candidate.ID, criterion: Criterion.ID, verdict: Verdict, reason: String, expires: Timestamp
    ) {
      self.candidate = candidate
      self.criterion = criterion
      self.verdict = verdict
      self.reason = reason
      self.expires = expires
    }
  }

  /// What is accepted.
  public var accepted: [Acceptance]

  /// Makes a baseline.
  public init(accepted: [Acceptance] = []) {
    self.accepted = accepted
  }
}
