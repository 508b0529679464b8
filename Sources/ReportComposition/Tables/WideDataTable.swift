import ComparisonModel
import ReportModel

/// One row per candidate: for each criterion its claim, its measured values and its verdict.
struct WideDataTable {
  let context: ReportContext

  func table() -> DataTable {
    let rows = context.comparison.candidates.count
    return DataTable(columns: columns, rowCount: rows) { [self] body in
      for candidate in 0..<rows { try body(row(candidate)) }
    }
  }

  private var columns: [DataTable.Column] {
    let kinds: [DataTable.ColumnKind] = [.text, .text, .text, .text, .text, .date, .date]
    let identity = zip(identityHeaders, kinds).map { DataTable.Column(header: $0, kind: $1) }
    return identity + context.comparison.criteria.flatMap(columns)
  }

  private func columns(of criterion: Criterion) -> [DataTable.Column] {
    let name = criterion.name[context.language]
    let measured = criterion.facts.map { fact in
      DataTable.Column(header: header(of: fact, in: criterion, name), kind: Self.kind(of: fact))
    }
    guard context.matrix.hasClaims else { return measured }
    return [.init(header: "\(name): " + claimHeader, kind: .text)] + measured + [
      .init(header: "\(name): " + verdictHeader, kind: .text)
    ]
  }

  /// The unit of a column's numbers stands in its header, never in its cells.
  private func header(of fact: ComparedFact, in criterion: Criterion, _ name: String) -> String {
    let what = fact.name[context.language]
    let unit = fact.kind == .bytes ? bytesUnit : fact.unitName(in: context.language)
    let isOnlyFact = criterion.facts.count == 1
    let named =
      isOnlyFact && !context.matrix.hasClaims
      ? name : "\(name): \(isOnlyFact ? measuredHeader : what)"
    return unit.map { "\(named) (\($0))" } ?? named
  }

  private static func kind(of fact: ComparedFact) -> DataTable.ColumnKind {
    switch fact.kind {
    case .bytes, .count: .integer
    case .amount: .number
    case .date: .date
    case .level, .names, .text, .version, .words, .yesNo: .text
    }
  }

  private func row(_ candidate: Int) -> [DataTable.Datum] {
    let matrix = context.matrix
    let subject = context.comparison.candidates[candidate]
    let measurement = matrix.evidence.selected[candidate].map { matrix.evidence.measurements[$0] }
    var row: [DataTable.Datum] = [
      .text(subject.id.rawValue), .text(subject.name[context.language]),
      .init(text: measurement?.image.name), .init(text: measurement?.image.platform),
      .init(text: measurement?.image.manifestDigest), .init(date: measurement?.image.created),
      .init(date: measurement?.takenAt),
    ]
    for criterion in context.comparison.criteria.indices {
      append(matrix.finding(candidate: candidate, criterion: criterion), to: &row)
    }
    return row
  }

  private func append(_ finding: Finding, to row: inout [DataTable.Datum]) {
    if context.matrix.hasClaims {
      let stated = finding.claims.map { $0.stated[context.language] }
      row.append(.init(text: stated.isEmpty ? nil : stated.joined(separator: "; ")))
    }
    for fact in context.comparison.criteria[finding.criterion].facts {
      let value = finding.measured.first { $0.fact == fact }?.value
      row.append(value.map { .init($0, in: context.language) } ?? .empty)
    }
    if context.matrix.hasClaims { row.append(.text(finding.verdict.name[context.language])) }
  }
}

extension DataTable.Datum {
  /// A text, where there is one.
  init(text: String?) {
    self = text.map { .text($0) } ?? .empty
  }

  /// The day of a moment, where there is one: spreadsheets take a day for a date, and few a time with an offset.
  init(date: Timestamp?) {
    self = date.map { .date($0.day) } ?? .empty
  }

  /// A measured value: amounts as whole numbers in their base unit. What is unknown in a column of numbers
  /// leaves the cell empty, so that sums and filters hold; in a column of text it is the word.
  init(_ value: FactValue, in language: Language) {
    switch value {
    case .bytes(let count, within: _): self = .integer(count.bytes)
    case .count(let number): self = .integer(number)
    case .amount(let amount): self = .number(amount.unit.number(of: amount.value))
    case .date(let moment): self = .date(moment.day)
    case .supportEnd(let end): self = .date(end.earliest.day)
    case .counts, .nativeObjects, .nativePackages: self = value.amount.map { .integer($0.value) } ?? .empty
    case .absent, .text, .version, .yesNo, .names, .operatingSystem, .cLibrary:
      self = .text(value.text(in: language))
    case .unknown: self = .empty
    }
  }

  /// How far the true figure may be from a measured one, in the unit of the figure; nothing where it is exact.
  init(marginOf value: FactValue) {
    switch value {
    case .bytes(_, within: let margin?): self = .integer(margin.bytes)
    case .amount(let amount) where amount.within > 0: self = .number(amount.unit.number(of: amount.within))
    default: self = .empty
    }
  }
}
