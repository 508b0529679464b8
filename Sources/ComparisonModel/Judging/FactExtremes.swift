/// The least values of one fact among all candidates, so that each candidate's rank is told without looking at
/// all others: 10,000 candidates have 50 million pairs.
struct FactExtremes: Sendable {
  /// A candidate and one bound of its value.
  struct Bound: Sendable {
    var candidate: Int
    var amount: Int64
  }

  /// The two candidates with the least upper bounds, the least first: one of them is another than any candidate.
  private(set) var uppers: [Bound] = []
  /// The two with the least lower bounds.
  private(set) var lowers: [Bound] = []
  /// Candidates without a value: the first few, and one more than are told.
  private(set) var unknown: [Int] = []
  private(set) var unknownCount = 0
  private(set) var knownCount = 0

  /// Takes in a candidate; nil stands for an unknown value.
  mutating func insert(_ candidate: Int, _ bounds: ClosedRange<Int64>?) {
    guard let bounds else {
      unknownCount += 1
      if unknown.count < PeerComparison.maximumUnknownTold { unknown.append(candidate) }
      return
    }
    knownCount += 1
    Self.insert(.init(candidate: candidate, amount: bounds.upperBound), into: &uppers)
    Self.insert(.init(candidate: candidate, amount: bounds.lowerBound), into: &lowers)
  }

  private static func insert(_ bound: Bound, into list: inout [Bound]) {
    list.append(bound)
    list.sort { ($0.amount, $0.candidate) < ($1.amount, $1.candidate) }
    if list.count > 2 { list.removeLast() }
  }

  /// Whether no other candidate has less than a candidate whose value lies between bounds.
  ///
  /// - Returns: the answer, nil where it is open, with the candidate that decides it; nil where there is no
  ///   other candidate.
  func isLeast(_ candidate: Int, _ bounds: ClosedRange<Int64>) -> (holds: Bool?, deciding: Int?)? {
    let least = uppers.first { $0.candidate != candidate }
    if let least, least.amount < bounds.lowerBound { return (false, least.candidate) }
    guard let nearest = lowers.first(where: { $0.candidate != candidate }) else {
      return unknownCount > 0 ? (nil, nil) : nil
    }
    let isCertain = bounds.upperBound <= nearest.amount && unknownCount == 0
    return (isCertain ? true : nil, nearest.candidate)
  }
}
