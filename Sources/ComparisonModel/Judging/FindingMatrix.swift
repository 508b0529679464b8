/// All findings of a comparison: one for each candidate and criterion, made when it is asked for.
///
/// A finding is a pure function of the comparison and the evidence, so none is stored.
public struct FindingMatrix: Sendable {
  /// What is compared.
  public let comparison: Comparison
  /// The measurements.
  public let evidence: Evidence
  private let claims: [Cell: [Claim]]

  private struct Cell: Hashable {
    var candidate: Candidate.ID
    var criterion: Criterion.ID
  }

  /// Makes the findings of a comparison.
  public init(_ comparison: Comparison, evidence: Evidence) {
    self.comparison = comparison
    self.evidence = evidence
    claims = Dictionary(grouping: comparison.claims) {
      Cell(candidate: $0.candidate, criterion: $0.criterion)
    }
  }

  /// Whether any source claims anything: without claims, there are no verdicts to show.
  public var hasClaims: Bool { !claims.isEmpty }

  /// What sources claim of a candidate by a criterion.
  public func claims(candidate: Int, criterion: Int) -> [Claim] {
    guard hasClaims else { return [] }
    let cell = Cell(
      candidate: comparison.candidates[candidate].id, criterion: comparison.criteria[criterion].id)
    return claims[cell] ?? []
  }

  /// What one measurement says by a criterion, in the order of the criterion's facts.
  public func measured(criterion: Int, in measurement: Int) -> [MeasuredValue] {
    let facts = evidence.measurements[measurement].facts
    return comparison.criteria[criterion].facts.compactMap { fact in
      facts[fact].map { MeasuredValue(fact: fact, value: $0, measurement: measurement) }
    }
  }

  /// The finding of a candidate by a criterion, from the measurement that the candidate selects.
  public func finding(candidate: Int, criterion: Int) -> Finding {
    let measured = evidence.selected[candidate].map { self.measured(criterion: criterion, in: $0) } ?? []
    return finding(candidate: candidate, criterion: criterion, measured: measured)
  }

  /// The finding of a candidate by a criterion, from given measured values.
  public func finding(candidate: Int, criterion: Int, measured: [MeasuredValue]) -> Finding {
    let claims = claims(candidate: candidate, criterion: criterion)
    let judgements = Self.judgements(of: claims, against: measured)
    let (verdict, reason) = ruling(
      candidate: candidate, criterion: criterion, claims: claims, measured: measured, judgements: judgements)
    return Finding(
      candidate: candidate, criterion: criterion, claims: claims, measured: measured, judgements: judgements,
      verdict: verdict, reason: reason)
  }

  private static func judgements(of claims: [Claim], against measured: [MeasuredValue]) -> [Judgement] {
    guard !claims.isEmpty, !measured.isEmpty else { return [] }
    return claims.enumerated().flatMap { position, claim in
      claim.values.flatMap { value in
        measured.compactMap { Judgement(claim: position, claimed: value, measured: $0) }
      }
    }
  }

  private func ruling(
    candidate: Int, criterion: Int, claims: [Claim], measured: [MeasuredValue], judgements: [Judgement]
  ) -> (Verdict, Reason) {
    guard !claims.isEmpty else { return (.unclaimed, measured.isEmpty ? .nothingKnown : .measuredOnly) }
    if let verdict = Verdict(of: judgements) { return (verdict, .judged) }
    if !judgements.isEmpty { return (.unmeasured, .judged) }
    let values = claims.flatMap(\.values)
    if values.allSatisfy({ $0 == .notApplicable }) { return (.notApplicable, .notApplicable) }
    return (
      .unmeasured, openReason(candidate: candidate, criterion: criterion, values: values, measured: measured)
    )
  }

  /// Why claims that are there could not be compared with anything.
  private func openReason(
    candidate: Int, criterion: Int, values: [ClaimedValue], measured: [MeasuredValue]
  ) -> Reason {
    let reason = Reason(ofIncomparable: values)
    guard reason == .notComparable else { return reason }
    if case .strategy = comparison.candidates[candidate].kind { return .strategy }
    if comparison.criteria[criterion].facts.isEmpty { return .noFactForCriterion }
    if evidence.selected[candidate] == nil { return .noMeasurement }
    return measured.allSatisfy { $0.value == .unknown } ? .factsUnknown : reason
  }
}
