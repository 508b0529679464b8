public import JSONDocuments
public import ComparisonModel

extension NodeObservation: ImageObservation {
  /// Adds `node_version`.
  public func add(to facts: inout Facts) {
    let untold: FactValue = program == nil ? .absent : .unknown(.couldNotBeTold)
    facts[.nodeVersion] = version.map { .text($0) } ?? untold
  }

  /// A version that only the environment says is no more than declared, whatever else was read.
  public func level(of fact: Fact) -> EvidenceLevel {
    version != nil && evidence.first?.kind == .environment ? .declared : .verified
  }

  /// The program, what says its version, and its package tools.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [
      .init("node_program", .text(orNull: program)),
      .init("node_version_evidence", .list(evidence.map(Self.evidence))),
      .init("npm_version", .text(orNull: npmVersion)),
      .init("yarn_version", .text(orNull: yarnVersion)),
      .init("corepack_version", .text(orNull: corepackVersion)),
    ]
  }

  private static func evidence(_ evidence: Evidence) -> JSONValue {
    .object([
      .init("kind", .text(evidence.kind.rawValue)), .init("place", .text(evidence.place)),
      .init("version", .text(evidence.version)),
    ])
  }
}
