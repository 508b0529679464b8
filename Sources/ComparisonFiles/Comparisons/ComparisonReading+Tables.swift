import ComparisonModel
import Diagnostics
import Messages
import YAMLReading

extension ComparisonReading {
  /// One item of `tables`.
  mutating func table(_ node: YAMLNode, ids: inout IDTable<Void>) -> StatedTable? {
    guard let fields = fields(of: node, as: ComparisonKeys.Table.self) else { return nil }
    let id = fields[.id].flatMap { self.id($0, of: StatedTable.self) }
    if let id, let node = fields[.id], let earlier = ids.declare(id.rawValue, at: node.location, value: ()) {
      duplicate(id.rawValue, .table, at: node.location, earlier: earlier)
    }
    let title = text(fields[.title])
    let corner = text(fields[.corner], .title)
    let citation = citation(source: fields[.source], place: fields[.place])
    let rows = fields[.rows].flatMap { word($0, "what the rows of a table are", as: StatedTable.Rows.self) }
    let candidates = list(fields[.candidates], least: 1, most: ComparisonLimits.maximumCandidates) {
      $0.candidateHeader($1)
    }
    let criteria = list(fields[.criteria], least: 1, most: ComparisonLimits.maximumCriteria) {
      $0.criterionHeader($1)
    }
    guard let id, let title, let corner, let citation, let rows else { return nil }
    return StatedTable(
      id: id, title: title, corner: corner, citation: citation, rows: rows, candidates: candidates,
      criteria: criteria)
  }

  private mutating func candidateHeader(_ node: YAMLNode) -> StatedTable.Header<Candidate>? {
    guard let fields = fields(of: node, as: ComparisonKeys.CandidateHeader.self) else { return nil }
    let subject = reference(fields[.candidate], in: \.candidates, of: Candidate.self)
    let name = text(fields[.name], .title)
    guard let subject, let name else { return nil }
    return StatedTable.Header(subject: subject, name: name)
  }

  private mutating func criterionHeader(_ node: YAMLNode) -> StatedTable.Header<Criterion>? {
    guard let fields = fields(of: node, as: ComparisonKeys.CriterionHeader.self) else { return nil }
    let subject = reference(fields[.criterion], in: \.criteria, of: Criterion.self)
    let name = text(fields[.name], .title)
    guard let subject, let name else { return nil }
    return StatedTable.Header(subject: subject, name: name)
  }
}
