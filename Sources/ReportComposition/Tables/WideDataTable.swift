import ComparisonModel
import ReportModel

/// One row per candidate: for each criterion its claim, its measured values and its verdict.
struct WideDataTable {
  let context: ReportContext
  private let shown: WideColumns

  init(context: ReportContext) {
    self.context = context
    shown = WideColumns(context.matrix)
  }

  func table() -> DataTable {
    let rows = context.comparison.candidates.count
    var table = DataTable(columns: columns, rowCount: rows) { [self] body in
      for candidate in 0..<rows { try body(row(candidate)) }
    }
    table.keyColumn = WideColumns.Identity.candidate.id
    table.notes = { [self] in notes(maximum: $0) }
    return table
  }

  private var columns: [DataTable.Column] {
    let (korean, english) = (Self.identityHeaders(in: .ko), Self.identityHeaders(in: .en))
    let identity = shown.identities.map { identity in
      let place = identity.rawValue
      return DataTable.Column(
        id: identity.id, title: LocalizedText(ko: korean[place], en: english[place]), kind: identity.kind)
    }
    return identity + shown.parts.flatMap(columns)
  }

  private func columns(of part: WideColumns.Part) -> [DataTable.Column] {
    let criterion = context.comparison.criteria[part.criterion]
    var columns = part.facts.map { column(of: $0, in: criterion) }
    if part.hasClaims {
      var claim = column("claim", Self.claimHeader, of: criterion)
      claim.definition = criterion.definition
      columns.insert(claim, at: 0)
    }
    if part.hasVerdicts {
      var verdict = column("verdict", Self.verdictHeader, of: criterion)
      verdict.kind = .verdict
      columns.append(verdict)
    }
    return columns
  }

  /// A column of texts about a criterion.
  private func column(
    _ id: String, _ header: (Language) -> String, of criterion: Criterion
  ) -> DataTable.Column {
    DataTable.Column(
      id: "\(criterion.id.rawValue).\(id)", title: .each { "\(criterion.name[$0]): " + header($0) },
      kind: .text, criterion: criterion.id.rawValue)
  }

  private func column(of fact: ComparedFact, in criterion: Criterion) -> DataTable.Column {
    DataTable.Column(
      id: "\(criterion.id.rawValue).\(fact.key)", title: .each { header(of: fact, in: criterion, $0) },
      kind: Self.kind(of: fact), unit: fact.unitName(in: .en), definition: fact.definition,
      criterion: criterion.id.rawValue)
  }

  /// The unit of a column's numbers stands in its header, never in its cells.
  private func header(of fact: ComparedFact, in criterion: Criterion, _ language: Language) -> String {
    let name = criterion.name[language]
    let unit = fact.kind == .bytes ? Self.bytesUnit(in: language) : fact.unitName(in: language)
    let isOnlyFact = criterion.facts.count == 1
    let named =
      isOnlyFact && !context.matrix.hasClaims
      ? name : "\(name): \(isOnlyFact ? Self.measuredHeader(in: language) : fact.name[language])"
    return unit.map { "\(named) (\($0))" } ?? named
  }

  private static func kind(of fact: ComparedFact) -> DataTable.ColumnKind {
    switch fact.kind {
    case .bytes, .count: .integer
    case .amount: .number
    case .date: .date
    case .yesNo: .yesNo
    case .level, .names, .text, .version, .words: .text
    }
  }

  private func row(_ candidate: Int) -> [DataTable.Datum] {
    let matrix = context.matrix
    let subject = context.comparison.candidates[candidate]
    let measurement = matrix.evidence.selected[candidate].map { matrix.evidence.measurements[$0] }
    var row: [DataTable.Datum] = shown.identities.map { identity in
      switch identity {
      case .candidate: .text(subject.id.rawValue)
      case .name: .text(subject.name[context.language])
      default: identity.datum(of: measurement)
      }
    }
    for part in shown.parts {
      append(matrix.finding(candidate: candidate, criterion: part.criterion), part, to: &row)
    }
    return row
  }

  private func append(_ finding: Finding, _ part: WideColumns.Part, to row: inout [DataTable.Datum]) {
    if part.hasClaims {
      let stated = finding.claims.map { $0.stated[context.language] }
      row.append(.init(text: stated.isEmpty ? nil : stated.joined(separator: "; ")))
    }
    for fact in part.facts {
      let value = finding.measured.first { $0.fact == fact }?.value
      row.append(value.map { .init($0, in: context.language) } ?? .empty)
    }
    if part.hasVerdicts { row.append(.text(finding.verdict.name[context.language])) }
  }
}

extension WideDataTable {
  /// What stands behind the cells of each finding: its claims, and the images of its measured values.
  private func notes(maximum: Int) -> [DataTable.Note] {
    var notes: [DataTable.Note] = []
    for candidate in context.comparison.candidates.indices {
      var column = shown.identities.count
      for part in shown.parts {
        let columns = column...(column + part.count - 1)
        column += part.count
        let finding = context.matrix.finding(candidate: candidate, criterion: part.criterion)
        let origins = finding.claims.map(origin) + origins(of: finding)
        guard !origins.isEmpty else { continue }
        guard notes.count < maximum else { return notes }
        notes.append(DataTable.Note(row: candidate, columns: columns, origins: origins))
      }
    }
    return notes
  }

  private func origin(of claim: Claim) -> DataTable.Note.Origin {
    DataTable.Note.Origin(
      text: claim.stated[context.language], isClaim: true, source: context.text(claim.citation),
      address: context.source(claim.citation)?.url)
  }

  /// The images that the finding's values were measured of, each once.
  private func origins(of finding: Finding) -> [DataTable.Note.Origin] {
    var positions: [Int] = []
    for measured in finding.measured where !measured.value.isUnknown {
      if !positions.contains(measured.measurement) { positions.append(measured.measurement) }
    }
    return positions.map { position in
      let measurement = context.evidence.measurements[position]
      let source = measurement.sources.first
      return DataTable.Note.Origin(
        text: measurement.image.name, isClaim: false,
        source: source?.title[context.language] ?? measurement.tool.name, address: source?.url,
        digest: measurement.image.manifestDigest)
    }
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
    case .yesNo(let isSo): self = .yesNo(isSo)
    case .tagBuild(let build): self = .yesNo(build.isBuilt)
    case .absent, .text, .version, .names, .operatingSystem, .cLibrary:
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
