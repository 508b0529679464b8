public import JSONDocuments

/// The measured facts of one image. A fact that is not in it was not measured.
public struct Facts: Hashable, Sendable {
  private var values: [FactValue?]
  /// The values of facts that the comparison defines for itself, by key.
  public private(set) var own: [String: FactValue] = [:]
  /// The values of own facts that no comparison at hand defines, by key, as their file has them: what they mean is
  /// not known, and they are kept for a comparison that says it.
  public var undefined: [String: JSONValue] = [:]

  /// Makes an empty set of facts.
  public init() {
    values = Array(repeating: nil, count: Fact.allCases.count)
  }

  /// The value of a fact; nil when it was not measured.
  public subscript(fact: Fact) -> FactValue? {
    get { values[fact.rawValue] }
    set { values[fact.rawValue] = newValue }
  }

  /// The value of a fact of the comparison's own; nil when it was not measured.
  public subscript(fact: OwnFact) -> FactValue? {
    get { own[fact.key] }
    set { own[fact.key] = newValue }
  }

  /// The value of a fact; nil when it was not measured.
  public subscript(fact: ComparedFact) -> FactValue? {
    switch fact {
    case .known(let fact): self[fact]
    case .own(let fact): own.isEmpty ? nil : self[fact]
    }
  }

  /// Sets the value of a fact.
  public mutating func set(_ value: FactValue, of fact: ComparedFact) {
    switch fact {
    case .known(let fact): self[fact] = value
    case .own(let fact): self[fact] = value
    }
  }

  /// The facts that this program knows and that were measured, in the order of ``Fact``.
  public var measured: [(fact: Fact, value: FactValue)] {
    Fact.allCases.compactMap { fact in self[fact].map { (fact, $0) } }
  }

  /// Whether there is nothing but facts of comparisons' own.
  public var isOfOwnFactsAlone: Bool {
    !(own.isEmpty && undefined.isEmpty) && values.allSatisfy { $0 == nil }
  }
}
