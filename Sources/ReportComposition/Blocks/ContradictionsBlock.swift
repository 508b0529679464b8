import ComparisonModel
import ReportModel

/// What does not hold, or holds only in part, and why.
struct ContradictionsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let findings = Self.findings(of: context.matrix)
    guard !findings.isEmpty else {
      return [
        .paragraph([
          .text(agreementSentence)
        ])
      ]
    }
    return [.list(start: nil, items: findings.map { [.paragraph(line($0))] })]
  }

  /// The findings that are at odds with a claim, candidate by candidate.
  static func findings(of matrix: FindingMatrix) -> [Finding] {
    guard matrix.hasClaims else { return [] }
    var findings: [Finding] = []
    for candidate in matrix.comparison.candidates.indices {
      for criterion in matrix.comparison.criteria.indices {
        guard !matrix.claims(candidate: candidate, criterion: criterion).isEmpty else { continue }
        let finding = matrix.finding(candidate: candidate, criterion: criterion)
        if finding.verdict.tone == .disagrees || finding.verdict.tone == .mixed { findings.append(finding) }
      }
    }
    return findings
  }

  private func line(_ finding: Finding) -> [Inline] {
    let comparison = context.comparison
    let subject =
      comparison.candidates[finding.candidate].name[context.language] + " — "
      + comparison.criteria[finding.criterion].name[context.language]
    return [
      .strong([.text(subject)]), .text(": "),
      .role(.verdict(finding.verdict.tone), [.text(context.text(finding.verdict))]), .text(". "),
      .text(finding.sentence(in: context.language, of: comparison)),
    ]
  }
}
