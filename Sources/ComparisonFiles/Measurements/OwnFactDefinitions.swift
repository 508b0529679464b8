public import ComparisonModel

/// The facts that a comparison defines for itself, by key: what the values of measurements under these keys mean.
public struct OwnFactDefinitions: Sendable {
  private let byKey: [String: OwnFact]
  /// Whether values of other own facts are told: they are not where the comparison itself could not be read.
  let tellsUndefined: Bool

  /// Makes the definitions of a comparison; none where there is no comparison.
  public init(_ facts: [OwnFact] = []) {
    byKey = Dictionary(facts.map { ($0.key, $0) }) { first, _ in first }
    tellsUndefined = true
  }

  private init(tellsUndefined: Bool) {
    byKey = [:]
    self.tellsUndefined = tellsUndefined
  }

  /// The definitions of a comparison that could not be read.
  public static let unreadable = OwnFactDefinitions(tellsUndefined: false)

  /// The fact with a key; nil where the comparison defines none.
  subscript(key: String) -> OwnFact? { byKey[key] }

  /// The keys.
  var keys: [String] { byKey.keys.sorted() }
}
