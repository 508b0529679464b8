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
  /// What stands beside the verdict of claims that are not about the image whose values the cell shows.
  public var asides: [ClaimAside] = []
  /// What indicators say of the claimed rating; nil where there is no rating, or nothing to judge it by.
  public var rating: RatingEvidence?
  /// What readers must know beside the verdict.
  public var remarks: [Remark] = []
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
      own.asides = asides.filter { $0.claim == position }
      for index in own.judgements.indices { own.judgements[index].claim = 0 }
      for index in own.asides.indices { own.asides[index].claim = 0 }
      own.remarks = remarks.filter { $0.concerns(claim) }
      own.rating = claim.isRating ? rating : nil
      if let verdict = Verdict(of: own.judgements) {
        (own.verdict, own.reason) = (verdict, .judged)
      } else if own.judgements.isEmpty, own.asides.contains(where: { $0.judgedBy == nil }) {
        (own.verdict, own.reason) = (.unmeasured, .aboutAnother)
      } else if own.judgements.isEmpty, let rated = own.rating?.verdict {
        (own.verdict, own.reason) = (rated, .rated)
      } else if own.judgements.isEmpty, verdict != .notApplicable {
        let alone = Reason(ofIncomparable: claim.values)
        own.verdict = Verdict(openWith: measured, own.rating)
        if own.rating != nil, alone == .ratingWithoutIndicators {
          own.reason = .ratingUndecided
          return (claim, own)
        }
        if alone != .notComparable || reason == .judged { own.reason = alone }
      }
      return (claim, own)
    }
  }
}

extension Remark {
  /// Whether the remark is about a claim, or about no claim in particular.
  fileprivate func concerns(_ claim: Claim) -> Bool {
    switch self {
    case .sourcesDisagree(let first, let second, _): first == claim || second == claim
    case .sourceOfAnotherTime(let source, _, _, _, _):
      claim.citation.source == source && claim.about.isOpenInTime
    case .fitsInAnotherUnit(let reading, _):
      claim.values.contains { $0.inSimilarUnit?.reading == reading }
    case .measurementsDisagree, .tagMoved, .platformsDiffer, .severalFit, .stale, .supportSourcesDiffer: true
    }
  }
}
