/// What claims on several candidates are judged by: the values of the others' measurements.
struct PeerFigures: Sendable {
  private let evidence: Evidence
  /// Positions of candidates by id; empty where no claim names another candidate.
  private var positions: [Candidate.ID: Int] = [:]
  /// The least values, and the negated greatest ones, of the facts that claims on ranks are judged by.
  private var extremes: [Key: FactExtremes] = [:]

  private struct Key: Hashable {
    var fact: ComparedFact
    var isLeast: Bool
  }

  init(_ comparison: Comparison, evidence: Evidence) {
    self.evidence = evidence
    var ranked: [Criterion.ID: Set<Bool>] = [:]
    var hasRelations = false
    for claim in comparison.claims {
      for value in claim.values {
        if case .rank(let rank) = value { ranked[claim.criterion, default: []].insert(rank.isLeast) }
        if case .relation = value { hasRelations = true }
      }
    }
    if hasRelations {
      for (position, candidate) in comparison.candidates.enumerated() { positions[candidate.id] = position }
    }
    for criterion in comparison.criteria {
      for isLeast in ranked[criterion.id] ?? [] {
        for fact in criterion.facts where extremes[Key(fact: fact, isLeast: isLeast)] == nil {
          extremes[Key(fact: fact, isLeast: isLeast)] = extremes(of: fact, isLeast: isLeast, comparison)
        }
      }
    }
  }

  /// A strategy without an image of its own has no place among images; an image without a measurement does.
  private func extremes(of fact: ComparedFact, isLeast: Bool, _ comparison: Comparison) -> FactExtremes {
    var extremes = FactExtremes()
    for (position, candidate) in comparison.candidates.enumerated() {
      if case .strategy = candidate.kind, evidence.selected[position] == nil { continue }
      let bounds = value(of: fact, candidate: position)?.amount?.bounds
      extremes.insert(position, bounds.map { isLeast ? $0 : Self.negated($0) })
    }
    return extremes
  }

  private static func negated(_ bounds: ClosedRange<Int64>) -> ClosedRange<Int64> {
    // No amount is below 0, so none is too large to be negated.
    -bounds.upperBound...(-bounds.lowerBound)
  }

  private func value(of fact: ComparedFact, candidate: Int) -> FactValue? {
    evidence.selected[candidate].flatMap { evidence.measurements[$0].facts[fact] }
  }

  private func peer(_ candidate: Int, fact: ComparedFact) -> PeerComparison.Peer? {
    value(of: fact, candidate: candidate).flatMap {
      $0.isUnknown ? nil : .init(candidate: candidate, value: $0)
    }
  }
}

extension PeerFigures {
  /// Compares a claim on several candidates with a measured value of one of them.
  ///
  /// - Returns: nil for other claims, for values that are no amounts, and where there is nothing to compare with.
  func judgement(
    claim: Int, claimed: ClaimedValue, measured: MeasuredValue, candidate: Int
  ) -> Judgement? {
    guard let bounds = measured.value.amount?.bounds else { return nil }
    let found: (holds: Bool?, peers: PeerComparison)?
    switch claimed {
    case .rank(let rank): found = self.rank(rank, measured.fact, bounds, candidate)
    case .relation(let relation): found = self.relation(relation, measured.fact, bounds)
    default: return nil
    }
    return found.map {
      Judgement(
        claim: claim, claimed: claimed, measured: measured, outcome: .init($0.holds), basis: .peers($0.peers))
    }
  }

  private func rank(
    _ rank: ClaimedRank, _ fact: ComparedFact, _ bounds: ClosedRange<Int64>, _ candidate: Int
  ) -> (Bool?, PeerComparison)? {
    guard let extremes = extremes[Key(fact: fact, isLeast: rank.isLeast)],
      let (holds, deciding) = extremes.isLeast(candidate, rank.isLeast ? bounds : Self.negated(bounds))
    else { return nil }
    let peers = PeerComparison(
      deciding: deciding.flatMap { peer($0, fact: fact) }, unknown: extremes.unknown,
      unknownCount: extremes.unknownCount, knownCount: extremes.knownCount - 1)
    return (holds, peers)
  }

  private func relation(
    _ relation: ClaimedRelation, _ fact: ComparedFact, _ bounds: ClosedRange<Int64>
  ) -> (Bool?, PeerComparison)? {
    guard let other = positions[relation.other] else { return nil }
    let peer = peer(other, fact: fact)
    guard let peer, let others = peer.value.amount?.bounds else {
      return (nil, PeerComparison(deciding: nil, unknown: [other], unknownCount: 1, knownCount: 0))
    }
    return (
      relation.holds(bounds, besides: others),
      PeerComparison(deciding: peer, unknown: [], unknownCount: 0, knownCount: 1)
    )
  }
}
