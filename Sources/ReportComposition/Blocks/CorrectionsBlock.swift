import ComparisonModel
import ReportModel

/// What is wrong in what people believe: each claim that does not hold or holds only in part, with the figures.
///
/// Why, with all that stands beside, is told by ``ContradictionsBlock``.
struct CorrectionsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let items = ContradictionsBlock.findings(of: context.matrix).flatMap(items)
    guard !items.isEmpty else { return ContradictionsBlock(context: context).blocks() }
    return [.list(start: nil, items: items.map { [.paragraph($0)] })]
  }

  /// An item for each claim; one for the whole finding where no claim alone is wrong, as where sources disagree.
  private func items(_ finding: Finding) -> [[Inline]] {
    let items = finding.byClaim.enumerated().compactMap {
      item(claim: $1.claim, number: $0, finding: $1.finding)
    }
    guard items.isEmpty else { return items }
    let sentence = finding.sentence(in: context.language, of: context.comparison)
    return [subject(of: finding) + context.linked(finding) + [.text(". " + sentence)]]
  }

  private func subject(of finding: Finding) -> [Inline] {
    let comparison = context.comparison
    let subject =
      comparison.candidates[finding.candidate].name[context.language] + " — "
      + comparison.criteria[finding.criterion].name[context.language]
    return [.strong([.text(subject)]), .text(": ")]
  }

  private func item(claim: Claim, number: Int, finding: Finding) -> [Inline]? {
    let tone = finding.verdict.tone
    guard tone == .disagrees || tone == .mixed else { return nil }
    let (language, comparison) = (context.language, context.comparison)
    let anchor = context.anchor(candidate: finding.candidate, criterion: finding.criterion, claim: number)
    let stated: Inline = .role(.claim, [.text(context.quoted(claim.stated[language]))])
    return subject(of: finding) + context.anchors.link([stated], to: anchor)
      + [
        .text(" "), .role(.verdict(tone), [.text(context.text(finding.verdict))]),
        .text(". " + Self.plain(finding).sentence(in: language, of: comparison)),
      ] + match(claim, finding)
  }

  /// The tool whose number the claimed size is.
  private func match(_ claim: Claim, _ finding: Finding) -> [Inline] {
    let sentence = ToolSizeMatch(context: context).sentence(for: claim, in: finding)
    return sentence.map { [.text(" " + $0)] } ?? []
  }

  /// The finding without what only stands beside its verdict.
  private static func plain(_ finding: Finding) -> Finding {
    var plain = finding
    if plain.reason == .judged { plain.rating = nil }
    plain.remarks = plain.remarks.filter(\.isDispute)
    plain.asides = []
    return plain
  }
}
