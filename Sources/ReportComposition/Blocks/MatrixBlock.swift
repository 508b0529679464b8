import ComparisonModel
import ReportModel

/// The full matrix: claim, measurement and verdict in each cell.
struct MatrixBlock {
  /// With up to this many candidates, they are the columns: a page holds few columns and many rows.
  static let maximumCandidateColumns = 6

  let context: ReportContext

  func blocks() -> [Block] {
    let comparison = context.comparison
    guard !comparison.candidates.isEmpty, !comparison.criteria.isEmpty else { return [] }
    let criteriaAreRows =
      comparison.candidates.count <= Self.maximumCandidateColumns
      && comparison.criteria.count > comparison.candidates.count
    var table = criteriaAreRows ? rowPerCriterion() : rowPerCandidate()
    table.findings = findings(in: criteriaAreRows ? .columns : .rows)
    return [.table(table)]
  }

  /// Without claims there are no verdicts to count or to choose by.
  private func findings(in place: Table.Findings.Place) -> Table.Findings? {
    let matrix = context.matrix
    guard matrix.hasClaims else { return nil }
    let names = context.comparison.candidates.map { $0.name[context.language] }
    return Table.Findings(candidates: names, place: place) { VerdictCounts(matrix).occurring }
  }

  private func rowPerCriterion() -> Table {
    let comparison = context.comparison
    let heads = MatrixHeads(context: context, block: "matrix")
    let columns =
      [Table.Column(header: [.text(criterionHeader)])]
      + comparison.candidates.indices.map { Table.Column(header: heads.inlines(candidate: $0)) }
    let cells = MatrixCell(context: context)
    return Table(caption: [.text(title)], columns: columns, rowCount: comparison.criteria.count) { row in
      [Table.Cell(parts: [heads.inlines(criterion: row)])]
        + comparison.candidates.indices.map { cells.cell(candidate: $0, criterion: row) }
    }
  }

  private func rowPerCandidate() -> Table {
    let comparison = context.comparison
    let heads = MatrixHeads(context: context, block: "matrix")
    let columns =
      [Table.Column(header: [.text(candidateHeader)])]
      + comparison.criteria.enumerated().map { position, criterion in
        Table.Column(
          header: heads.inlines(criterion: position),
          alignment: !context.matrix.hasClaims && criterion.kind == .bytes ? .end : .start)
      }
    let cells = MatrixCell(context: context)
    return Table(caption: [.text(title)], columns: columns, rowCount: comparison.candidates.count) { row in
      var line = [Table.Cell(parts: [heads.inlines(candidate: row)])]
      line.reserveCapacity(comparison.criteria.count + 1)
      for criterion in comparison.criteria.indices {
        line.append(cells.cell(candidate: row, criterion: criterion))
      }
      return line
    }
  }
}
