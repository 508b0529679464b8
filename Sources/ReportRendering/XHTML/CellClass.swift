import ComparisonModel
import ReportModel

/// The classes by which the style sheet knows what the cells of a table of findings hold.
enum CellClass {
  /// The class of a cell with a verdict: what the verdict means, and whether anybody claims anything.
  static func name(of verdict: Verdict) -> String {
    verdict == .unclaimed ? "open unclaimed" : verdict.tone.rawValue
  }

  /// The classes of a row: whether something in it is claimed, and whether something does not hold, at all or in part.
  /// They spare browsers to look at every cell of ten thousand rows. A row without any verdict has none.
  static func name(ofRow cells: [Table.Cell]) -> String? {
    var hasVerdict = false
    var isClaimed = false
    var fails = false
    for cell in cells {
      guard let verdict = cell.verdict else { continue }
      hasVerdict = true
      isClaimed = isClaimed || verdict != .unclaimed
      fails = fails || verdict.tone == .mixed || verdict.tone == .disagrees
    }
    guard hasVerdict else { return nil }
    return fails ? "claimed fails" : isClaimed ? "claimed" : "nobody"
  }
}
