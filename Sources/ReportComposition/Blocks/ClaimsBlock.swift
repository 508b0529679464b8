import ComparisonModel
import ReportModel

/// Every claim: as stated, as understood, where it stands, and what measurements say of it.
struct ClaimsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let cells = self.cells()
    guard !cells.isEmpty else { return [] }
    let rows = cells.map { row(claim: $0.claim, number: $0.number, finding: $0.finding) }
    return [
      .table(
        Table(
          caption: [.text(caption)],
          columns: headers.map { Table.Column(header: [.text($0)]) }, rows: rows))
    ]
  }

  private func cells() -> [(claim: Claim, number: Int, finding: Finding)] {
    let matrix = context.matrix
    guard matrix.hasClaims else { return [] }
    return matrix.comparison.candidates.indices.flatMap { candidate in
      matrix.comparison.criteria.indices.flatMap {
        criterion -> [(claim: Claim, number: Int, finding: Finding)] in
        guard !matrix.claims(candidate: candidate, criterion: criterion).isEmpty else { return [] }
        return matrix.finding(candidate: candidate, criterion: criterion).byClaim.enumerated().map {
          ($1.claim, $0, $1.finding)
        }
      }
    }
  }

  /// What the claim says it is about, and the image that it is judged by, with its day.
  private func subject(of claim: Claim, _ finding: Finding) -> [[Inline]] {
    var parts: [[Inline]] = []
    if let about = claim.about.text(in: context.language) { parts.append([.text(aboutText(about))]) }
    if let measurement = basis(of: claim, finding) {
      let text: Inline = .text(basisText(context.evidence.measurements[measurement].image.dated))
      parts.append([.role(.detail, linked(text, candidate: finding.candidate, measurement: measurement))])
    }
    return parts
  }

  /// The text as a link to a measurement that the cells show.
  private func linked(_ text: Inline, candidate: Int, measurement: Int) -> [Inline] {
    guard context.evidence.selected[candidate] == measurement else { return [text] }
    return context.anchors.link([text], to: context.anchor(candidate: candidate, measurement: measurement))
  }

  /// The position of the measurement that a claim is judged by.
  private func basis(of claim: Claim, _ finding: Finding) -> Int? {
    if let judgement = finding.judgements.first { return judgement.measured.measurement }
    guard finding.reason == .rated else { return nil }
    return context.matrix.basis(of: claim.about, candidate: finding.candidate)
  }

  /// The claim's own place begins the row; its criterion leads back to the cell, its place to the source, and the image
  /// that it is judged by to the measurement.
  private func row(claim: Claim, number: Int, finding: Finding) -> [Table.Cell] {
    let comparison = context.comparison
    let (candidate, criterion) = (finding.candidate, finding.criterion)
    let anchor = context.anchor(candidate: candidate, criterion: criterion, claim: number)
    let cell = context.anchor(candidate: candidate, criterion: criterion)
    return [
      Table.Cell(parts: [context.anchors.mark(anchor, in: "claims") + [.text(context.name(claim.candidate))]]
      ),
      Table.Cell(parts: [context.anchors.link([.text(context.name(claim.criterion))], to: cell)]),
      Table.Cell(.role(.claim, [.text(context.quoted(claim.stated[context.language]))])),
      Table.Cell(.text(context.understood(claim))),
      Table.Cell(parts: subject(of: claim, finding)),
      Table.Cell(parts: [
        context.anchors.link(
          [.text(context.placeText(claim.citation))], to: context.anchor(claim.citation.source))
      ]),
      Table.Cell(parts: [
        [.role(.verdict(finding.verdict.tone), [.text(context.text(finding.verdict))])],
        [.role(.detail, [.text(finding.sentence(in: context.language, of: comparison))])],
      ]),
    ]
  }
}
