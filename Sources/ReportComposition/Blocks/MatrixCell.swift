import ComparisonModel
import ReportModel

/// One cell of the matrix.
struct MatrixCell: Sendable {
  let context: ReportContext

  /// The claims, each in quotes, then what was measured, then the verdict.
  func cell(candidate: Int, criterion: Int) -> Table.Cell {
    let matrix = context.matrix
    let finding = matrix.finding(candidate: candidate, criterion: criterion)
    let facts = context.comparison.criteria[criterion].facts
    var parts: [[Inline]] = []
    parts.reserveCapacity(finding.claims.count + finding.measured.count + 1)
    for claim in finding.claims {
      parts.append([.role(.claim, [.text(context.quoted(claim.stated[context.language]))])])
    }
    for value in finding.measured {
      parts.append(measurement(value, isNamed: facts.count > 1))
    }
    if finding.measured.isEmpty, !facts.isEmpty, !hasVerdict(finding) {
      parts.append([.role(.measurement, [.text(FactValue.unknownText[context.language])])])
    }
    if hasVerdict(finding) {
      parts.append([.role(.verdict(finding.verdict.tone), [.text(context.text(finding.verdict))])])
    }
    return Table.Cell(parts: parts)
  }

  /// Without any claim in the comparison, every verdict would be "unclaimed".
  private func hasVerdict(_ finding: Finding) -> Bool {
    context.matrix.hasClaims
  }

  private func measurement(_ measured: MeasuredValue, isNamed: Bool) -> [Inline] {
    let text = measured.value.text(in: context.language)
    let named = isNamed ? "\(measured.fact.name[context.language]) \(text)" : text
    var inlines: [Inline] = [.role(.measurement, [.text(named)])]
    if let exact = measured.value.exactText { inlines.append(.role(.detail, [.text(" (\(exact))")])) }
    if let level = level(of: measured) {
      inlines.append(.role(.detail, [.text(" \(level.symbol) \(level.name(in: context.language))")]))
    }
    return inlines
  }

  /// What the value stands on; nil where all stand on the same, which the legend says once.
  private func level(of measured: MeasuredValue) -> EvidenceLevel? {
    guard context.levels.count > 1, measured.value != .unknown else { return nil }
    return context.evidence.measurements[measured.measurement].evidence[measured.fact]
  }
}
