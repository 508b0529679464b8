extension FindingMatrix {
  /// What comes of each value of a claim beside measured values: of one that means a size, beside those of that size
  /// alone.
  func judgements(
    of claim: Claim, at position: Int, against measured: [MeasuredValue], candidate: Int, criterion: Int
  ) -> [Judgement] {
    guard !measured.isEmpty else { return [] }
    let meant = claim.about.size?.facts
    let measured = measured.filter { $0.fact.kind != .bytes || (meant?.contains($0.fact) ?? true) }
    return claim.values.flatMap { value -> [Judgement] in
      switch value {
      case .contains, .lacks:
        let facts = comparison.criteria[criterion].facts
        return Judgement(claim: position, claimed: value, lists: measured, facts: facts).map { [$0] } ?? []
      case .rank, .relation:
        return measured.compactMap {
          peers.judgement(claim: position, claimed: value, measured: $0, candidate: candidate)
        }
      default: return measured.compactMap { Judgement(claim: position, claimed: value, measured: $0) }
      }
    }
  }
}
