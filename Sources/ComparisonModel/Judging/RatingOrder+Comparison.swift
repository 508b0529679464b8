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
    let ratings = Self.ratings(of: comparison, evidence, candidates)
    let scales = Dictionary(comparison.scales.map { ($0.id, $0) }) { first, _ in first }
    for (position, criterion) in comparison.criteria.enumerated() {
      guard !criterion.indicators.isEmpty, let rated = ratings[criterion.id],
        let scale = criterion.scale.flatMap({ scales[$0] })
      else { continue }
      orders[position] = RatingOrder(
        criterion, scale: scale, ratings: rated, candidateCount: comparison.candidates.count
      ) { rating, indicator in
        goodness(of: rating, by: indicator, comparison, evidence, positions: candidates)
      }
    }
    return orders
  }

  /// Ratings that are set against each other: those of one source that are about one state of things.
  private struct Group: Hashable {
    let source: Source.ID
    let node: VersionRange?
    let platform: PlatformName?
    let day: Timestamp?

    init(_ claim: Claim) {
      source = claim.citation.source
      (node, platform, day) = (claim.about.node, claim.about.platform, claim.about.date)
    }

    /// A total order for the counterexamples' sake; it does not matter to any count.
    var key: [String] { [source.rawValue, node?.text ?? "", platform?.text ?? "", day?.text ?? ""] }
  }

  /// The ratings by criterion, and by source and subject within a criterion. A rating of something that was not
  /// measured has no place in an order.
  private static func ratings(
    of comparison: Comparison, _ evidence: Evidence, _ candidates: [Candidate.ID: Int]
  ) -> [Criterion.ID: [[Rating]]] {
    var found: [Criterion.ID: [Group: [Rating]]] = [:]
    for claim in comparison.claims where claim.isRating {
      guard let candidate = candidates[claim.candidate],
        claim.about.fitsAnyImage || evidence.byCandidate[candidate].isEmpty
          || evidence.basis(of: claim.about, candidate: candidate, within: comparison.maximumAgeInDays) != nil
      else { continue }
      for case .level(let level) in claim.values {
        let rating = Rating(candidate: candidate, level: level, about: claim.about)
        found[claim.criterion, default: [:]][Group(claim), default: []].append(rating)
      }
    }
    return found.mapValues { groups in
      groups.sorted { $0.key.key.lexicographicallyPrecedes($1.key.key) }.map(\.value)
    }
  }

  /// How good a rated candidate is by one indicator. A strategy is as good as what it ships: with several images to
  /// ship, somewhere between them.
  private static func goodness(
    of rating: Rating, by indicator: Indicator, _ comparison: Comparison, _ evidence: Evidence,
    positions: [Candidate.ID: Int]
  ) -> ClosedRange<Int64>? {
    func measured(_ candidate: Int) -> ClosedRange<Int64>? {
      let basis = evidence.basis(
        of: rating.about, candidate: candidate, within: comparison.maximumAgeInDays)
      guard let position = basis,
        let value = evidence.measured(indicator.fact, in: position)?.value
      else { return nil }
      return indicator.preference.goodness(of: value, fact: indicator.fact)
    }
    guard case .strategy(_, let run) = comparison.candidates[rating.candidate].kind,
      evidence.selected[rating.candidate] == nil
    else { return measured(rating.candidate) }
    let stages = run.map { id in positions[id].flatMap(measured) }
    guard let first = stages.first, var hull = first else { return nil }
    for stage in stages.dropFirst() {
      guard let stage else { return nil }
      hull = min(hull.lowerBound, stage.lowerBound)...max(hull.upperBound, stage.upperBound)
    }
    return hull
  }
}
