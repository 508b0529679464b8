extension RatingOrder {
  /// The ratings of each criterion of a comparison against its indicators; nil for criteria that have no
  /// indicators or no ratings. A comparison without ratings costs nothing.
  static func all(of comparison: Comparison, evidence: Evidence) -> [RatingOrder?] {
    var orders = [RatingOrder?](repeating: nil, count: comparison.criteria.count)
    guard comparison.criteria.contains(where: { !$0.indicators.isEmpty }), !comparison.claims.isEmpty else {
      return orders
    }
    var candidates: [Candidate.ID: Int] = [:]
    for (position, candidate) in comparison.candidates.enumerated() { candidates[candidate.id] = position }
    let ratings = Self.ratings(of: comparison, candidates)
    let scales = Dictionary(comparison.scales.map { ($0.id, $0) }) { first, _ in first }
    for (position, criterion) in comparison.criteria.enumerated() {
      guard !criterion.indicators.isEmpty, let rated = ratings[criterion.id],
        let scale = criterion.scale.flatMap({ scales[$0] })
      else { continue }
      orders[position] = RatingOrder(
        criterion, scale: scale, ratings: rated, candidateCount: comparison.candidates.count
      ) { indicator in
        comparison.candidates.indices.map {
          goodness(of: $0, by: indicator, comparison, evidence, positions: candidates)
        }
      }
    }
    return orders
  }

  /// The ratings by criterion, and by source within a criterion.
  private static func ratings(
    of comparison: Comparison, _ candidates: [Candidate.ID: Int]
  ) -> [Criterion.ID: [[(candidate: Int, level: Level.ID)]]] {
    var found: [Criterion.ID: [Source.ID: [(candidate: Int, level: Level.ID)]]] = [:]
    for claim in comparison.claims {
      guard let candidate = candidates[claim.candidate] else { continue }
      for case .level(let level) in claim.values {
        found[claim.criterion, default: [:]][claim.citation.source, default: []].append((candidate, level))
      }
    }
    // The order of sources does not matter to any count; it is made total for the counterexamples' sake.
    return found.mapValues { sources in
      sources.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    }
  }

  /// How good a candidate is by one indicator. A strategy is as good as what it ships: with several images to
  /// ship, somewhere between them.
  private static func goodness(
    of candidate: Int, by indicator: Indicator, _ comparison: Comparison, _ evidence: Evidence,
    positions: [Candidate.ID: Int]
  ) -> ClosedRange<Int64>? {
    func measured(_ candidate: Int) -> ClosedRange<Int64>? {
      guard let position = evidence.selected[candidate],
        let value = evidence.measured(indicator.fact, in: position)?.value
      else { return nil }
      return indicator.preference.goodness(of: value, fact: indicator.fact)
    }
    guard case .strategy(_, let run) = comparison.candidates[candidate].kind,
      evidence.selected[candidate] == nil
    else { return measured(candidate) }
    let stages = run.map { id in positions[id].flatMap(measured) }
    guard let first = stages.first, var hull = first else { return nil }
    for stage in stages.dropFirst() {
      guard let stage else { return nil }
      hull = min(hull.lowerBound, stage.lowerBound)...max(hull.upperBound, stage.upperBound)
    }
    return hull
  }
}
