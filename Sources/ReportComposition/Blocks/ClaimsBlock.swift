import ComparisonModel
import ReportModel

/// Every claim: as stated, as understood, where it stands, and what measurements say of it.
struct ClaimsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let cells = self.cells()
    guard !cells.isEmpty else { return [] }
    let rows = cells.map { row(claim: $0.claim, finding: $0.finding) }
    return [
      .table(
        Table(
          caption: [.text(caption)],
          columns: headers.map { Table.Column(header: [.text($0)]) }, rows: rows))
    ]
  }

  private func cells() -> [(claim: Claim, finding: Finding)] {
    let matrix = context.matrix
    guard matrix.hasClaims else { return [] }
    return matrix.comparison.candidates.indices.flatMap { candidate in
      matrix.comparison.criteria.indices.flatMap { criterion -> [(claim: Claim, finding: Finding)] in
        guard !matrix.claims(candidate: candidate, criterion: criterion).isEmpty else { return [] }
        return matrix.finding(candidate: candidate, criterion: criterion).byClaim
      }
    }
  }

  /// What the claim says it is about, and the image that it is judged by, with its day.
  private func subject(of claim: Claim, _ finding: Finding) -> [[Inline]] {
    var parts: [[Inline]] = []
    if let about = claim.about.text(in: context.language) { parts.append([.text(aboutText(about))]) }
    if let image = basis(of: claim, finding) {
      parts.append([.role(.detail, [.text(basisText(image.dated))])])
    }
    return parts
  }

  private func basis(of claim: Claim, _ finding: Finding) -> MeasuredImage? {
    let evidence = context.evidence
    if let judgement = finding.judgements.first {
      return evidence.measurements[judgement.measured.measurement].image
    }
    guard finding.reason == .rated else { return nil }
    return context.matrix.basis(of: claim.about, candidate: finding.candidate).map {
      evidence.measurements[$0].image
    }
  }

  private func row(claim: Claim, finding: Finding) -> [Table.Cell] {
    let comparison = context.comparison
    return [
      Table.Cell(.text(context.name(claim.candidate))),
      Table.Cell(.text(context.name(claim.criterion))),
      Table.Cell(.role(.claim, [.text(context.quoted(claim.stated[context.language]))])),
      Table.Cell(.text(context.understood(claim))),
      Table.Cell(parts: subject(of: claim, finding)),
      Table.Cell(.text(context.placeText(claim.citation))),
      Table.Cell(parts: [
        [.role(.verdict(finding.verdict.tone), [.text(context.text(finding.verdict))])],
        [.role(.detail, [.text(finding.sentence(in: context.language, of: comparison))])],
      ]),
    ]
  }
}
