/// The measured facts of one image. A fact that is not in it was not measured.
public struct Facts: Hashable, Sendable {
  private var values: [FactValue?]

  /// Makes an empty set of facts.
  public init() {
    values = Array(repeating: nil, count: Fact.allCases.count)
  }

  /// The value of a fact; nil when it was not measured.
  public subscript(fact: Fact) -> FactValue? {
    get { values[fact.rawValue] }
    set { values[fact.rawValue] = newValue }
  }

  /// The facts that were measured, in the order of ``Fact``.
  public var measured: [(fact: Fact, value: FactValue)] {
    Fact.allCases.compactMap { fact in self[fact].map { (fact, $0) } }
  }
}
