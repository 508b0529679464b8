import ComparisonModel
import ReportModel

/// One row per finding: each claim against each measured value it is compared with, each claim that is compared
/// with nothing, and each measured value that nobody makes a claim about; from all measurements.
///
/// Where there are claims, every cell of the comparison has a row. Each row says whether its measurement is the one
/// that the cell shows, and beside its own verdict those of its claim and of its cell. The columns "cells" and
/// "claims" hold 1 in the first row of each cell and of each claim, and 0 in the others: their sums by verdict are
/// the totals that the report states.
struct FindingsDataTable {
  let context: ReportContext

  func table() -> DataTable {
    DataTable.changing(columns: columns, rowCount: lineCount) { [self] body in
      var row = FindingsRow(context: context)
      try forEachLine { line in
        row.tell(line)
        try body(row.data, row.changed)
      }
    }
  }

  private var columns: [DataTable.Column] {
    let titles = zip(Self.headers(in: .ko), Self.headers(in: .en)).map { LocalizedText(ko: $0, en: $1) }
    return zip(FindingsColumn.allCases, titles).map {
      DataTable.Column(id: $0.id, title: $1, kind: $0.kind)
    }
  }

  /// What one row is about.
  struct Line {
    var cell: Cell
    var claim: Claim?
    var claimed: ClaimedValue?
    var measured: MeasuredValue?
    var verdict: Verdict
    /// The verdict on the claim, by the measurement that the cell shows.
    var claimVerdict: Verdict?
    /// Whether its measurement is the one that the cell shows.
    var isShown: Bool
    /// Whether it is the first row of its cell.
    var isFirstOfCell = false
    /// Whether it is the first row of its claim.
    var isFirstOfClaim = false
    /// The finding whose sentence gives the reason.
    var finding: Finding
  }

  /// What the rows of one cell have in common.
  struct Cell {
    var candidate: Int
    var criterion: Int
    /// The verdict that the report shows in the cell.
    var verdict: Verdict
    /// The verdict on each of its claims alone.
    var claimVerdicts: [Verdict]

    init(_ shown: Finding, _ byClaim: [(claim: Claim, finding: Finding)]) {
      (candidate, criterion, verdict) = (shown.candidate, shown.criterion, shown.verdict)
      claimVerdicts = byClaim.map(\.finding.verdict)
    }
  }

  private var lineCount: Int {
    let matrix = context.matrix
    guard !matrix.hasClaims else {
      var count = 0
      forEachLine { _ in count += 1 }
      return count
    }
    // Without claims, each measured value of a criterion's facts is a row.
    let facts = matrix.comparison.criteria.flatMap(\.facts)
    return matrix.evidence.byCandidate.reduce(0) { count, positions in
      positions.reduce(count) { count, position in
        let measured = matrix.evidence.measurements[position].facts
        return facts.reduce(count) { measured[$1] == nil ? $0 : $0 + 1 }
      }
    }
  }

  private func forEachLine(_ body: (Line) throws -> Void) rethrows {
    for candidate in context.comparison.candidates.indices {
      for criterion in context.comparison.criteria.indices {
        try forEachLine(candidate: candidate, criterion: criterion, body)
      }
    }
  }

  /// The rows of one cell: first those of the measurement that it shows, then those of the others.
  private func forEachLine(candidate: Int, criterion: Int, _ body: (Line) throws -> Void) rethrows {
    let matrix = context.matrix
    let shown = matrix.finding(candidate: candidate, criterion: criterion)
    let byClaim = shown.byClaim
    let cell = Cell(shown, byClaim)
    try forEachLine(of: shown, byClaim, in: cell, isShown: true, body)
    for other in matrix.evidence.byCandidate[candidate] where other != matrix.evidence.selected[candidate] {
      let measured = matrix.measured(criterion: criterion, in: other).filter { !shown.measured.contains($0) }
      guard !measured.isEmpty else { continue }
      let finding = matrix.finding(candidate: candidate, criterion: criterion, measured: measured)
      try forEachLine(of: finding, finding.byClaim, in: cell, isShown: false, body)
    }
  }

  /// The rows of one finding. Claims that are compared with nothing are told once, with the measurement that is
  /// shown; a cell of which nothing is known has one row, where there are verdicts to count.
  private func forEachLine(
    of finding: Finding, _ byClaim: [(claim: Claim, finding: Finding)], in cell: Cell, isShown: Bool,
    _ body: (Line) throws -> Void
  ) rethrows {
    var isFirst = isShown
    for (position, (claim, own)) in byClaim.enumerated()
    where isShown || !isToldWithShown(claim, finding) {
      var line = Line(
        cell: cell, claim: claim, verdict: own.verdict, claimVerdict: cell.claimVerdicts[position],
        isShown: isShown, isFirstOfCell: isFirst, isFirstOfClaim: isShown, finding: own)
      for judgement in own.judgements {
        line.finding.judgements = [judgement]
        line.finding.rating = nil
        (line.claimed, line.measured) = (judgement.claimed, judgement.measured)
        // A claim about another image is judged by that, and told with the cell that it stands in.
        line.isShown = isShown && finding.measured.contains(judgement.measured)
        line.verdict = Verdict(of: line.finding.judgements) ?? .undecided
        try body(line)
        (line.isFirstOfCell, line.isFirstOfClaim, isFirst) = (false, false, false)
      }
      guard own.judgements.isEmpty, isShown else { continue }
      try body(line)
      isFirst = false
    }
    let alone = Self.alone(finding, reason: finding.claims.isEmpty ? .measuredOnly : .besideClaims)
    for measured in finding.measured where !finding.judgements.contains(where: { $0.measured == measured }) {
      try body(
        Line(
          cell: cell, measured: measured, verdict: .unclaimed, isShown: isShown, isFirstOfCell: isFirst,
          finding: alone))
      isFirst = false
    }
    if finding.claims.isEmpty, finding.measured.isEmpty, context.matrix.hasClaims {
      try body(
        Line(
          cell: cell, verdict: finding.verdict, isShown: isShown, isFirstOfCell: isFirst, finding: finding))
    }
  }

  /// What is to be said of a measured value that no claim is compared with.
  private static func alone(_ finding: Finding, reason: Reason) -> Finding {
    // Where nobody claims anything, nothing is to be taken away.
    guard !finding.claims.isEmpty else { return finding }
    var alone = finding
    alone.claims = []
    alone.judgements = []
    alone.asides = []
    alone.verdict = .unclaimed
    alone.reason = reason
    alone.rating = nil
    alone.remarks = alone.remarks.filter(\.isOfMeasurements)
    return alone
  }

  /// Whether a claim that names what it is about is judged by another measurement than the shown one: then it is
  /// told with that, beside the claims of its cell.
  private func isToldWithShown(_ claim: Claim, _ finding: Finding) -> Bool {
    guard !claim.about.fitsAnyImage else { return false }
    let basis = context.matrix.basis(of: claim.about, candidate: finding.candidate)
    return finding.measured.contains { $0.measurement == basis }
  }
}
