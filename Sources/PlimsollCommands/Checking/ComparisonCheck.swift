import ComparisonFiles
import ComparisonModel
import Decision
import ReportComposition

/// Looks for what is no longer as it should be.
struct ComparisonCheck {
  let matrix: FindingMatrix
  /// The file of the comparison, as the user named it.
  let file: String
  let language: Language
  let failing: Set<Verdict>
  let baseline: Baseline
  let profiles: [Profile]

  private var comparison: Comparison { matrix.comparison }

  /// Verdicts, acceptances, and the age of evidence.
  func evidenceProblems() -> [CheckProblem] {
    var problems: [CheckProblem] = []
    let accepted = Dictionary(baseline.accepted.map { (Cell($0.candidate, $0.criterion), $0) }) { first, _ in
      first
    }
    var used: Set<Cell> = []
    for candidate in comparison.candidates.indices {
      for criterion in comparison.criteria.indices {
        let finding = matrix.finding(candidate: candidate, criterion: criterion)
        guard !finding.claims.isEmpty || finding.remarks.contains(where: \.isDispute) else { continue }
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
    // The built-in guide is no file in which somebody could look the line up.
    let line = file == ComparisonInput.builtInName ? nil : Self.decidingClaim(of: finding)?.line
    return CheckProblem(
      rule: .verdict, file: file, line: line, subject: cell.text,
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
    let note =
      language == .ko
      ? "\(acceptance.expires.day)까지 인정되었음(\(acceptance.reason))."
      : "It was accepted until \(acceptance.expires.day) (\(acceptance.reason))."
    problem.why = "\(note) \(problem.why)"
    return problem
  }

  private func unused(_ acceptance: Baseline.Acceptance) -> CheckProblem {
    let cell = Cell(acceptance.candidate, acceptance.criterion)
    return CheckProblem(
      rule: .unusedAcceptance, file: file, subject: cell.text,
      what: language == .ko ? "인정해 둔 판정이 더는 없음" : "an accepted verdict is no longer there",
      why: language == .ko
        ? "‘\(acceptance.verdict.name.ko)’ 판정을 인정해 두었으나 지금은 그 판정이 아닙니다. 기준 파일에서 지우십시오."
        : "“\(acceptance.verdict.name.en)” is accepted, and the finding is not that any more: take it out of the baseline."
    )
  }

  private func staleProblems(_ candidate: Int) -> [CheckProblem] {
    matrix.remarks(candidate: candidate).compactMap { remark in
      guard case .stale = remark else { return nil }
      let own = comparison.candidates[candidate]
      return CheckProblem(
        rule: .stale, file: file, subject: own.id.rawValue,
        what: language == .ko ? "\(own.name.ko): 낡은 측정" : "\(own.name.en): stale measurement",
        why: remark.sentence(in: language, of: comparison))
    }
  }

  /// Decisions against their newest records.
  ///
  /// - Parameter record: The newest record of a profile; nil where there is none.
  func decisionProblems(record: (Profile) throws -> DecisionRecordFile?) rethrows -> [CheckProblem] {
    var problems: [CheckProblem] = []
    for profile in profiles {
      let decision = Decision(matrix, by: profile)
      let outcome = DecisionRecord(decision).outcomeID
      if case .noneLeft = decision.conclusion, profile.drivers.contains(where: { $0.limit != nil }) {
        problems.append(
          mustHave(
            profile, language == .ko ? "필수 조건을 만족하는 후보가 없음" : "no option meets what must hold",
            decision.standings.compactMap { reason($0, decision) }.joined(separator: " ")))
      }
      guard let record = try record(profile), record.status != .superseded, let earlier = record.outcome
      else {
        continue
      }
      let chosen = decision.standings.first { decision.options[$0.option].id(in: comparison) == earlier }
      if let chosen, let reason = reason(chosen, decision) {
        problems.append(
          mustHave(
            profile,
            language == .ko
              ? "선택한 \(earlier)의 필수 조건이 깨짐" : "what must hold of \(earlier), which was chosen, does not",
            reason))
      }
      if earlier != outcome {
        problems.append(
          CheckProblem(
            rule: .outcome, file: file, subject: profile.id.rawValue,
            what: "\(profile.name[language]): \(earlier) → \(outcome)",
            why: language == .ko
              ? "기록 \(record.name)에는 \(earlier)이(가) 선택되어 있으나, 지금의 근거로는 \(outcome)입니다."
              : "The record \(record.name) chooses \(earlier); by the evidence there is now, it is \(outcome)."
          ))
      }
    }
    return problems
  }

  private func mustHave(_ profile: Profile, _ what: String, _ why: String) -> CheckProblem {
    CheckProblem(
      rule: .mustHave, file: file, subject: profile.id.rawValue, what: "\(profile.name[language]): \(what)",
      why: why)
  }

  /// Why an option is out or open; nil where it is neither.
  private func reason(_ standing: Standing, _ decision: Decision) -> String? {
    let words = DriverWords(comparison, in: language)
    let name = decision.options[standing.option].name(in: language, of: comparison)
    let drivers: [Int]
    switch standing.status {
    case .eligible: return nil
    case .open(let open): drivers = open
    case .out(let out): drivers = out
    case .stagesDoNotFit:
      return language == .ko
        ? "\(name): 두 단계의 C 라이브러리가 다름." : "\(name): the C libraries of its stages differ."
    }
    let told = drivers.map { position in
      let driver = decision.profile.drivers[position]
      let known = words.text(of: decision.evidence(of: standing.option, driver: position), by: driver)
      let limit = words.limit(of: driver) ?? ""
      return language == .ko
        ? "\(words.name(of: driver)) \(known) (조건: \(limit))"
        : "\(words.name(of: driver)) \(known) (must be: \(limit))"
    }
    return "\(name): \(told.joined(separator: "; "))."
  }
}
