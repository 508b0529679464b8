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
    let count = lineCount
    return DataTable(columns: columns, rowCount: count) { [self] body in
      var cells = MeasurementCells.none
      try forEachLine { line in
        let position = line.measured?.measurement
        if cells.position != position { cells = measurementCells(position) }
        try body(row(line, cells))
      }
    }
  }

  private func measurementCells(_ position: Int?) -> MeasurementCells {
    guard let position else { return .none }
    return MeasurementCells(
      position: position, of: context.evidence.measurements[position], in: context.language)
  }

  private var columns: [DataTable.Column] {
    let titles = zip(Self.headers(in: .ko), Self.headers(in: .en)).map { LocalizedText(ko: $0, en: $1) }
    return zip(Self.kinds, titles).map { DataTable.Column(id: $0.id, title: $1, kind: $0.kind) }
  }

  /// What programs call each column, and what its cells hold; each has its header in ``headers(in:)``.
  private static let kinds: [(id: String, kind: DataTable.ColumnKind)] = [
    // The cell and the claim.
    ("candidate", .text), ("candidate_name", .text), ("criterion", .text), ("criterion_name", .text),
    ("claim", .text), ("claim_understood", .text), ("claim_about", .text),
    // The measured value.
    ("fact", .text), ("value_number", .number), ("value_text", .text), ("unit", .text),
    ("known_within", .number), ("is_shown", .yesNo),
    // The verdicts, of the row, the claim and the cell, and what is counted.
    ("verdict", .verdict), ("claim_verdict", .verdict), ("cell_verdict", .verdict), ("cells", .integer),
    ("claims", .integer),
    // Why, and where it is said.
    ("reason", .text), ("source", .text), ("place", .text), ("address", .text), ("date", .date),
    // The measurement.
    ("image", .text), ("platform", .text), ("manifest_digest", .text), ("method", .text),
    ("evidence_level", .text), ("measurement_source", .text), ("measurement_address", .text),
  ]

  /// What one row is about.
  private struct Line {
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
  private struct Cell {
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
    var isFirst = true
    try forEachLine(of: shown, byClaim, in: cell, isShown: true) { line in
      var line = line
      line.isFirstOfCell = isFirst
      isFirst = false
      try body(line)
    }
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
    for (position, (claim, own)) in byClaim.enumerated()
    where isShown || !isToldWithShown(claim, finding) {
      var line = Line(
        cell: cell, claim: claim, verdict: own.verdict, claimVerdict: cell.claimVerdicts[position],
        isShown: isShown, isFirstOfClaim: isShown, finding: own)
      for judgement in own.judgements {
        line.finding.judgements = [judgement]
        line.finding.rating = nil
        (line.claimed, line.measured) = (judgement.claimed, judgement.measured)
        // A claim about another image is judged by that, and told with the cell that it stands in.
        line.isShown = isShown && finding.measured.contains(judgement.measured)
        line.verdict = Verdict(of: line.finding.judgements) ?? .undecided
        try body(line)
        line.isFirstOfClaim = false
      }
      if own.judgements.isEmpty, isShown { try body(line) }
    }
    let alone = Self.alone(finding, reason: finding.claims.isEmpty ? .measuredOnly : .besideClaims)
    for measured in finding.measured where !finding.judgements.contains(where: { $0.measured == measured }) {
      try body(
        Line(cell: cell, measured: measured, verdict: .unclaimed, isShown: isShown, finding: alone))
    }
    if finding.claims.isEmpty, finding.measured.isEmpty, context.matrix.hasClaims {
      try body(Line(cell: cell, verdict: finding.verdict, isShown: isShown, finding: finding))
    }
  }

  /// What is to be said of a measured value that no claim is compared with.
  private static func alone(_ finding: Finding, reason: Reason) -> Finding {
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

  private func row(_ line: Line, _ cells: MeasurementCells) -> [DataTable.Datum] {
    let (language, position) = (context.language, line.cell)
    var row: [DataTable.Datum] = []
    row.reserveCapacity(Self.kinds.count)
    row.append(.text(context.comparison.candidates[position.candidate].id.rawValue))
    row.append(.text(context.comparison.candidates[position.candidate].name[language]))
    row.append(.text(context.comparison.criteria[position.criterion].id.rawValue))
    row.append(.text(context.comparison.criteria[position.criterion].name[language]))
    appendClaim(of: line, to: &row)
    appendValue(of: line, to: &row)
    appendVerdicts(of: line, to: &row)
    row.append(.text(line.finding.sentence(in: language, of: context.comparison)))
    appendOrigin(of: line, cells, to: &row)
    row += cells.image
    row.append(.init(text: level(of: line.measured)?.name(in: language)))
    row.append(cells.source)
    row.append(cells.address)
    return row
  }

  /// The verdicts of the row, of its claim and of its cell, and what the row counts for.
  private func appendVerdicts(of line: Line, to row: inout [DataTable.Datum]) {
    row.append(.text(line.verdict.name[context.language]))
    row.append(.init(text: line.claimVerdict?.name[context.language]))
    row.append(.text(line.cell.verdict.name[context.language]))
    row.append(.integer(line.isFirstOfCell ? 1 : 0))
    row.append(.integer(line.isFirstOfClaim ? 1 : 0))
  }

  private func appendClaim(of line: Line, to row: inout [DataTable.Datum]) {
    row.append(.init(text: line.claim?.stated[context.language]))
    let understood = line.claimed.map { text(of: $0, criterion: line.cell.criterion) }
    row.append(.init(text: understood ?? line.claim.map(context.understood)))
    row.append(.init(text: line.claim?.about.text(in: context.language)))
  }

  private func text(of claimed: ClaimedValue, criterion: Int) -> String {
    claimed.text(
      in: context.language, by: context.comparison.criteria[criterion], of: context.comparison)
  }

  /// The measured value: figures and texts in columns of their own, so that a column of numbers is one.
  private func appendValue(of line: Line, to row: inout [DataTable.Datum]) {
    guard let measured = line.measured else {
      row.append(contentsOf: repeatElement(.empty, count: 6))
      return
    }
    let (fact, value) = (measured.fact, measured.value)
    row.append(.text(fact.name[context.language]))
    let datum = DataTable.Datum(value, in: context.language)
    switch datum {
    case .integer, .number: row += [datum, .empty]
    case .text: row += [.empty, datum]
    case .empty, .date, .yesNo: row += [.empty, .text(value.text(in: context.language))]
    }
    row.append(.init(text: fact.unitName(in: context.language)))
    row.append(DataTable.Datum(marginOf: value))
    row.append(.yesNo(line.isShown))
  }

  /// Where the claim stands; for a measured value alone, where the figure is from. The date is the evidence's.
  private func appendOrigin(of line: Line, _ cells: MeasurementCells, to row: inout [DataTable.Datum]) {
    guard let claim = line.claim else {
      row.append(cells.source)
      row.append(.empty)
      row.append(cells.address)
      row.append(cells.day)
      return
    }
    let source = context.source(claim.citation)
    row.append(.init(text: source?.title[context.language]))
    row.append(.text(context.placeText(claim.citation)))
    row.append(.init(text: source?.url))
    row.append(cells.day == .empty ? .init(date: source?.date.flatMap { Timestamp($0) }) : cells.day)
  }

  /// What the value of a row stands on; nil where it is unknown.
  private func level(of measured: MeasuredValue?) -> EvidenceLevel? {
    guard let measured, !measured.value.isUnknown else { return nil }
    return context.evidence.measurements[measured.measurement].evidence[measured.fact]
  }
}
