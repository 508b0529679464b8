/// The measured facts of one image. A fact that is not in it was not measured.
public struct Facts: Hashable, Sendable {
  private var values: [FactValue?]

  /// Makes an empty set of facts.
  public init() {
    values = Array(repeating: nil, count: Fact.allCases.count)
  }

  /// The value of a fact; nil when it was not measured.
  public subscript(fact: Fact) -> FactValue? {
    get { values[fact.index] }
    set { values[fact.index] = newValue }
  }

  /// The facts that were measured, in the order of ``Fact``.
  public var measured: [(fact: Fact, value: FactValue)] {
    Fact.allCases.compactMap { fact in self[fact].map { (fact, $0) } }
  }
}

extension Fact {
  /// The fact's position among all facts: the key of a dense table.
  fileprivate var index: Int {
    switch self {
    case .transferSize: 0
    case .layerTarSize: 1
    case .contentSize: 2
    case .rootFilesystemSize: 3
    case .reclaimableSize: 4
    case .engineSize: 5
    case .layerCount: 6
    case .fileCount: 7
    case .baseOS: 8
    case .packageManager: 9
    case .packageCount: 10
    case .cLibrary: 11
    case .shells: 12
    case .setuidFiles: 13
    case .buildTools: 14
    case .defaultUser: 15
    case .nodeVersion: 16
    case .nativeObjects: 17
    case .nativePackages: 18
    case .knownVulnerabilities: 19
    }
  }
}
