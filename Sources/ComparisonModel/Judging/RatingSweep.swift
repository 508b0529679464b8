/// One source's ratings against one indicator, counted pair by pair in n log n steps.
///
/// Each candidate is set against all that are rated lower, from the lowest rating up. With ratings and values
/// turned round, the same sweep sets each against all that are rated higher.
struct RatingSweep {
  struct Item {
    var candidate: Int
    var rank: Int
    var goodness: ClosedRange<Int64>?
  }

  /// Calls `body` once for each item, with its pairs with all items of lower rank, and the plainest
  /// counterexamples among them.
  static func forEach(_ items: [Item], _ body: (Item, RatingEvidence.Tally, _ others: [Int]) -> Void) {
    let ordered = items.sorted { ($0.rank, $0.candidate) < ($1.rank, $1.candidate) }
    var uppers = RankCounter(ordered.compactMap { $0.goodness?.upperBound })
    var lowers = RankCounter(ordered.compactMap { $0.goodness?.lowerBound })
    var points: [Int64: Int] = [:]
    // Known items of lower rank with the greatest goodness: the plainest counterexamples, if any are.
    var best: [(candidate: Int, lower: Int64)] = []
    var below = 0
    var start = 0
    while start < ordered.count {
      let end = ordered[start...].firstIndex { $0.rank != ordered[start].rank } ?? ordered.count
      for item in ordered[start..<end] {
        var tally = RatingEvidence.Tally()
        guard let goodness = item.goodness else {
          tally.unknown = below
          body(item, tally, [])
          continue
        }
        tally.agreeing = uppers.countBelow(goodness.lowerBound)
        tally.disagreeing = lowers.countAbove(goodness.upperBound)
        tally.tied = goodness.lowerBound == goodness.upperBound ? points[goodness.lowerBound] ?? 0 : 0
        tally.unknown = below - tally.agreeing - tally.disagreeing - tally.tied
        body(item, tally, best.filter { $0.lower > goodness.upperBound }.map(\.candidate))
      }
      for item in ordered[start..<end] {
        guard let goodness = item.goodness else { continue }
        uppers.insert(goodness.upperBound)
        lowers.insert(goodness.lowerBound)
        if goodness.lowerBound == goodness.upperBound { points[goodness.lowerBound, default: 0] += 1 }
        best.append((item.candidate, goodness.lowerBound))
        best.sort { ($1.lower, $0.candidate) < ($0.lower, $1.candidate) }
        if best.count > RatingEvidence.maximumCounterexamples { best.removeLast() }
      }
      below += end - start
      start = end
    }
  }

  /// The items with ratings and values turned round.
  static func reversed(_ items: [Item]) -> [Item] {
    items.map { item in
      var item = item
      item.rank = -item.rank
      item.goodness = item.goodness.map { -$0.upperBound...(-$0.lowerBound) }
      return item
    }
  }
}
