/// A place among all candidates that a source claims: the smallest, or the one with the fewest packages.
public enum ClaimedRank: String, CaseIterable, Hashable, Sendable {
  /// No candidate is smaller.
  case smallest
  /// No candidate is larger.
  case largest
  /// No candidate has fewer.
  case fewest
  /// No candidate has more.
  case most

  /// Whether the least amount is claimed, and not the greatest.
  public var isLeast: Bool {
    switch self {
    case .smallest, .fewest: true
    case .largest, .most: false
    }
  }
}
