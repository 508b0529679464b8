/// The ratings of one criterion against the order of its indicators.
///
/// Ratings are compared only within one source: a "good" of one author says nothing about a "good" of another.
/// A candidate that one source rates twice, differently, has no place in that source's order.
public struct RatingOrder: Sendable {
  /// How one source rates one candidate.
  struct Rating {
    var candidate: Int
    var level: Level.ID
    var about: ClaimSubject
  }

  /// What the indicators say of each candidate's rating; nil for candidates that have none.
  public let byCandidate: [RatingEvidence?]
  /// All pairs, by indicator, each pair counted once.
  public let tallies: [RatingEvidence.Tally]

  /// Sets ratings against indicators.
  ///
  /// - Parameters:
  ///   - criterion: The criterion.
  ///   - scale: Its scale.
  ///   - ratings: The ratings, by source, and by what a source says they are about.
  ///   - candidateCount: How many candidates the comparison has.
  ///   - goodness: The goodness of a rated candidate by one indicator.
  init(
    _ criterion: Criterion, scale: Scale, ratings: [[Rating]], candidateCount: Int,
    goodness: (Rating, Indicator) -> ClosedRange<Int64>?
  ) {
    var ranks: [Level.ID: Int] = [:]
    // Where less is better, the least level is the best rating.
    for (rank, level) in scale.levels.enumerated() {
      ranks[level.id] = criterion.direction == .lower ? -rank : rank
    }
    let sources = ratings.map { Self.ranked($0, ranks) }
    var evidence = [RatingEvidence?](repeating: nil, count: candidateCount)
    for source in sources where source.count > 1 {
      for (rating, _) in source where evidence[rating.candidate] == nil {
        evidence[rating.candidate] = RatingEvidence(indicators: criterion.indicators.count)
      }
    }
    var totals = [RatingEvidence.Tally](repeating: .init(), count: criterion.indicators.count)
    for (position, indicator) in criterion.indicators.enumerated() {
      for source in sources where source.count > 1 {
        let items = source.map { rating, rank in
          RatingSweep.Item(
            candidate: rating.candidate, rank: rank, goodness: goodness(rating, indicator))
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
    _ ratings: [Rating], _ ranks: [Level.ID: Int]
  ) -> [(rating: Rating, rank: Int)] {
    var found: [Int: (rating: Rating, rank: Int?)] = [:]
    for rating in ratings {
      guard let rank = ranks[rating.level] else { continue }
      if let earlier = found[rating.candidate] {
        if earlier.rank != rank { found[rating.candidate]?.rank = nil }
      } else {
        found[rating.candidate] = (rating, rank)
      }
    }
    return found.values.compactMap { rating, rank in rank.map { (rating, $0) } }
  }
}
