import ComparisonModel
import ReportModel

/// The rows and columns of a compact matrix with few candidates: each says something, and nothing is said twice.
struct CompactMatrixRows {
  /// One row, of one criterion or of several whose cells say the same.
  struct Row {
    var criteria: [Int]
    /// A cell for each candidate of the comparison.
    var cells: [CompactMatrixCell.Made]

    var tellsAnything: Bool { cells.contains(where: \.tellsAnything) }
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
    func rows(_ criteria: [Int], showsVerdict: Bool) -> [Row] {
      let maker = CompactMatrixCell(context: context, showsVerdict: showsVerdict)
      return criteria.map { criterion in
        Row(criteria: [criterion], cells: all.map { maker.made(candidate: $0, criterion: criterion) })
      }
    }
    let told = rows(withClaims, showsVerdict: true)
    let measured = rows(criteria, showsVerdict: false)
    candidates = all.filter { candidate in
      (told + measured).contains { $0.cells[candidate].tellsAnything }
    }
    unmeasuredCandidates = all.filter { !candidates.contains($0) }
    unmeasuredCriteria = told.filter { !$0.tellsAnything }.flatMap(\.criteria)
    claimed = Self.joined(told.filter(\.tellsAnything), of: candidates)
    // A value that a row above shows is not printed again.
    let shown = Set(claimed.flatMap { row in row.cells.compactMap(\.value) })
    others = Self.joined(
      measured.filter { row in row.cells.contains { $0.value.map { !shown.contains($0) } ?? false } },
      of: candidates)
  }

  /// The rows, each once whose shown cells say the same.
  private static func joined(_ rows: [Row], of candidates: [Int]) -> [Row] {
    var joined: [Row] = []
    var positions: [[String]: Int] = [:]
    for row in rows {
      let text = candidates.map { row.cells[$0].text }
      guard let same = positions[text] else {
        positions[text] = joined.count
        joined.append(row)
        continue
      }
      joined[same].criteria += row.criteria
      // What several rows say leads to the claims of the first that has them.
      for index in row.cells.indices where !joined[same].cells[index].hasClaims {
        joined[same].cells[index] = row.cells[index]
      }
    }
    return joined
  }
}
