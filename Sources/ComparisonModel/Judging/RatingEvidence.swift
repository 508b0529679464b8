/// What indicators say of the rating of one candidate: the claimed order of each pair that it belongs to,
/// against the measured order of that pair.
public struct RatingEvidence: Hashable, Sendable {
  /// Pairs of candidates, counted.
  public struct Tally: Hashable, Sendable {
    /// Pairs that the indicator orders as claimed.
    public var agreeing = 0
    /// Pairs that it orders the other way round.
    public var disagreeing = 0
    /// Pairs that it does not tell apart: both values are the same.
    public var tied = 0
    /// Pairs of which a value is unknown, or known too coarsely to order them.
    public var unknown = 0

    /// Makes an empty tally.
    public init() {}

    /// The sum of two tallies.
    public static func + (left: Tally, right: Tally) -> Tally {
      var sum = left
      sum.agreeing += right.agreeing
      sum.disagreeing += right.disagreeing
      sum.tied += right.tied
      sum.unknown += right.unknown
      return sum
    }
  }

  /// A pair whose measured order goes against its claimed order.
  public struct Counterexample: Hashable, Sendable {
    /// The position of the indicator among the criterion's.
    public var indicator: Int
    /// The position of the other candidate.
    public var other: Int
    /// Whether the other candidate is the one that is claimed to be better.
    public var isOtherClaimedBetter: Bool
  }

  /// The most counterexamples that are kept for each indicator, in each direction; the tallies count all.
  public static let maximumCounterexamples = 3

  /// The pairs of each of the criterion's indicators, in their order.
  public var tallies: [Tally]
  /// The plainest counterexamples.
  public var counterexamples: [Counterexample] = []

  /// Makes evidence of no pairs.
  init(indicators: Int) {
    tallies = Array(repeating: Tally(), count: indicators)
  }

  /// All pairs of all indicators.
  public var total: Tally { tallies.reduce(Tally(), +) }

  /// The verdict on the rating; nil where no pair decides anything.
  public var verdict: Verdict? {
    let total = total
    switch (total.agreeing > 0, total.disagreeing > 0) {
    case (true, true): return .partlySupported
    case (true, false): return .supported
    case (false, true): return .opposed
    case (false, false): return nil
    }
  }
}
