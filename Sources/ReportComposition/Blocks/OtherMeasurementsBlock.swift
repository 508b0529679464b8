import ComparisonModel
import ReportModel

/// The measurements that the cells do not show, with their values: nothing that was given is left out.
struct OtherMeasurementsBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let rows = Self.rows(of: context.matrix)
    guard !rows.isEmpty else { return [] }
    let evidence = context.evidence
    let comparable =
      Fact.allCases.filter { !$0.isInventory }.map { ComparedFact.known($0) }
      + context.comparison.ownFacts.map { .own($0) }
    let facts = comparable.filter { fact in rows.contains { evidence.measurements[$0.1].facts[fact] != nil } }
    let names = facts.map { context.capitalised($0.name[context.language]) }
    let headers =
      MeasurementColumns(context: context).columns + names.map { Table.Column(header: [.text($0)]) }
    let table = Table(caption: [.text(caption)], columns: headers, rowCount: rows.count) { [context] row in
      let (candidate, position) = rows[row]
      let anchor = context.anchor(candidate: candidate, measurement: position)
      let place = context.anchors.mark(anchor, beside: "other_measurements")
      return MeasurementColumns(context: context).cells(
        candidate: candidate, measurement: position, at: place)
        + facts.map { value(of: $0, in: position) }
    }
    return [.table(table)]
  }

  /// Candidates with measurements that their cells do not show.
  static func rows(of matrix: FindingMatrix) -> [(Int, Int)] {
    matrix.evidence.byCandidate.enumerated().flatMap { candidate, positions -> [(Int, Int)] in
      guard positions.count > 1 else { return [] }
      let shown = matrix.shownMeasurements(candidate: candidate)
      return positions.filter { !shown.contains($0) }.map { (candidate, $0) }
    }
  }

  private func value(of fact: ComparedFact, in position: Int) -> Table.Cell {
    let value = context.evidence.measurements[position].value(of: fact)
    let text: Inline = .text(value.text(in: context.language))
    guard let exact = value.exactText else { return Table.Cell(text) }
    return Table.Cell(text, .role(.detail, [.text(" (\(exact))")]))
  }
}
