public import ComparisonFiles
public import ComparisonModel

/// Looks for verdicts that are to fail, for acceptances that have run out, and for stale evidence.
public struct EvidenceCheck {
  let matrix: FindingMatrix
  let place: CheckPlace
  let failing: Set<Verdict>
  let baseline: Baseline
  let recordDay: Timestamp?

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - matrix: The findings.
  ///   - place: The file of the comparison, and the language to speak.
  ///   - failing: The verdicts that are to fail.
  ///   - baseline: The verdicts that are accepted.
  ///   - recordDay: The day of the oldest decision record that is checked; nil where none is. What was too old on that
  ///     day already, the records say themselves.
  public init(
    _ matrix: FindingMatrix, at place: CheckPlace, failing: Set<Verdict>, baseline: Baseline,
    recordDay: Timestamp? = nil
  ) {
    self.matrix = matrix
    self.place = place
    self.failing = failing
    self.baseline = baseline
    self.recordDay = recordDay
  }

  private var comparison: Comparison { matrix.comparison }
  var language: Language { place.language }
  private var file: String { place.file }

  /// What is wrong.
  public func problems() -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let accepted = Dictionary(baseline.accepted.map { (Cell($0.candidate, $0.criterion), $0) }) { first, _ in
      first
    }
    var used: Set<Cell> = []
    for candidate in comparison.candidates.indices {
      for criterion in comparison.criteria.indices {
        let finding = matrix.finding(candidate: candidate, criterion: criterion)
        guard
          !finding.claims.isEmpty || finding.verdict == .disputed
            || finding.remarks.contains(where: \.isDispute)
        else { continue }
        let cell = Cell(comparison.candidates[candidate].id, comparison.criteria[criterion].id)
        let isDisputed = finding.remarks.contains(where: \.isDispute) && failing.contains(.disputed)
        guard failing.contains(finding.verdict) || isDisputed else { continue }
        let problem = problem(finding, cell)
        guard let acceptance = accepted[cell], acceptance.verdict == finding.verdict else {
          problems.append(problem)
          continue
        }
        used.insert(cell)
        if isExpired(acceptance) { problems.append(expired(problem, acceptance)) }
      }
      problems += staleProblems(candidate)
    }
    for acceptance in baseline.accepted where !used.contains(Cell(acceptance.candidate, acceptance.criterion))
    {
      problems.append(unused(acceptance))
    }
    return problems
  }

  private struct Cell: Hashable {
    let candidate: Candidate.ID
    let criterion: Criterion.ID

    init(_ candidate: Candidate.ID, _ criterion: Criterion.ID) {
      self.candidate = candidate
      self.criterion = criterion
    }

    var text: String { "\(candidate.rawValue)/\(criterion.rawValue)" }
  }

  private func problem(_ finding: Finding, _ cell: Cell) -> CheckProblem {
    let candidate = comparison.candidates[finding.candidate].name[language]
    let criterion = comparison.criteria[finding.criterion].name[language]
    let line = place.hasLines ? Self.decidingClaim(of: finding)?.line : nil
    return CheckProblem(
      .verdict, file: file, line: line, subject: cell.text,
      what: "\(candidate) — \(criterion): \(finding.verdict.name[language])",
      why: finding.sentence(in: language, of: comparison))
  }

  /// The first claim that has the finding's verdict by itself; else the first.
  private static func decidingClaim(of finding: Finding) -> Claim? {
    finding.byClaim.first { $0.finding.verdict == finding.verdict }?.claim ?? finding.claims.first
  }

  private func isExpired(_ acceptance: Baseline.Acceptance) -> Bool {
    guard let day = matrix.asOf else { return true }
    return day.secondsSinceEpoch >= acceptance.expires.secondsSinceEpoch + 86_400
  }

  private func expired(_ problem: CheckProblem, _ acceptance: Baseline.Acceptance) -> CheckProblem {
    var problem = problem
    problem.rule = .expiredAcceptance
    problem.why = "\(expiredText(acceptance)) \(problem.why)"
    return problem
  }

  private func unused(_ acceptance: Baseline.Acceptance) -> CheckProblem {
    let cell = Cell(acceptance.candidate, acceptance.criterion)
    return CheckProblem(
      .unusedAcceptance, file: file, subject: cell.text,
      what: unusedText, why: unusedReason(acceptance))
  }

  private func staleProblems(_ candidate: Int) -> [CheckProblem] {
    matrix.remarks(candidate: candidate).compactMap { remark in
      guard case .stale = remark else { return nil }
      let own = comparison.candidates[candidate]
      let isKnown = recordDay.map { matrix.staleRemark(candidate: candidate, on: $0) != nil } ?? false
      return CheckProblem(
        isKnown ? .knownStale : .stale, file: file, subject: own.id.rawValue,
        what: staleText(own),
        why: remark.sentence(in: language, of: comparison))
    }
  }
}
