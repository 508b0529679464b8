/// What is odd about the measurements of one candidate.
struct EvidenceConflicts: Hashable, Sendable {
  /// Facts that measurements of one manifest disagree on, and ends of support that sources disagree on.
  var facts: [Fact: Remark] = [:]
  /// What is to be said of the measurements as a whole.
  var remarks: [Remark] = []

  /// Compares a candidate's measurements with each other.
  init(_ positions: [Int], in measurements: [Measurement]) {
    guard positions.count > 1 else { return }
    // The order in which measurements were given must not matter.
    let all = positions.map { measurements[$0] }
    var byDigest: [String: [Measurement]] = [:]
    var digestsByName: [String: Set<String>] = [:]
    var platforms: Set<String> = []
    for measurement in all {
      if let platform = measurement.image.platform { platforms.insert(platform) }
      guard let digest = measurement.image.manifestDigest else { continue }
      byDigest[digest, default: []].append(measurement)
      let name = ImagePattern.familiarName(measurement.image.name)
      digestsByName["\(name) \(measurement.image.platform ?? "")", default: []].insert(digest)
    }
    for (digest, same) in byDigest.sorted(by: { $0.key < $1.key }) where same.count > 1 {
      compare(same, digest: digest)
    }
    for (name, digests) in digestsByName.sorted(by: { $0.key < $1.key }) where digests.count > 1 {
      remarks.append(.tagMoved(name: String(name.prefix { $0 != " " }), digests: digests.sorted()))
    }
    if platforms.count > 1 { remarks.append(.platformsDiffer(platforms.sorted())) }
  }

  /// Adds the ends of support of a measurement on which sources differ.
  mutating func addSupport(of measurement: Int, in evidence: Evidence) {
    for fact in [Fact.runtimeSupportedUntil, .baseSupportedUntil, .supportedUntil] where facts[fact] == nil {
      guard case .supportEnd(let end)? = evidence.measured(.known(fact), in: measurement)?.value,
        end.isDisputed
      else { continue }
      facts[fact] = .supportSourcesDiffer(fact, release: end.release, days: end.daysBySource)
    }
  }

  private mutating func compare(_ same: [Measurement], digest: String) {
    for fact in Fact.allCases where facts[fact] == nil && fact.row.isOfManifest {
      let known = same.compactMap { measurement in
        measurement.facts[fact].map { (value: $0, isRead: measurement.method == .imageRead) }
      }.filter { !$0.value.isUnknown }
      guard known.count > 1, Self.disagree(known, fact: fact) else { continue }
      let texts = Set(known.map(\.value)).map {
        (value: $0, text: $0.text(in: .en), exact: $0.exactText ?? "")
      }
      let values = texts.sorted { ($0.text, $0.exact) < ($1.text, $1.exact) }.map(\.value)
      facts[fact] = .measurementsDisagree(.known(fact), digest: digest, values: values)
    }
  }

  private static func disagree(_ known: [(value: FactValue, isRead: Bool)], fact: Fact) -> Bool {
    let amounts = known.compactMap { $0.value.names == nil ? $0.value.amount?.bounds : nil }
    if amounts.count == known.count, let first = amounts.first {
      // Rounded figures agree where their intervals have a point in common.
      let common = amounts.reduce((first.lowerBound, first.upperBound)) {
        (max($0.0, $1.lowerBound), min($0.1, $1.upperBound))
      }
      return common.0 > common.1
    }
    // What a published listing leaves out may be there all the same: it shows the shells that are packages.
    let lists = known.map { (things: $0.value.things(by: fact.row.names), isWhole: $0.isRead) }
    let mayBePartial = fact.row.form == .names
    return lists.contains { left in
      lists.contains { right in
        (right.isWhole || !mayBePartial)
          && (left.things?.all ?? []).contains { thing in
            !(right.things?.candidates(for: [thing]) ?? []).contains(where: thing.isCompatible)
          }
      }
    }
  }
}
