/// The measurements of a comparison, each with the candidate it belongs to.
public struct Evidence: Sendable {
  /// All measurements, in the order given.
  public let measurements: [Measurement]
  /// For each candidate of the comparison, its measurements' positions, the newest image first.
  public let byCandidate: [[Int]]
  /// For each candidate, the measurement that its cells show.
  public let selected: [Int?]
  /// For each measurement that is selected, others of the same image, in the order of their candidate.
  private let companions: [Int: [Int]]
  /// For each candidate, how many of its measurements its selection fits equally well: more than one where only
  /// the order of measurements decides which its cells show.
  public let fitting: [Int]
  /// Measurements that belong to no candidate: they are reported, never dropped in silence.
  public let unassigned: [Int]
  /// Measurements that name one candidate while the patterns of another match their image's name.
  public let contested: [Contest]

  /// A measurement that two candidates may have a claim on.
  public struct Contest: Hashable, Sendable {
    /// The position of the measurement.
    public let measurement: Int
    /// The candidate that it names, and that has it.
    public let owner: Int
    /// The candidate whose image patterns match its name.
    public let rival: Int
  }

  /// The measurements that cells show, each once, in the order given.
  public var shown: [Int] { Set(selected.compactMap(\.self)).sorted() }

  /// The day of the newest measurement or image; nil where none has one.
  public var newestDay: Timestamp? { Self.newestDay(of: measurements) }

  /// The day of the newest of some measurements or their images; nil where none has one.
  public static func newestDay(of measurements: [Measurement]) -> Timestamp? {
    measurements.compactMap { $0.takenAt ?? $0.image.created }.max().flatMap { Timestamp($0.day) }
  }

  /// Assigns measurements to a comparison's candidates.
  ///
  /// A measurement belongs to the candidate that it names; else to the one with the longest image pattern
  /// that matches its image's name. A cell shows the measurement that the candidate selects, and of one image the
  /// measurement of which every byte was read; where a selection fits none, a cell shows none.
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
    var contested: [Contest] = []
    for (position, measurement) in measurements.enumerated() {
      guard let candidate = owner.candidate(of: measurement) else {
        unassigned.append(position)
        continue
      }
      byCandidate[candidate].append(position)
      if let rival = owner.rival(of: measurement) {
        contested.append(Contest(measurement: position, owner: candidate, rival: rival))
      }
    }
    for candidate in byCandidate.indices where byCandidate[candidate].count > 1 {
      byCandidate[candidate].sort { Self.isNewer(measurements[$0], than: measurements[$1]) }
    }
    self.measurements = measurements
    self.byCandidate = byCandidate
    self.unassigned = unassigned
    self.contested = contested
    let choices = zip(comparison.candidates, byCandidate).map { candidate, positions in
      let owned =
        own.isEmpty
        ? [] : positions.filter { own.contains($0) && !measurements[$0].facts.isOfOwnFactsAlone }
      let choice =
        owned.isEmpty
        ? Self.choice(by: candidate.selection, among: positions, measurements)
        : Self.choice(by: .newest, among: owned, measurements)
      let position = choice.position.map { Self.verified(insteadOf: $0, among: positions, measurements) }
      return (position: position, fitting: choice.fitting)
    }
    selected = choices.map(\.position)
    fitting = choices.map(\.fitting)
    companions = Self.companions(of: selected, among: byCandidate, measurements)
  }

  /// The other measurements of the image that each selected measurement is of.
  private static func companions(
    of selected: [Int?], among byCandidate: [[Int]], _ measurements: [Measurement]
  ) -> [Int: [Int]] {
    var companions: [Int: [Int]] = [:]
    for (selected, positions) in zip(selected, byCandidate) where positions.count > 1 {
      guard let selected else { continue }
      let image = measurements[selected].image
      let others = positions.filter { $0 != selected && measurements[$0].image.isSame(as: image) }
      if !others.isEmpty { companions[selected] = others }
    }
    return companions
  }

  /// Whether others measured the same image as a selected measurement.
  func hasCompanions(_ position: Int) -> Bool { companions[position] != nil }

  /// What is measured by a fact of the image that a selected measurement is of: what that measurement says; where it
  /// does not name the fact, what the newest other measurement of the same image says, such as that of a start-up time.
  ///
  /// - Returns: The value, and the position of the measurement that it is from; nil where none names the fact.
  public func measured(
    _ fact: ComparedFact, in position: Int
  ) -> (value: FactValue, measurement: Int)? {
    if let value = measurements[position].facts[fact] { return (value, position) }
    for other in companions[position] ?? [] {
      if let value = measurements[other].facts[fact] { return (value, other) }
    }
    return nil
  }

  /// The measurement of the same image of which every byte was read, where there is one: what a manifest declares, or
  /// a listing says, tells no more of it, however new it is.
  private static func verified(
    insteadOf position: Int, among positions: [Int], _ measurements: [Measurement]
  ) -> Int {
    let measurement = measurements[position]
    guard measurement.evidence.usual != .verified,
      measurement.image.manifestDigest ?? measurement.image.configDigest != nil
    else { return position }
    return positions.first {
      measurements[$0].evidence.usual == .verified && measurements[$0].image.isSame(as: measurement.image)
        && !measurements[$0].facts.isOfOwnFactsAlone
    } ?? position
  }

  /// The measurement that a selection picks, and how many fit it equally well.
  private static func choice(
    by selection: MeasurementSelection, among positions: [Int], _ measurements: [Measurement]
  ) -> (position: Int?, fitting: Int) {
    // Most candidates have one measurement and select nothing in particular.
    if positions.count < 2, selection == .newest { return (positions.first, positions.count) }
    let all = positions.filter { selection.fits(measurements[$0]) }
    let read = all.filter { !measurements[$0].facts.isOfOwnFactsAlone }
    let fitting = read.isEmpty ? all : read
    guard let first = fitting.first else { return (nil, 0) }
    guard selection.image == .newest else { return (first, fitting.count) }
    let newest = moments(of: measurements[first])
    return (first, fitting.prefix { moments(of: measurements[$0]) == newest }.count)
  }

  /// When an image was created and when it was measured, in seconds; the least number where it is unknown.
  private static func moments(of measurement: Measurement) -> (created: Int64, taken: Int64) {
    func moment(_ timestamp: Timestamp?) -> Int64 { timestamp?.secondsSinceEpoch ?? Int64.min }
    return (moment(measurement.image.created ?? measurement.takenAt), moment(measurement.takenAt))
  }

  /// The newest image comes first; the rest of the keys only make the order total, so that the order in which
  /// measurements are given does not matter.
  private static func isNewer(_ left: Measurement, than right: Measurement) -> Bool {
    // What a script found out about an image goes beside what was read of it, never before it.
    let additions = (left.facts.isOfOwnFactsAlone, right.facts.isOfOwnFactsAlone)
    if additions.0 != additions.1 { return additions.1 }
    let leftMoments = moments(of: left)
    let rightMoments = moments(of: right)
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
