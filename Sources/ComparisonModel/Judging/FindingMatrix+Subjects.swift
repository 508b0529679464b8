/// The claims of a cell against what was measured.
struct ClaimTrial {
  /// Each claimed value against each measured one that it is about.
  var judgements: [Judgement] = []
  /// What stands beside the verdict.
  var asides: [ClaimAside] = []
}

extension FindingMatrix {
  /// Holds the claims of a cell against measured values, each against a measurement of what it is about.
  ///
  /// - Parameters:
  ///   - claims: The claims.
  ///   - cell: The candidate and the criterion.
  ///   - measured: The values of one measurement.
  ///   - isShown: Whether it is the one whose values the cell shows: then a claim about something else may be
  ///     judged by another measurement of the candidate, and what the shown one makes of it is told beside that.
  func trial(
    of claims: [Claim], candidate: Int, criterion: Int, measured: [MeasuredValue], isShown: Bool
  ) -> ClaimTrial {
    var trial = ClaimTrial()
    for (position, claim) in claims.enumerated() {
      guard !claim.about.fitsAnyImage else {
        trial.judgements += judgements(
          of: claim, at: position, against: measured, candidate: candidate, criterion: criterion)
        continue
      }
      let shown = isShown ? evidence.selected[candidate] : measured.first?.measurement
      let mismatches = shown.map { self.mismatches(claim.about, $0) } ?? []
      if mismatches.isEmpty, shown != nil {
        trial.judgements += judgements(
          of: claim, at: position, against: measured, candidate: candidate, criterion: criterion)
      } else if isShown {
        let basis = basis(of: claim.about, candidate: candidate)
        let values = basis.map { self.measured(criterion: criterion, in: $0) } ?? []
        trial.judgements += judgements(
          of: claim, at: position, against: values, candidate: candidate, criterion: criterion)
        guard let shown, isDecidable(claim, criterion) else { continue }
        trial.asides.append(
          ClaimAside(
            claim: position, mismatches: mismatches, judgedBy: basis.map { evidence.measurements[$0].image },
            shown: evidence.measurements[shown].image,
            today: judgements(
              of: claim, at: position, against: measured, candidate: candidate, criterion: criterion)))
      }
    }
    return trial
  }

  /// The measurement that a claim of a candidate is judged by: the one that the cells show, else the newest of
  /// those that are of what it is about; nil where there is none.
  public func basis(of about: ClaimSubject, candidate: Int) -> Int? {
    evidence.basis(of: about, candidate: candidate, within: comparison.maximumAgeInDays)
  }

  private func mismatches(_ about: ClaimSubject, _ position: Int) -> [SubjectMismatch] {
    about.mismatches(with: evidence.measurements[position], within: comparison.maximumAgeInDays)
  }

  /// Whether a measurement of what a claim is about could decide it.
  private func isDecidable(_ claim: Claim, _ criterion: Int) -> Bool {
    let criterion = comparison.criteria[criterion]
    return claim.values.contains(where: \.isComparable) && !criterion.facts.isEmpty
      || claim.isRating && !criterion.indicators.isEmpty
  }

  /// Whether claims exclude each other, each within what it is about.
  func disputes(between claims: [Claim], candidate: Int, criterion: Int, _ judgements: [Judgement])
    -> [Remark]
  {
    guard claims.count > 1 else { return [] }
    let unsaid = ClaimScope(shown: evidence.selected[candidate].map { evidence.measurements[$0] })
    return ClaimConflict(
      claims: claims,
      scopes: claims.map { ClaimScope($0.about, sourceDay: sourceDays[$0.citation.source], unsaid: unsaid) },
      judgements: judgements, criterion: comparison.criteria[criterion],
      days: comparison.maximumAgeInDays
    ).remarks()
  }

  /// Which sources are of another time than the image that their claims, which name no version, are judged by.
  func datedRemarks(_ claims: [Claim], candidate: Int, criterion: Int, _ judgements: [Judgement]) -> [Remark]
  {
    guard !sourceDays.isEmpty, !judgements.isEmpty, let shown = evidence.selected[candidate],
      let day = evidence.measurements[shown].dayOfImage
    else { return [] }
    var seen: Set<Source.ID> = []
    return claims.enumerated().compactMap { position, claim in
      guard claim.about.isOpenInTime, let written = sourceDays[claim.citation.source],
        judgements.contains(where: { $0.claim == position && $0.measured.measurement == shown })
      else { return nil }
      let days = day.days(from: written)
      guard days.magnitude > comparison.maximumAgeInDays, seen.insert(claim.citation.source).inserted else {
        return nil
      }
      let failing = claims.indices.filter { claims[$0].citation.source == claim.citation.source }
      return .sourceOfAnotherTime(
        claim.citation.source, day: written.day, daysBefore: days, shown: evidence.measurements[shown].image,
        heldBy: holder(
          of: failing.map { (claims[$0], $0) }, since: written, candidate: candidate, criterion: criterion,
          judgements))
    }
  }

  /// An image of the time of a source for which those of its claims hold that fail for the one that is shown; nil
  /// where there is none, or none fails.
  private func holder(
    of claims: [(claim: Claim, position: Int)], since written: Timestamp, candidate: Int, criterion: Int,
    _ judgements: [Judgement]
  ) -> MeasuredImage? {
    let failing = claims.filter { claim in
      Verdict(of: judgements.filter { $0.claim == claim.position }) == .contradicted
    }
    guard !failing.isEmpty else { return nil }
    let holder = evidence.byCandidate[candidate].first { position in
      let measurement = evidence.measurements[position]
      guard let day = measurement.dayOfImage,
        day.days(from: written).magnitude <= comparison.maximumAgeInDays
      else { return false }
      let measured = measured(criterion: criterion, in: position)
      return failing.allSatisfy { claim in
        claim.claim.about.mismatches(with: measurement, within: comparison.maximumAgeInDays).isEmpty
          && Verdict(
            of: self.judgements(
              of: claim.claim, at: claim.position, against: measured, candidate: candidate,
              criterion: criterion))
            == .confirmed
      }
    }
    return holder.map { evidence.measurements[$0].image }
  }
}

extension Evidence {
  /// The measurement of a candidate that is of what a claim is about: the one that its cells show, else the newest;
  /// nil where there is none.
  func basis(of about: ClaimSubject, candidate: Int, within days: Int64) -> Int? {
    let shown = selected[candidate]
    if about.fitsAnyImage { return shown }
    func fits(_ position: Int) -> Bool {
      about.mismatches(with: measurements[position], within: days).isEmpty
    }
    if let shown, fits(shown) { return shown }
    return byCandidate[candidate].first(where: fits)
  }
}
