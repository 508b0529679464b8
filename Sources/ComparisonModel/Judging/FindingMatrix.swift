/// All findings of a comparison: one for each candidate and criterion, made when it is asked for.
///
/// A finding is a pure function of the comparison and the evidence: those of a comparison of few cells are made once
/// (``FindingMemory``), and those of a larger one are never held.
public struct FindingMatrix: Sendable {
  /// What is compared.
  public let comparison: Comparison
  /// The measurements.
  public let evidence: Evidence
  /// The day against which the age of measurements is told; nil where ages are not told.
  public private(set) var asOf: Timestamp?
  /// The claims of each cell, by the cell's number: candidate × criteria + criterion.
  private let claims: [Int: [Claim]]
  /// The ratings of each criterion against its indicators; nil where there are none to judge.
  private let ratings: [RatingOrder?]
  /// What is odd about each candidate's measurements.
  private let conflicts: [EvidenceConflicts]
  /// What claims on several candidates are judged by.
  let peers: PeerFigures
  /// The day of each source that has one.
  let sourceDays: [Source.ID: Timestamp]
  /// What was found already; nil where there are too many cells to keep it.
  private let memory: FindingMemory?

  /// Makes the findings of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: What is compared.
  ///   - evidence: Its measurements.
  ///   - asOf: The day against which the age of measurements is told.
  public init(_ comparison: Comparison, evidence: Evidence, asOf: Timestamp? = nil) {
    self.comparison = comparison
    self.evidence = evidence
    self.asOf = asOf
    claims = Self.claims(of: comparison)
    memory = FindingMemory(cells: comparison.candidates.count * comparison.criteria.count)
    sourceDays = Dictionary(
      comparison.sources.compactMap { source in
        source.date.flatMap { Timestamp($0) }.map { (source.id, $0) }
      }
    ) { first, _ in first }
    ratings = RatingOrder.all(of: comparison, evidence: evidence)
    peers = PeerFigures(comparison, evidence: evidence)
    conflicts = zip(evidence.byCandidate, evidence.selected).map { positions, selected in
      var conflicts = EvidenceConflicts(positions, in: evidence.measurements)
      if let selected { conflicts.addSupport(of: selected, in: evidence) }
      return conflicts
    }
  }

  /// The same findings with ages told against a day.
  public func dated(_ day: Timestamp?) -> FindingMatrix {
    var dated = self
    dated.asOf = day
    return dated
  }

  /// The ratings of a criterion against its indicators; nil where there are none to judge.
  public func ratingOrder(criterion: Int) -> RatingOrder? { ratings[criterion] }

  /// What is to be said of a candidate's measurements as a whole.
  public func remarks(candidate: Int) -> [Remark] {
    var remarks = conflicts[candidate].remarks
    for (fact, remark) in conflicts[candidate].facts.sorted(by: { $0.key.key < $1.key.key })
    where fact != .supportedUntil && !comparison.criteria.contains(where: { $0.facts.contains(.known(fact)) })
    {
      remarks.append(remark)
    }
    if evidence.fitting[candidate] > 1, let shown = evidence.selected[candidate] {
      remarks.append(
        .severalFit(
          selection: comparison.candidates[candidate].selection.text, count: evidence.fitting[candidate],
          shown: evidence.measurements[shown].image))
    }
    if let stale = asOf.flatMap({ staleRemark(candidate: candidate, on: $0) }) { remarks.append(stale) }
    return remarks
  }

  /// Whether measurements of a candidate, or sources of its days of support, disagree on a fact: then even a finding without claims is disputed.
  public func isMeasuredDifferently(candidate: Int) -> Bool { !conflicts[candidate].facts.isEmpty }

  /// Whether a candidate's findings can have remarks: where nobody claims anything and no two measurements
  /// disagree, none has.
  public func mayHaveRemarks(candidate: Int) -> Bool {
    hasClaims || !conflicts[candidate].facts.isEmpty
  }

  /// That the measurement of a candidate's cells is older on a day than the comparison allows; nil where it is not.
  public func staleRemark(candidate: Int, on day: Timestamp) -> Remark? {
    guard let position = evidence.selected[candidate] else { return nil }
    let measurement = evidence.measurements[position]
    guard let taken = measurement.takenAt ?? measurement.image.created else { return nil }
    let days = (day.secondsSinceEpoch - taken.secondsSinceEpoch) / 86_400
    guard days > comparison.maximumAgeInDays else { return nil }
    return .stale(
      image: measurement.image.name, day: taken.day, ageInDays: days, limitInDays: comparison.maximumAgeInDays
    )
  }

  /// The platforms that the cells' measurements are of, where they are not all of one.
  public var mixedPlatforms: [String] {
    var platforms: Set<String> = []
    for case let position? in evidence.selected {
      if let platform = evidence.measurements[position].image.platform { platforms.insert(platform) }
    }
    return platforms.count > 1 ? platforms.sorted() : []
  }

  private static func claims(of comparison: Comparison) -> [Int: [Claim]] {
    guard !comparison.claims.isEmpty else { return [:] }
    let candidates = Dictionary(comparison.candidates.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let criteria = Dictionary(comparison.criteria.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var claims: [Int: [Claim]] = [:]
    claims.reserveCapacity(comparison.claims.count)
    for claim in comparison.claims {
      guard let candidate = candidates[claim.candidate], let criterion = criteria[claim.criterion] else {
        continue
      }
      claims[candidate * comparison.criteria.count + criterion, default: []].append(claim)
    }
    return claims
  }

  /// Whether any source claims anything: without claims, there are no verdicts to show.
  public var hasClaims: Bool { !claims.isEmpty }

  /// What sources claim of a candidate by a criterion.
  public func claims(candidate: Int, criterion: Int) -> [Claim] {
    guard hasClaims else { return [] }
    return claims[candidate * comparison.criteria.count + criterion] ?? []
  }

  /// What one measurement says by a criterion, in the order of the criterion's facts.
  public func measured(criterion: Int, in measurement: Int) -> [MeasuredValue] {
    let facts = evidence.measurements[measurement].facts
    return comparison.criteria[criterion].facts.compactMap { fact in
      facts[fact].map { MeasuredValue(fact: fact, value: $0, measurement: measurement) }
    }
  }

  /// What the cells of a candidate that selects a measurement show by a criterion: what that measurement says, and
  /// of facts that it does not name, what others of the same image say.
  private func shown(criterion: Int, from selected: Int) -> [MeasuredValue] {
    comparison.criteria[criterion].facts.compactMap { fact in
      evidence.measured(fact, in: selected).map {
        MeasuredValue(fact: fact, value: $0.value, measurement: $0.measurement)
      }
    }
  }

  /// The measurements that a candidate's cells show values of: the selected one, and those of the same image that add
  /// facts to it.
  public func shownMeasurements(candidate: Int) -> [Int] {
    guard let selected = evidence.selected[candidate] else { return [] }
    guard evidence.hasCompanions(selected) else { return [selected] }
    var shown = [selected]
    for criterion in comparison.criteria.indices {
      for value in self.shown(criterion: criterion, from: selected) where !shown.contains(value.measurement) {
        shown.append(value.measurement)
      }
    }
    return shown
  }

  /// The finding of a candidate by a criterion, from the measurement that the candidate selects.
  public func finding(candidate: Int, criterion: Int) -> Finding {
    guard let memory else { return newFinding(candidate: candidate, criterion: criterion) }
    return memory.finding(ofCell: candidate * comparison.criteria.count + criterion) {
      newFinding(candidate: candidate, criterion: criterion)
    }
  }

  private func newFinding(candidate: Int, criterion: Int) -> Finding {
    let measured = evidence.selected[candidate].map { self.shown(criterion: criterion, from: $0) } ?? []
    return finding(candidate: candidate, criterion: criterion, measured: measured, isShown: true)
  }

  /// The finding of a candidate by a criterion, from given values of another measurement than the one that the
  /// candidate selects. Only claims that are about that image are judged by it.
  public func finding(candidate: Int, criterion: Int, measured: [MeasuredValue]) -> Finding {
    finding(candidate: candidate, criterion: criterion, measured: measured, isShown: false)
  }

  private func finding(
    candidate: Int, criterion: Int, measured: [MeasuredValue], isShown: Bool
  ) -> Finding {
    let claims = claims(candidate: candidate, criterion: criterion)
    let trial =
      claims.isEmpty
      ? ClaimTrial()
      : trial(
        of: claims, candidate: candidate, criterion: criterion, measured: measured, isShown: isShown)
    let judgements = trial.judgements
    let rating = claims.isEmpty ? nil : ratings[criterion]?.byCandidate[candidate]
    var (verdict, reason) = ruling(
      candidate: candidate, criterion: criterion, claims: claims, measured: measured, trial: trial,
      rating: rating)
    let remarks = remarks(candidate: candidate, criterion: criterion, claims: claims, judgements: judgements)
    // Where tools disagree, nobody knows what is right, whether or not somebody claims something.
    if remarks.contains(where: { $0.doubts(verdict) }) { verdict = .disputed }
    return Finding(
      candidate: candidate, criterion: criterion, claims: claims, measured: measured, judgements: judgements,
      asides: trial.asides, rating: rating, remarks: remarks, verdict: verdict, reason: reason)
  }

  private func remarks(
    candidate: Int, criterion: Int, claims: [Claim], judgements: [Judgement]
  ) -> [Remark] {
    // Nearly all cells of a large comparison have no claims, and measurements that agree.
    guard !claims.isEmpty || !conflicts[candidate].facts.isEmpty else { return [] }
    var remarks: [Remark] = []
    let facts = comparison.criteria[criterion].facts
    remarks += disputes(between: claims, candidate: candidate, criterion: criterion, judgements)
    remarks += datedRemarks(claims, candidate: candidate, criterion: criterion, judgements)
    if !conflicts[candidate].facts.isEmpty {
      remarks += facts.compactMap { $0.known.flatMap { conflicts[candidate].facts[$0] } }
    }
    for judgement in judgements where judgement.outcome == .fails {
      let isHeld = judgements.contains { $0.claimed == judgement.claimed && $0.outcome == .holds }
      guard !isHeld, let (value, reading) = judgement.claimed.inSimilarUnit,
        Judgement(claim: 0, claimed: value, measured: judgement.measured)?.outcome == .holds
      else { continue }
      let remark = Remark.fitsInAnotherUnit(reading, fact: judgement.measured.fact)
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    return remarks
  }

  private func ruling(
    candidate: Int, criterion: Int, claims: [Claim], measured: [MeasuredValue], trial: ClaimTrial,
    rating: RatingEvidence?
  ) -> (Verdict, Reason) {
    guard !claims.isEmpty else { return (.unclaimed, measured.isEmpty ? .nothingKnown : .measuredOnly) }
    let judgements = trial.judgements
    if let verdict = Verdict(of: judgements) {
      // A figure outweighs a rating; but what holds as a figure and not as a rating holds in part.
      let isDoubted = rating?.verdict == .opposed || rating?.verdict == .partlySupported
      return (verdict == .confirmed && isDoubted ? .partlyConfirmed : verdict, .judged)
    }
    if let verdict = rating?.verdict { return (verdict, .rated) }
    let open = Verdict(openWith: measured, rating)
    if !judgements.isEmpty { return (open, .judged) }
    if trial.asides.contains(where: { $0.judgedBy == nil }) { return (.unmeasured, .aboutAnother) }
    if rating != nil, Reason(ofIncomparable: claims.flatMap(\.values)) == .ratingWithoutIndicators {
      return (open, .ratingUndecided)
    }
    let values = claims.flatMap(\.values)
    if values.allSatisfy({ $0 == .notApplicable }) { return (.notApplicable, .notApplicable) }
    return (
      open, openReason(candidate: candidate, criterion: criterion, values: values, measured: measured)
    )
  }

  /// Why claims that are there could not be compared with anything.
  private func openReason(
    candidate: Int, criterion: Int, values: [ClaimedValue], measured: [MeasuredValue]
  ) -> Reason {
    let reason = Reason(ofIncomparable: values)
    guard reason == .notComparable else { return reason }
    if case .strategy = comparison.candidates[candidate].kind { return .strategy }
    if comparison.criteria[criterion].facts.isEmpty { return .noFactForCriterion }
    if evidence.selected[candidate] == nil { return .noMeasurement }
    return measured.allSatisfy(\.value.isUnknown) ? .factsUnknown : reason
  }
}
