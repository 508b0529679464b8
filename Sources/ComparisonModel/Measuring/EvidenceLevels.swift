/// What each fact of a measurement stands on: one level for most of them, and the exceptions.
public struct EvidenceLevels: Hashable, Sendable {
  /// The level of every fact that is no exception.
  public let usual: EvidenceLevel
  /// The facts that stand on something else.
  public private(set) var exceptions: [Fact: EvidenceLevel] = [:]

  /// Makes levels that are the same for all facts.
  public init(_ usual: EvidenceLevel) {
    self.usual = usual
  }

  /// What a measurement stands on that does not say it, as none did before version 0.5.
  ///
  /// Plimsoll has read and hashed every layer of what it read itself; what other programs write under that method
  /// is their declaration.
  public init(unstatedBy method: Measurement.Method, of tool: MeasuringTool) {
    switch method {
    case .imageRead: self.init(tool.name == MeasuringTool.ownName ? .verified : .declared)
    case .documentsRead: self.init(.declared)
    case .publishedListing, .buildDefinition, .imported: self.init(.published)
    }
  }

  /// The level of a fact.
  public subscript(fact: Fact) -> EvidenceLevel {
    get { exceptions.isEmpty ? usual : exceptions[fact] ?? usual }
    set { exceptions[fact] = newValue == usual ? nil : newValue }
  }

  /// The level of a fact; those of a comparison's own stand on what most facts of their measurement do.
  public subscript(fact: ComparedFact) -> EvidenceLevel { fact.known.map { self[$0] } ?? usual }

  /// The exceptions, in the order of ``Fact``.
  public var ordered: [(fact: Fact, level: EvidenceLevel)] {
    Fact.allCases.compactMap { fact in exceptions[fact].map { (fact, $0) } }
  }
}
