/// The measurements of a comparison, each with the candidate it belongs to.
public struct Evidence: Sendable {
  /// All measurements, in the order given.
  public let measurements: [Measurement]
  /// For each candidate of the comparison, its measurements' positions, the newest image first.
  public let byCandidate: [[Int]]
  /// For each candidate, the measurement that its cells show.
  public let selected: [Int?]
  /// Measurements that belong to no candidate: they are reported, never dropped in silence.
  public let unassigned: [Int]

  /// Assigns measurements to a comparison's candidates.
  ///
  /// A measurement belongs to the candidate that it names; else to the one with the longest image pattern
  /// that matches its image's name. A cell shows the measurement that the candidate selects by name or digest,
  /// else the newest; of one image, the measurement of which every byte was read.
  ///
  /// - Parameters:
  ///   - measurements: The measurements, in any order.
  ///   - comparison: What they are measurements of.
  ///   - own: Positions of measurements that go before any selection: those that the user took himself, where
  ///     the selection was made by the authors of a built-in comparison.
  public init(_ measurements: [Measurement], for comparison: Comparison, own: Range<Int> = 0..<0) {
    let owner = CandidateIndex(comparison.candidates)
    var byCandidate = [[Int]](repeating: [], count: comparison.candidates.count)
    var unassigned: [Int] = []
    for (position, measurement) in measurements.enumerated() {
      if let candidate = owner.candidate(of: measurement) {
        byCandidate[candidate].append(position)
      } else {
        unassigned.append(position)
      }
    }
    for candidate in byCandidate.indices where byCandidate[candidate].count > 1 {
      byCandidate[candidate].sort { Self.isNewer(measurements[$0], than: measurements[$1]) }
    }
    self.measurements = measurements
    self.byCandidate = byCandidate
    self.unassigned = unassigned
    selected = zip(comparison.candidates, byCandidate).map { candidate, positions in
      let selected =
        positions.first { own.contains($0) }
        ?? Self.selection(of: candidate.selection, among: positions, measurements)
      return selected.map { Self.verified(insteadOf: $0, among: positions, measurements) }
    }
  }

  /// The measurement of the same image of which every byte was read, where there is one: what a manifest declares, or
  /// a listing says, tells no more of it, however new it is.
  private static func verified(
    insteadOf position: Int, among positions: [Int], _ measurements: [Measurement]
  ) -> Int {
    let measurement = measurements[position]
    guard measurement.evidence.usual != .verified, let digest = measurement.image.manifestDigest else {
      return position
    }
    return positions.first {
      measurements[$0].image.manifestDigest == digest && measurements[$0].evidence.usual == .verified
    } ?? position
  }

  private static func selection(
    of rule: MeasurementSelection, among positions: [Int], _ measurements: [Measurement]
  ) -> Int? {
    switch rule {
    case .newest: positions.first
    case .name(let name):
      positions.first {
        ImagePattern.familiarName(measurements[$0].image.name) == ImagePattern.familiarName(name)
      } ?? positions.first
    case .digest(let digest):
      positions.first {
        measurements[$0].image.manifestDigest == digest || measurements[$0].image.indexDigest == digest
      } ?? positions.first
    }
  }

  /// The newest image comes first; the rest of the keys only make the order total, so that the order in which
  /// measurements are given does not matter.
  private static func isNewer(_ left: Measurement, than right: Measurement) -> Bool {
    func moment(_ timestamp: Timestamp?) -> Int64 { timestamp?.secondsSinceEpoch ?? Int64.min }
    let leftMoments = (moment(left.image.created ?? left.takenAt), moment(left.takenAt))
    let rightMoments = (moment(right.image.created ?? right.takenAt), moment(right.takenAt))
    guard leftMoments == rightMoments else { return leftMoments > rightMoments }
    let leftNames = (
      left.image.name, left.image.manifestDigest ?? "", left.image.platform ?? "", left.tool.name
    )
    let rightNames = (
      right.image.name, right.image.manifestDigest ?? "", right.image.platform ?? "", right.tool.name
    )
    return leftNames < rightNames
  }
}
