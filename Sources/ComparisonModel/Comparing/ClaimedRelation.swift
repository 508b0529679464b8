/// How one candidate stands to another, as a source claims: "smaller than slim", "half of the full image".
public struct ClaimedRelation: Hashable, Sendable {
  /// What is claimed of the two amounts.
  public enum Kind: Hashable, Sendable {
    /// The candidate's amount is less.
    case less
    /// It is more.
    case more
    /// It is the same.
    case same
    /// It is about this share or multiple of the other's. The tolerance is in thousandths of the ratio.
    case ratio(Ratio, tolerance: Int64)
    /// It is this share or multiple, or less; widened by the tolerance.
    case atMost(Ratio, tolerance: Int64?)
    /// It is this share or multiple, or more; widened by the tolerance.
    case atLeast(Ratio, tolerance: Int64?)
  }

  /// The candidate that it is compared with.
  public var other: Candidate.ID
  /// What is claimed.
  public var kind: Kind

  /// Makes a relation.
  public init(to other: Candidate.ID, _ kind: Kind) {
    self.other = other
    self.kind = kind
  }

  /// Whether it holds of two amounts that are known between bounds; nil where the bounds leave that open.
  public func holds(_ amount: ClosedRange<Int64>, besides other: ClosedRange<Int64>) -> Bool? {
    switch kind {
    case .less: Self.isLess(amount, than: other)
    case .more: Self.isLess(other, than: amount)
    case .same: Self.isSame(amount, as: other)
    case .ratio(let ratio, let tolerance):
      ratio.holds(amount, of: other, below: tolerance, above: tolerance)
    case .atMost(let ratio, let tolerance):
      ratio.holds(amount, of: other, below: nil, above: tolerance ?? 0)
    case .atLeast(let ratio, let tolerance):
      ratio.holds(amount, of: other, below: tolerance ?? 0, above: nil)
    }
  }

  private static func isLess(_ left: ClosedRange<Int64>, than right: ClosedRange<Int64>) -> Bool? {
    if left.upperBound < right.lowerBound { return true }
    return left.lowerBound >= right.upperBound ? false : nil
  }

  private static func isSame(_ left: ClosedRange<Int64>, as right: ClosedRange<Int64>) -> Bool? {
    guard left.overlaps(right) else { return false }
    return left.lowerBound == left.upperBound && left == right ? true : nil
  }
}
