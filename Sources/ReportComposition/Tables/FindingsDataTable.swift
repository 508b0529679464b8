import ComparisonModel
import ReportModel

/// One row per finding: each claim against each measured value it is compared with, each claim that is compared
/// with nothing, and each measured value that nobody makes a claim about; from all measurements.
struct FindingsDataTable {
  let context: ReportContext

  func table() -> DataTable {
    let count = lineCount
    return DataTable(columns: columns, rowCount: count) { [self] body in
      try forEachLine { try body(row($0)) }
    }
  }

  private var columns: [DataTable.Column] {
    zip(headers, Self.columnKinds).map { DataTable.Column(header: $0, kind: $1) }
  }

  /// What the cells of each column hold; each has its header in ``headers``.
  private static let columnKinds: [DataTable.ColumnKind] = [
    .text, .text, .text, .text, .text, .text, .text, .text, .text, .text, .integer, .text, .text, .text,
    .text, .text, .date, .text, .text, .text, .text, .text, .text, .text,
  ]

  /// What one row is about.
  private struct Line {
    var candidate: Int
    var criterion: Int
    var claim: Claim?
    var claimed: ClaimedValue?
    var measured: MeasuredValue?
    var verdict: Verdict
    /// The finding whose sentence gives the reason.
    var finding: Finding
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
    let matrix = context.matrix
    for candidate in matrix.comparison.candidates.indices {
      for criterion in matrix.comparison.criteria.indices {
        let finding = matrix.finding(candidate: candidate, criterion: criterion)
        try forEachLine(of: finding, isSelected: true, body)
        for other in matrix.evidence.byCandidate[candidate] where other != matrix.evidence.selected[candidate]
        {
          let measured = matrix.measured(criterion: criterion, in: other)
          guard !measured.isEmpty else { continue }
          let finding = matrix.finding(candidate: candidate, criterion: criterion, measured: measured)
          try forEachLine(of: finding, isSelected: false, body)
        }
      }
    }
  }

  /// The rows of one finding. Claims that are compared with nothing are told once, with the selected one.
  private func forEachLine(
    of finding: Finding, isSelected: Bool, _ body: (Line) throws -> Void
  ) rethrows {
    let (candidate, criterion) = (finding.candidate, finding.criterion)
    for (claim, own) in finding.byClaim where isSelected || !isToldWithSelected(claim, finding) {
      for judgement in own.judgements {
        var pair = own
        pair.judgements = [judgement]
        pair.rating = nil
        let verdict = Verdict(of: pair.judgements) ?? .undecided
        try body(
          Line(
            candidate: candidate, criterion: criterion, claim: claim, claimed: judgement.claimed,
            measured: judgement.measured, verdict: verdict, finding: pair))
      }
      if own.judgements.isEmpty, isSelected {
        try body(
          Line(candidate: candidate, criterion: criterion, claim: claim, verdict: own.verdict, finding: own))
      }
    }
    for measured in finding.measured where !finding.judgements.contains(where: { $0.measured == measured }) {
      var alone = finding
      alone.claims = []
      alone.judgements = []
      alone.asides = []
      alone.verdict = .unclaimed
      alone.reason = finding.claims.isEmpty ? .measuredOnly : .besideClaims
      alone.rating = nil
      alone.remarks = alone.remarks.filter(\.isOfMeasurements)
      try body(
        Line(
          candidate: candidate, criterion: criterion, measured: measured, verdict: .unclaimed, finding: alone)
      )
    }
  }

  /// Whether a claim that names what it is about is judged by another measurement than the selected one: then it is
  /// told with that, beside the claims of its cell.
  private func isToldWithSelected(_ claim: Claim, _ finding: Finding) -> Bool {
    guard !claim.about.fitsAnyImage else { return false }
    let basis = context.matrix.basis(of: claim.about, candidate: finding.candidate)
    return finding.measured.contains { $0.measurement == basis }
  }

  private func row(_ line: Line) -> [DataTable.Datum] {
    let comparison = context.comparison
    let candidate = comparison.candidates[line.candidate]
    let criterion = comparison.criteria[line.criterion]
    var row: [DataTable.Datum] = []
    row.reserveCapacity(Self.columnKinds.count)
    row.append(.text(candidate.id.rawValue))
    row.append(.text(candidate.name[context.language]))
    row.append(.text(criterion.id.rawValue))
    row.append(.text(criterion.name[context.language]))
    appendClaim(of: line, to: &row)
    appendValue(of: line, to: &row)
    row.append(.text(line.verdict.name[context.language]))
    row.append(.text(line.finding.sentence(in: context.language, of: comparison)))
    let measurement = line.measured.map { context.evidence.measurements[$0.measurement] }
    appendOrigin(of: line, measurement, to: &row)
    append(measurement, level: level(of: line.measured), to: &row)
    return row
  }

  private func appendClaim(of line: Line, to row: inout [DataTable.Datum]) {
    row.append(.init(text: line.claim?.stated[context.language]))
    let understood = line.claimed.map { text(of: $0, criterion: line.criterion) }
    row.append(.init(text: understood ?? line.claim.map(context.understood)))
    row.append(.init(text: line.claim?.about.text(in: context.language)))
  }

  private func text(of claimed: ClaimedValue, criterion: Int) -> String {
    claimed.text(
      in: context.language, by: context.comparison.criteria[criterion], of: context.comparison)
  }

  private func appendValue(of line: Line, to row: inout [DataTable.Datum]) {
    guard let measured = line.measured else {
      row.append(contentsOf: repeatElement(.empty, count: 4))
      return
    }
    let (fact, value) = (measured.fact, measured.value)
    row.append(.text(fact.name[context.language]))
    row.append(
      value == .unknown ? .text(FactValue.unknownText[context.language]) : .init(value, in: context.language))
    row.append(fact.kind == .bytes ? .text("B") : .init(text: fact.unit?[context.language]))
    if case .bytes(_, within: let margin?) = value {
      row.append(.integer(margin.bytes))
    } else {
      row.append(.empty)
    }
  }

  /// Where the claim stands; for a measured value alone, where the figure is from. The date is the evidence's.
  private func appendOrigin(of line: Line, _ measurement: Measurement?, to row: inout [DataTable.Datum]) {
    let source = line.claim.map { context.source($0.citation) } ?? measurement?.sources.first
    row.append(.init(text: source?.title[context.language] ?? measurement?.tool.name))
    row.append(.init(text: line.claim.map { context.placeText($0.citation) }))
    row.append(.init(text: source?.url))
    let date = measurement?.takenAt ?? measurement?.image.created
    row.append(.init(date: date ?? source?.date.flatMap { Timestamp($0) }))
  }

  /// What the value of a row stands on; nil where it is unknown.
  private func level(of measured: MeasuredValue?) -> EvidenceLevel? {
    guard let measured, measured.value != .unknown else { return nil }
    return context.evidence.measurements[measured.measurement].evidence[measured.fact]
  }

  private func append(_ measurement: Measurement?, level: EvidenceLevel?, to row: inout [DataTable.Datum]) {
    row.append(.init(text: measurement?.image.name))
    row.append(.init(text: measurement?.image.platform))
    row.append(.init(text: measurement?.image.manifestDigest))
    row.append(.init(text: measurement?.method.name(in: context.language)))
    row.append(.init(text: level?.name(in: context.language)))
    row.append(.init(text: measurement?.sources.first?.title[context.language] ?? measurement?.tool.name))
    row.append(.init(text: measurement?.sources.first?.url))
  }
}
