internal import ComparisonModel
internal import ReportModel
internal import SheetReading
internal import ToolReports

extension SheetEdits {
  /// Which columns of the table of findings are looked at.
  private struct Places {
    let candidate, criterion, claim: Int
    let fact, number, text, unit: Int?

    /// Where they stand in rows of the sheet.
    init?(_ headers: SheetHeaders, of table: DataTable) {
      func place(_ id: String) -> Int? {
        table.columns.firstIndex { $0.id == id }.flatMap { headers.places[$0] }
      }
      guard let candidate = place("candidate"), let criterion = place("criterion"), let claim = place("claim")
      else { return nil }
      (self.candidate, self.criterion, self.claim) = (candidate, criterion, claim)
      (fact, number, text, unit) = (place("fact"), place("value_number"), place("value_text"), place("unit"))
    }
  }

  /// What the report says of a cell of the comparison.
  private struct Known {
    var claims: [DataTable.Datum] = []
    /// By the name of their fact, the figures and texts.
    var values: [String: [DataTable.Datum]] = [:]
  }

  /// Compares a sheet with a row per finding: rows have no key, so each must say of its cell what some row of the
  /// report says.
  mutating func compareFindings(
    _ rows: Sheet.Rows, _ headers: SheetHeaders, _ exported: ExportedTable
  ) throws(SheetFault) {
    notes += headers.strangers.filter { !mapped.contains($0) }.map { .unknownColumn($0) }
    guard let places = Places(headers, of: exported.findings) else { return }
    let known = known(exported.findings)
    var rows = rows
    while let row = try rows.next() {
      let candidate = Self.text(row, places.candidate)
      let criterion = Self.text(row, places.criterion)
      guard let own = known["\(candidate)\u{0}\(criterion)"] else {
        notes.append(.unknownRow("\(candidate), \(criterion)", row[0].place))
        continue
      }
      compare(
        row, own, places, Candidate.ID(rawValue: candidate), Criterion.ID(rawValue: criterion), exported)
    }
  }

  private func known(_ table: DataTable) -> [String: Known] {
    func column(_ id: String) -> Int { table.columns.firstIndex { $0.id == id } ?? 0 }
    let places = ["candidate", "criterion", "claim", "fact", "value_number", "value_text"].map(column)
    var known: [String: Known] = [:]
    // Nothing in the body throws.
    try? table.forEachRow { row in
      guard case .text(let candidate) = row[places[0]], case .text(let criterion) = row[places[1]] else {
        return
      }
      let key = "\(candidate)\u{0}\(criterion)"
      known[key, default: Known()].claims.append(row[places[2]])
      guard case .text(let fact) = row[places[3]] else { return }
      known[key]?.values[fact, default: []] += [row[places[4]], row[places[5]]]
    }
    return known
  }

  private mutating func compare(
    _ row: [SheetCell], _ known: Known, _ places: Places, _ candidate: Candidate.ID,
    _ criterion: Criterion.ID,
    _ exported: ExportedTable
  ) {
    let names = exported.findings.headers(in: exported.language)
    func header(_ id: String) -> String {
      exported.findings.columns.firstIndex { $0.id == id }.map { names[$0] } ?? id
    }
    if places.claim < row.count, !row[places.claim].isBlank,
      !known.claims.contains(where: { CellEquality.holds(row[places.claim], $0) })
    {
      add(
        SheetStatement(
          candidate: candidate, criterion: criterion, header: header("claim"),
          cell: Self.restored(row[places.claim])))
    }
    guard let fact = fact(named: places.fact.map { Self.text(row, $0) } ?? "", of: criterion) else { return }
    for (place, id) in [(places.number, "value_number"), (places.text, "value_text")] {
      guard let place, place < row.count, !row[place].isBlank,
        !(known.values[fact.name] ?? []).contains(where: { CellEquality.holds(row[place], $0) })
      else { continue }
      if let was = known.values[fact.name]?.first(where: { CellEquality.isRewritten(row[place], $0) }),
        case .text(let text) = was
      {
        notes.append(.rewritten(candidate, header: header(id), was: text, is: row[place].text))
        continue
      }
      add(
        SheetStatement(
          candidate: candidate, criterion: criterion, header: header(id), cell: Self.restored(row[place]),
          unit: fact.fact.shownUnit, fact: fact.fact))
    }
  }

  private func fact(named name: String, of criterion: Criterion.ID) -> (name: String, fact: ComparedFact)? {
    let facts = comparison.criteria.first { $0.id == criterion }?.facts ?? []
    let fact = facts.first { fact in Language.allCases.contains { fact.name[$0] == name } }
    return fact.map { (name, $0) }
  }

  private static func text(_ row: [SheetCell], _ place: Int) -> String {
    place < row.count ? restored(row[place]).text.trimmedLines : ""
  }
}
