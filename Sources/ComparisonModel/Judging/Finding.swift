/// One cell of a comparison: its claims, its measurements, and the verdict between them.
public struct Finding: Hashable, Sendable {
  /// The position of the candidate in the comparison.
  public var candidate: Int
  /// The position of the criterion in the comparison.
  public var criterion: Int
  /// What sources claim.
  public var claims: [Claim]
  /// What the selected measurement says, in the order of the criterion's facts.
  public var measured: [MeasuredValue]
  /// Each claimed value against each measured one, where the two can be compared.
  public var judgements: [Judgement]
  /// The verdict.
  public var verdict: Verdict
  /// Why.
  public var reason: Reason

  /// The finding taken apart: each claim with the verdict on it alone.
  public var byClaim: [(claim: Claim, finding: Finding)] {
    claims.enumerated().map { position, claim in
      var own = self
      own.claims = [claim]
      own.judgements = judgements.filter { $0.claim == position }
      if let verdict = Verdict(of: own.judgements) {
        (own.verdict, own.reason) = (verdict, .judged)
      } else if own.judgements.isEmpty, verdict != .notApplicable {
        let alone = Reason(ofIncomparable: claim.values)
        own.verdict = .unmeasured
        if alone != .notComparable || reason == .judged { own.reason = alone }
      }
      return (claim, own)
    }
  }
}
