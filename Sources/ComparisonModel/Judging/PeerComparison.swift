/// The other candidates that a claim on several is decided by.
public struct PeerComparison: Hashable, Sendable {
  /// The most candidates without a value that are told by name.
  public static let maximumUnknownTold = 3

  /// Another candidate, and what the fact is of it.
  public struct Peer: Hashable, Sendable {
    /// Its position in the comparison.
    public var candidate: Int
    /// The value of the fact.
    public var value: FactValue
  }

  /// The candidate that decides: the other one of a relation; of a rank, the one that comes nearest, or the
  /// one that comes before. Nil where its value is unknown.
  public var deciding: Peer?
  /// Candidates of which the fact is unknown, by position; the first ``maximumUnknownTold``.
  public var unknown: [Int]
  /// How many candidates have no value.
  public var unknownCount: Int
  /// How many other candidates have one.
  public var knownCount: Int
}
