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
}
