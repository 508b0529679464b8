import ComparisonModel
import ReportModel

/// One cell of the compact matrix.
struct CompactMatrixCell: Sendable {
  /// A cell, and what is to be known of it beside.
  struct Made {
    var cell: Table.Cell
    /// What it says, without its links: rows that say the same are one.
    var text: String
    /// The measured value that it shows; nil where none is known.
    var value: MeasuredValue?
    /// Whether there is a measured value, or a verdict that says something.
    var tellsAnything: Bool
    var hasClaims: Bool
  }

  let context: ReportContext
  /// Whether cells have a verdict: by a criterion that nobody makes claims by, all would be the same.
  let showsVerdict: Bool

  /// One value, and the verdict with its word, which leads to the claims.
  func made(candidate: Int, criterion: Int) -> Made {
    let finding = context.matrix.finding(candidate: candidate, criterion: criterion)
    let known = finding.measured.first { !$0.value.isUnknown }
    let value = (known ?? finding.measured.first).map { text(of: $0, criterion: criterion) }
    let saysVerdict = showsVerdict || finding.verdict != .unclaimed
    var parts = value.map { [[Inline.role(.measurement, [.text($0)])]] } ?? []
    if saysVerdict { parts.append(verdict(of: finding)) }
    if parts.isEmpty { parts = [[.text("–")]] }
    let place = context.anchor(candidate: candidate, criterion: criterion)
    if context.linksCells { parts[0] = context.anchors.mark(place, in: "compact_matrix") + parts[0] }
    return Made(
      cell: Table.Cell(parts: parts, verdict: saysVerdict ? finding.verdict : nil),
      text: "\(value ?? "") \(saysVerdict ? context.text(finding.verdict) : "")", value: known,
      tellsAnything: known != nil || finding.verdict.tone != .open, hasClaims: !finding.claims.isEmpty)
  }

  private func verdict(of finding: Finding) -> [Inline] {
    guard context.linksCells else {
      return [.role(.verdict(finding.verdict.tone), [.text(context.text(finding.verdict))])]
    }
    return context.linked(finding)
  }

  /// A value, rounded; of a criterion that several facts measure, with the name of its own.
  private func text(of measured: MeasuredValue, criterion: Int) -> String {
    let text = measured.value.text(in: context.language)
    guard context.comparison.criteria[criterion].facts.count > 1 else { return text }
    return "\(measured.fact.name[context.language]) \(text)"
  }
}
