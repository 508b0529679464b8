/// What each fact of a measurement stands on: one level for most of them, and the exceptions.
public struct EvidenceLevels: Hashable, Sendable {
  /// The level of every fact that is no exception.
  public let usual: EvidenceLevel
  /// The facts that stand on something else, in the order of ``Fact``.
  ///
  /// It is a list, and no dictionary: there are a few, and every measurement of ten thousand has some.
  public private(set) var exceptions: [Exception] = []

  /// A fact that stands on something else than most facts of its measurement.
  public struct Exception: Hashable, Sendable {
    /// The fact.
    public var fact: Fact
    /// What it stands on.
    public var level: EvidenceLevel
  }

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
    get { exceptions.first { $0.fact == fact }?.level ?? usual }
    set {
      exceptions.removeAll { $0.fact == fact }
      guard newValue != usual else { return }
      let place = exceptions.firstIndex { $0.fact.rawValue > fact.rawValue } ?? exceptions.endIndex
      exceptions.insert(Exception(fact: fact, level: newValue), at: place)
    }
  }

  /// The level of a fact; those of a comparison's own stand on what most facts of their measurement do.
  public subscript(fact: ComparedFact) -> EvidenceLevel { fact.known.map { self[$0] } ?? usual }
}
