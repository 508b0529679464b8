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
    return [.list(start: nil, items: findings.map(item))]
  }

  /// The findings that are at odds with a claim, candidate by candidate.
  static func findings(of matrix: FindingMatrix) -> [Finding] {
    guard matrix.hasClaims else { return [] }
    var findings: [Finding] = []
    for candidate in matrix.comparison.candidates.indices {
      for criterion in matrix.comparison.criteria.indices {
        guard
          matrix.isMeasuredDifferently(candidate: candidate)
            || !matrix.claims(candidate: candidate, criterion: criterion).isEmpty
        else { continue }
        let finding = matrix.finding(candidate: candidate, criterion: criterion)
        if finding.verdict.tone == .disagrees || finding.verdict.tone == .mixed { findings.append(finding) }
      }
    }
    return findings
  }

  /// The image whose values the cell shows, with its day: what a verdict is worth depends on it.
  private func origin(of finding: Finding) -> String {
    guard !finding.measured.isEmpty, let shown = context.evidence.selected[finding.candidate] else {
      return ""
    }
    return " (\(context.evidence.measurements[shown].image.dated))"
  }

  /// One claim is told in a sentence; several are a list, with what concerns them all behind it.
  private func item(_ finding: Finding) -> [Block] {
    let (language, comparison) = (context.language, context.comparison)
    let subject = subject(of: finding)
    guard finding.claims.count > 1 else {
      return [.paragraph(subject + [.text(". " + finding.sentence(in: language, of: comparison))])]
    }
    let claims = finding.byClaim.map { claim, own -> [Block] in
      var own = own
      own.remarks = []
      let stated: Inline = .role(.claim, [.text(context.quoted(claim.stated[language]))])
      return [.paragraph([stated, .text(": " + own.sentence(in: language, of: comparison))])]
    }
    let remarks = finding.remarks.map { remark -> [Block] in
      [.paragraph([.text(remark.sentence(in: language, of: comparison))])]
    }
    return [.paragraph(subject), .list(start: nil, items: claims + remarks)]
  }

  private func subject(of finding: Finding) -> [Inline] {
    let comparison = context.comparison
    let subject =
      comparison.candidates[finding.candidate].name[context.language] + " — "
      + comparison.criteria[finding.criterion].name[context.language]
    return [
      .strong([.text(subject)]), .text("\(origin(of: finding)): "),
      .role(.verdict(finding.verdict.tone), [.text(context.text(finding.verdict))]),
    ]
  }
}
