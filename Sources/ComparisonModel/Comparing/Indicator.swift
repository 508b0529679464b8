/// A fact whose order shows whether the order of ratings is right.
public struct Indicator: Hashable, Sendable {
  /// The fact.
  public var fact: ComparedFact
  /// Which of its values speak for the better rating.
  public var preference: Preference

  /// Makes an indicator.
  public init(fact: ComparedFact, preference: Preference) {
    self.fact = fact
    self.preference = preference
  }
}
