import ComparisonModel
import ReportModel

/// The matrix to read first: one measured value and the verdict in each cell.
///
/// What is claimed, every value and its exact figure stand in the full matrix (``MatrixBlock``) and in the evidence.
struct CompactMatrixBlock {
  let context: ReportContext

  func blocks() -> [Block] {
    let comparison = context.comparison
    guard !comparison.candidates.isEmpty, !comparison.criteria.isEmpty else { return [] }
    let claimed = Set(comparison.claims.map(\.criterion))
    let criteria = comparison.criteria.indices
    let withClaims = criteria.filter { claimed.contains(comparison.criteria[$0].id) }
    let others = criteria.filter { !claimed.contains(comparison.criteria[$0].id) }
    guard comparison.candidates.count <= MatrixBlock.maximumCandidateColumns else {
      return rowPerCandidate(claimedTitle, withClaims, isFirst: true)
        + rowPerCandidate(measuredTitle, others, isFirst: false)
    }
    let rows = CompactMatrixRows(context: context, withClaims: withClaims, others: others)
    return rowPerCriterion(claimedTitle, rows.claimed, of: rows.candidates, isFirst: true)
      + rowPerCriterion(measuredTitle, rows.others, of: rows.candidates, isFirst: rows.claimed.isEmpty)
      + unmeasured(rows)
  }

  /// A row for each criterion, where there are few candidates. The first table names the images that cells show.
  private func rowPerCriterion(
    _ title: String, _ rows: [CompactMatrixRows.Row], of candidates: [Int], isFirst: Bool
  ) -> [Block] {
    guard !rows.isEmpty else { return [] }
    let heads = MatrixHeads(context: context, block: isFirst ? "compact_matrix" : "", image: isFirst)
    let (criteria, language) = (context.comparison.criteria, context.language)
    let columns =
      [Table.Column(header: [.text(MatrixBlock(context: context).criterionHeader)])]
      + candidates.map { Table.Column(header: heads.inlines(candidate: $0)) }
    return [
      .table(
        Table(
          caption: [.text(title)], columns: columns,
          rows: rows.map { row in
            [Table.Cell(parts: row.criteria.map { [.text(criteria[$0].name[language])] })]
              + candidates.map { row.cells[$0].cell }
          }))
    ]
  }

  /// A row for each candidate, made when it is asked for.
  private func rowPerCandidate(_ title: String, _ criteria: [Int], isFirst: Bool) -> [Block] {
    guard !criteria.isEmpty else { return [] }
    let heads = MatrixHeads(context: context, block: isFirst ? "compact_matrix" : "", image: isFirst)
    let columns =
      [Table.Column(header: [.text(MatrixBlock(context: context).candidateHeader)])]
      + criteria.map {
        Table.Column(header: [.text(context.comparison.criteria[$0].name[context.language])])
      }
    let cells = CompactMatrixCell(context: context, showsVerdict: isFirst)
    return [
      .table(
        Table(caption: [.text(title)], columns: columns, rowCount: context.comparison.candidates.count) {
          row in
          [Table.Cell(parts: [heads.inlines(candidate: row)])]
            + criteria.map { cells.made(candidate: row, criterion: $0).cell }
        })
    ]
  }

  /// What is claimed and not measured, in a sentence: rows and columns of it would tell nothing.
  private func unmeasured(_ rows: CompactMatrixRows) -> [Block] {
    let (comparison, language) = (context.comparison, context.language)
    let claims = comparison.claims
    let criteria = rows.unmeasuredCriteria.map { position -> [Inline] in
      let own = comparison.criteria[position]
      return [.text(unmeasuredText(own.name[language], claims: claims.count { $0.criterion == own.id }))]
    }
    let candidates = rows.unmeasuredCandidates.map { position -> [Inline] in
      let own = comparison.candidates[position]
      return [.text(unmeasuredText(own.name[language], claims: claims.count { $0.candidate == own.id }))]
    }
    let names = criteria + candidates
    guard !names.isEmpty else { return [] }
    let listed = names.enumerated().flatMap { $0 == 0 ? $1 : [.text(", ")] + $1 }
    return [.paragraph([.text(unmeasuredLabel)] + listed + [.text(".")])]
  }
}
