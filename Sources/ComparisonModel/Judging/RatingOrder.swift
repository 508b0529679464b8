/// The ratings of one criterion against the order of its indicators.
///
/// Ratings are compared only within one source: a "good" of one author says nothing about a "good" of another.
/// A candidate that one source rates twice, differently, has no place in that source's order.
public struct RatingOrder: Sendable {
  /// What the indicators say of each candidate's rating; nil for candidates that have none.
  public let byCandidate: [RatingEvidence?]
  /// All pairs, by indicator, each pair counted once.
  public let tallies: [RatingEvidence.Tally]

  /// Sets ratings against indicators.
  ///
  /// - Parameters:
  ///   - criterion: The criterion.
  ///   - scale: Its scale.
  ///   - ratings: The ratings, by source.
  ///   - candidateCount: How many candidates the comparison has.
  ///   - goodness: The goodness of each candidate by one indicator.
  init(
    _ criterion: Criterion, scale: Scale, ratings: [[(candidate: Int, level: Level.ID)]],
    candidateCount: Int, goodness: (Indicator) -> [ClosedRange<Int64>?]
  ) {
    var ranks: [Level.ID: Int] = [:]
    // Where less is better, the least level is the best rating.
    for (rank, level) in scale.levels.enumerated() {
      ranks[level.id] = criterion.direction == .lower ? -rank : rank
    }
    let sources = ratings.map { Self.ranked($0, ranks) }
    var evidence = [RatingEvidence?](repeating: nil, count: candidateCount)
    for source in sources where source.count > 1 {
      for item in source where evidence[item.candidate] == nil {
        evidence[item.candidate] = RatingEvidence(indicators: criterion.indicators.count)
      }
    }
    var totals = [RatingEvidence.Tally](repeating: .init(), count: criterion.indicators.count)
    for (position, indicator) in criterion.indicators.enumerated() {
      let values = goodness(indicator)
      for source in sources where source.count > 1 {
        let items = source.map {
          RatingSweep.Item(candidate: $0.candidate, rank: $0.rank, goodness: values[$0.candidate])
        }
        let sum = Self.count(items, indicator: position, into: &evidence)
        totals[position] = totals[position] + sum
      }
    }
    byCandidate = evidence
    tallies = totals
  }

  /// Counts the pairs of one source by one indicator.
  ///
  /// - Returns: All pairs, each counted once.
  private static func count(
    _ items: [RatingSweep.Item], indicator: Int, into evidence: inout [RatingEvidence?]
  ) -> RatingEvidence.Tally {
    var sum = RatingEvidence.Tally()
    for isReversed in [false, true] {
      RatingSweep.forEach(isReversed ? RatingSweep.reversed(items) : items) { item, tally, others in
        if !isReversed { sum = sum + tally }
        guard var own = evidence[item.candidate] else { return }
        evidence[item.candidate] = nil
        own.tallies[indicator] = own.tallies[indicator] + tally
        own.counterexamples += others.map {
          .init(indicator: indicator, other: $0, isOtherClaimedBetter: isReversed)
        }
        evidence[item.candidate] = own
      }
    }
    return sum
  }

  /// The rank of each candidate that a source rates without contradicting itself.
  private static func ranked(
    _ ratings: [(candidate: Int, level: Level.ID)], _ ranks: [Level.ID: Int]
  ) -> [(candidate: Int, rank: Int)] {
    var found: [Int: Int?] = [:]
    for (candidate, level) in ratings {
      guard let rank = ranks[level] else { continue }
      if let earlier = found[candidate] {
        if earlier != rank { found[candidate] = .some(nil) }
      } else {
        found[candidate] = rank
      }
    }
    return found.compactMap { candidate, rank in rank.map { (candidate, $0) } }
  }
}
