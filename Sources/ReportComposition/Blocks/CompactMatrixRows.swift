import ComparisonModel
import ReportModel

/// The rows and columns of a compact matrix with few candidates: each says something, and nothing is said twice.
struct CompactMatrixRows {
  /// One row, of one criterion or of several whose cells say the same.
  struct Row {
    var criteria: [Int]
    /// A cell for each candidate of the comparison.
    var cells: [CompactMatrixCell.Made]
  }

  /// What sources make claims by, and what nobody does.
  private(set) var claimed: [Row] = []
  private(set) var others: [Row] = []
  /// The criteria with claims of which no candidate has a measured value or a verdict that says something.
  private(set) var unmeasuredCriteria: [Int] = []
  /// The candidates that have cells in the rows.
  private(set) var candidates: [Int] = []
  /// The candidates of which the rows would tell nothing.
  private(set) var unmeasuredCandidates: [Int] = []

  init(context: ReportContext, withClaims: [Int], others criteria: [Int]) {
    let all = context.comparison.candidates.indices
    for row in Self.rows(CompactMatrixCell(context: context, showsVerdict: true), withClaims, all) {
      if row.cells.contains(where: \.tellsAnything) {
        claimed.append(row)
      } else {
        unmeasuredCriteria += row.criteria
      }
    }
    // A value that a row above shows is not printed again.
    let shown = Set(claimed.flatMap { row in row.cells.compactMap(\.value) })
    others = Self.rows(CompactMatrixCell(context: context, showsVerdict: false), criteria, all).filter {
      row in
      row.cells.contains { $0.value.map { !shown.contains($0) } ?? false }
    }
    let rows = claimed + others
    candidates = all.filter { candidate in rows.contains { $0.cells[candidate].tellsAnything } }
    unmeasuredCandidates = all.filter { !candidates.contains($0) }
  }

  private static func rows(_ maker: CompactMatrixCell, _ criteria: [Int], _ candidates: Range<Int>) -> [Row] {
    var rows: [Row] = []
    var positions: [[String]: Int] = [:]
    for criterion in criteria {
      let made = candidates.map { maker.made(candidate: $0, criterion: criterion) }
      let tells = made.contains(where: \.tellsAnything)
      guard tells, let same = positions[made.map(\.text)] else {
        if tells { positions[made.map(\.text)] = rows.count }
        rows.append(Row(criteria: [criterion], cells: made))
        continue
      }
      rows[same].criteria.append(criterion)
      // What several rows say leads to the claims of the one that has them.
      for index in made.indices where !rows[same].cells[index].hasClaims {
        rows[same].cells[index] = made[index]
      }
    }
    return rows
  }
}
