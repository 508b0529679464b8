import ComparisonModel

/// Gives options their points.
struct Scoring {
  private let matrix: FindingMatrix
  private let profile: Profile
  private let criteria: [Criterion.ID: Int]
  private let scales: [Scale.ID: Scale]

  init(_ matrix: FindingMatrix, _ profile: Profile) {
    self.matrix = matrix
    self.profile = profile
    criteria = Dictionary(matrix.comparison.criteria.enumerated().map { ($1.id, $0) }) { first, _ in first }
    scales = Dictionary(matrix.comparison.scales.map { ($0.id, $0) }) { first, _ in first }
  }

  func standing(of option: DecisionOption, at position: Int) -> Standing {
    var standing = Standing(option: position, status: .eligible, worths: [], points: 0...0, knownWeight: 0)
    standing.worths.reserveCapacity(profile.drivers.count)
    var (lower, upper): (Int64, Int64) = (0, 0)
    var (broken, open): ([Int], [Int]) = ([], [])
    for (driver, rule) in profile.drivers.enumerated() {
      let evidence = evidence(of: option, by: rule)
      let worth = worth(of: evidence, by: rule)
      standing.worths.append(worth)
      lower += rule.weight * worth.lowerBound
      upper += rule.weight * worth.upperBound
      if evidence != .unknown { standing.knownWeight += rule.weight }
      switch limit(rule, evidence) {
      case .holds: break
      case .breaks: broken.append(driver)
      case .unknown: open.append(driver)
      }
    }
    standing.points = lower...upper
    if !broken.isEmpty {
      standing.status = .out(broken)
    } else if !stagesFit(option) {
      standing.status = .stagesDoNotFit
    } else if !open.isEmpty {
      standing.status = .open(open)
    }
    return standing
  }

  /// What is known of an option by a driver: of the image that ships, or of the one that builds.
  func evidence(of option: DecisionOption, by driver: Driver) -> DriverEvidence {
    let image = driver.stage == .build ? option.build ?? option.run : option.run
    switch driver.subject {
    case .fact(let fact):
      // A strategy whose own image was measured is judged by it.
      let measured = driver.stage == .run ? matrix.evidence.selected[option.candidate] : nil
      guard let measurement = measured ?? matrix.evidence.selected[image],
        let found = matrix.evidence.measured(fact, in: measurement), !found.value.isUnknown
      else { return .unknown }
      return .measured(found.value, measurement: found.measurement)
    case .rating(let id):
      guard let criterion = criteria[id] else { return .unknown }
      let own = driver.stage == .run ? rating(of: option.candidate, criterion) : .unknown
      return own == .unknown ? rating(of: image, criterion) : own
    }
  }

  /// A rating that its indicators speak against is no evidence.
  private func rating(of candidate: Int, _ criterion: Int) -> DriverEvidence {
    let claims = matrix.claims(candidate: candidate, criterion: criterion)
    guard !claims.isEmpty, let scale = matrix.comparison.criteria[criterion].scale.flatMap({ scales[$0] })
    else {
      return .unknown
    }
    var levels: [Level.ID] = []
    for claim in claims {
      for case .level(let level) in claim.values where !levels.contains(level) { levels.append(level) }
    }
    let verdict = matrix.ratingOrder(criterion: criterion)?.byCandidate[candidate]?.verdict
    guard !levels.isEmpty, verdict != .opposed else { return .unknown }
    return .rated(levels.sorted { (scale.rank(of: $0) ?? 0) < (scale.rank(of: $1) ?? 0) })
  }

  private func worth(of evidence: DriverEvidence, by driver: Driver) -> ClosedRange<Int64> {
    switch (evidence, driver.subject) {
    case (.measured(let value, _), .fact(let fact)):
      return driver.weight > 0 ? Worth.of(value, by: driver, fact: fact) : 0...0
    case (.rated(let levels), .rating(let id)):
      guard let criterion = criteria[id].map({ matrix.comparison.criteria[$0] }),
        let scale = criterion.scale.flatMap({ scales[$0] })
      else { return Worth.unknown }
      let worths = levels.compactMap { Worth.of($0, on: scale, direction: criterion.direction) }
      guard let least = worths.min(), let most = worths.max() else { return Worth.unknown }
      return least...most
    default: return Worth.unknown
    }
  }

  private func limit(_ driver: Driver, _ evidence: DriverEvidence) -> LimitOutcome {
    guard case .fact(let fact) = driver.subject else { return .holds }
    guard case .measured(let value, let position) = evidence else {
      return LimitOutcome(driver.limit, nil, fact: fact)
    }
    let outcome = LimitOutcome(driver.limit, value, fact: fact)
    guard driver.requiresVerified, outcome == .holds else { return outcome }
    return matrix.evidence.measurements[position].evidence[fact] == .verified ? .holds : .unknown
  }

  /// Whether what the build stage compiles can be loaded where it runs; true where a C library is unknown.
  private func stagesFit(_ option: DecisionOption) -> Bool {
    guard let build = option.build, let builds = family(build), let runs = family(option.run) else {
      return true
    }
    return builds == runs
  }

  private func family(_ candidate: Int) -> CLibrary.Family? {
    guard let position = matrix.evidence.selected[candidate],
      case .cLibrary(let library) = matrix.evidence.measurements[position].facts[.cLibrary]
    else { return nil }
    return library.family
  }
}
