import ComparisonModel
import ReportModel

/// One cell of the matrix.
struct MatrixCell: Sendable {
  let context: ReportContext

  /// The claims, each in quotes, then what was measured, then the verdict; each leads to where it comes from.
  func cell(candidate: Int, criterion: Int) -> Table.Cell {
    guard context.linksCells else { return plainCell(candidate: candidate, criterion: criterion) }
    var cell = plainCell(candidate: candidate, criterion: criterion)
    let place = context.anchors.mark(context.anchor(candidate: candidate, criterion: criterion), in: "matrix")
    cell.parts = cell.parts.isEmpty ? [place] : [place + cell.parts[0]] + cell.parts.dropFirst()
    return cell
  }

  private func plainCell(candidate: Int, criterion: Int) -> Table.Cell {
    let matrix = context.matrix
    let finding = matrix.finding(candidate: candidate, criterion: criterion)
    let facts = context.comparison.criteria[criterion].facts
    var parts: [[Inline]] = []
    parts.reserveCapacity(finding.claims.count + finding.measured.count + 1)
    for (number, claim) in finding.claims.enumerated() {
      let anchor = context.anchor(candidate: candidate, criterion: criterion, claim: number)
      parts.append(stated(claim, at: anchor))
    }
    for value in finding.measured {
      parts.append(linked(measurement(value, isNamed: facts.count > 1), candidate, value))
    }
    parts += otherValues(finding)
    if finding.measured.isEmpty, !facts.isEmpty, !hasVerdict(finding) {
      parts.append([.role(.measurement, [.text(unknownText(candidate: candidate, facts))])])
    }
    guard hasVerdict(finding) else { return Table.Cell(parts: parts) }
    parts.append([.role(.verdict(finding.verdict.tone), [.text(context.text(finding.verdict))])])
    return Table.Cell(parts: parts, verdict: finding.verdict)
  }

  /// That nothing is known of the facts, and why: of a candidate without a measurement there is no more to say.
  private func unknownText(candidate: Int, _ facts: [ComparedFact]) -> String {
    guard let fact = facts.first, let position = context.evidence.selected[candidate] else {
      return FactValue.unknownText[context.language]
    }
    return context.evidence.measurements[position].value(of: fact).text(in: context.language)
  }

  private func stated(_ claim: Claim, at anchor: Anchor) -> [Inline] {
    let text: Inline = .text(context.quoted(claim.stated[context.language]))
    let quoted: Inline = .role(.claim, context.linksCells ? context.anchors.link([text], to: anchor) : [text])
    guard let about = claim.about.text(in: context.language) else { return [quoted] }
    return [quoted, .role(.detail, [.text(" (\(about))")])]
  }

  /// The values of other images that claims of the cell are about, each once.
  private func otherValues(_ finding: Finding) -> [[Inline]] {
    guard !finding.asides.isEmpty else { return [] }
    let own = context.evidence.selected[finding.candidate]
    var seen: Set<MeasuredValue> = []
    return finding.judgements.map(\.measured).filter { $0.measurement != own && seen.insert($0).inserted }
      .map { value in
        let image = context.evidence.measurements[value.measurement].image.name
        return [.role(.detail, [.text("\(image): ")])] + measurement(value, isNamed: true)
      }
  }

  /// Without any claim in the comparison, every verdict would be "unclaimed", but where measurements disagree.
  private func hasVerdict(_ finding: Finding) -> Bool {
    context.matrix.hasClaims || finding.verdict == .disputed
  }

  /// A value that leads to the measurement that it is from.
  private func linked(_ inlines: [Inline], _ candidate: Int, _ value: MeasuredValue) -> [Inline] {
    guard context.linksCells, case .role(.measurement, let text)? = inlines.first else { return inlines }
    let anchor = context.anchor(candidate: candidate, measurement: value.measurement)
    return [.role(.measurement, context.anchors.link(text, to: anchor))] + inlines.dropFirst()
  }

  private func measurement(_ measured: MeasuredValue, isNamed: Bool) -> [Inline] {
    let text = measured.value.text(in: context.language)
    let named = isNamed ? measured.fact.name[context.language] + " " + text : text
    var inlines: [Inline] = []
    inlines.reserveCapacity(3)
    inlines.append(.role(.measurement, [.text(named)]))
    if let exact = measured.value.exactText { inlines.append(.role(.detail, [.text(" (" + exact + ")")])) }
    if let level = level(of: measured) { inlines.append(context.detail(of: level)) }
    return inlines
  }

  /// What the value stands on; nil where all stand on the same, which the legend says once.
  private func level(of measured: MeasuredValue) -> EvidenceLevel? {
    guard context.levels.count > 1, !measured.value.isUnknown else { return nil }
    return context.evidence.measurements[measured.measurement].evidence[measured.fact]
  }
}
