extension FindingMatrix {
  /// What comes of each value of a claim beside measured values: of one that means a size, beside those of that size
  /// alone.
  func judgements(
    of claim: Claim, at position: Int, against measured: [MeasuredValue], candidate: Int, criterion: Int
  ) -> [Judgement] {
    guard !measured.isEmpty else { return [] }
    let meant = claim.about.size?.facts
    let measured = measured.filter { measured in
      guard let meant, measured.fact.kind == .bytes else { return true }
      return measured.fact.known.map(meant.contains) ?? false
    }
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
