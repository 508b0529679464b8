import ComparisonModel
import ReportModel

/// One row per finding: each claim against each measured value it is compared with, each claim that is compared
/// with nothing, and each measured value that nobody makes a claim about; from all measurements.
struct FindingsDataTable {
  let context: ReportContext

  func table() -> DataTable {
    var count = 0
    forEachLine { _ in count += 1 }
    return DataTable(columns: columns, rowCount: count) { [self] body in
      try forEachLine { try body(row($0)) }
    }
  }

  private var columns: [DataTable.Column] {
    let columns: [(ko: String, en: String, kind: DataTable.ColumnKind)] = [
      ("후보 ID", "Candidate ID", .text), ("후보", "Candidate", .text),
      ("기준 ID", "Criterion ID", .text), ("기준", "Criterion", .text),
      ("주장", "Claim", .text), ("주장의 해석", "Claim understood as", .text),
      ("측정 항목", "Fact", .text), ("측정값", "Value", .text), ("단위", "Unit", .text),
      ("오차 한계", "Known to within", .integer), ("판정", "Verdict", .text), ("이유", "Reason", .text),
      ("출처", "Source", .text), ("위치", "Place", .text), ("주소", "Address", .text), ("날짜", "Date", .date),
      ("측정한 이미지", "Measured image", .text), ("플랫폼", "Platform", .text),
      ("매니페스트 다이제스트", "Manifest digest", .text), ("방법", "Method", .text),
    ]
    return columns.map { DataTable.Column(header: context.say($0.ko, $0.en), kind: $0.kind) }
  }

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
    for (claim, own) in finding.byClaim {
      for judgement in own.judgements {
        var pair = own
        pair.judgements = [judgement]
        let verdict = Verdict(of: pair.judgements) ?? .unmeasured
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
      (alone.verdict, alone.reason) = (.unclaimed, .measuredOnly)
      try body(
        Line(
          candidate: candidate, criterion: criterion, measured: measured, verdict: .unclaimed, finding: alone)
      )
    }
  }

  private func row(_ line: Line) -> [DataTable.Datum] {
    let comparison = context.comparison
    let candidate = comparison.candidates[line.candidate]
    let criterion = comparison.criteria[line.criterion]
    let identity: [DataTable.Datum] = [
      .text(candidate.id.rawValue), .text(candidate.name[context.language]),
      .text(criterion.id.rawValue), .text(criterion.name[context.language]),
    ]
    return identity + claim(line) + value(line) + [
      .text(line.verdict.name[context.language]),
      .text(line.finding.sentence(in: context.language, of: comparison)),
    ] + origin(line) + image(line)
  }

  private func claim(_ line: Line) -> [DataTable.Datum] {
    guard let claim = line.claim else { return [.empty, .empty] }
    let understood = line.claimed.map { text(of: $0, criterion: line.criterion) } ?? context.understood(claim)
    return [.text(claim.stated[context.language]), .text(understood)]
  }

  private func text(of claimed: ClaimedValue, criterion: Int) -> String {
    let id = context.comparison.criteria[criterion].scale
    return claimed.text(in: context.language, scale: context.comparison.scales.first { $0.id == id })
  }

  private func value(_ line: Line) -> [DataTable.Datum] {
    guard let measured = line.measured else { return [.empty, .empty, .empty, .empty] }
    let fact = measured.fact
    let value = DataTable.Datum(measured.value, in: context.language)
    let unit = fact.kind == .bytes ? "B" : fact.kind == .count ? fact.unit?[context.language] : nil
    var within = DataTable.Datum.empty
    if case .bytes(_, within: let margin?) = measured.value { within = .integer(margin.bytes) }
    return [
      .text(fact.name[context.language]),
      measured.value == .unknown ? .text(FactValue.unknownText[context.language]) : value,
      .init(text: unit), within,
    ]
  }

  /// Where the claim stands; for a measured value alone, where the figure is from.
  private func origin(_ line: Line) -> [DataTable.Datum] {
    let measurement = line.measured.map { context.evidence.measurements[$0.measurement] }
    let published = measurement?.sources.first
    let source = line.claim.flatMap { context.source($0.citation) } ?? published
    let place = line.claim.map { context.placeText($0.citation) }
    let date = measurement?.takenAt?.text ?? source?.date
    return [
      .init(text: source?.title[context.language] ?? measurement?.tool.name), .init(text: place),
      .init(text: source?.url ?? published?.url), date.map { .date($0) } ?? .empty,
    ]
  }

  private func image(_ line: Line) -> [DataTable.Datum] {
    guard let measured = line.measured else { return [.empty, .empty, .empty, .empty] }
    let measurement = context.evidence.measurements[measured.measurement]
    return [
      .text(measurement.image.name), .init(text: measurement.image.platform),
      .init(text: measurement.image.manifestDigest), .text(measurement.method.name[context.language]),
    ]
  }
}
