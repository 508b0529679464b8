internal import ComparisonModel
internal import Diagnostics
import Messages
internal import ReportModel
internal import SheetReading
internal import SpreadsheetTexts
internal import ToolReports

extension SheetEdits {
  /// What a column of the wide table tells.
  private enum Part {
    case key
    case name
    /// What tells which measurement a row shows.
    case pin
    case claims(Criterion.ID)
    case verdict
    case value(Criterion.ID, ComparedFact)

    var isPin: Bool { if case .pin = self { true } else { false } }

    /// Whether another measurement changes it.
    var dependsOnMeasurement: Bool {
      switch self {
      case .pin, .verdict, .value: true
      case .key, .name, .claims: false
      }
    }
  }

  /// Compares a sheet with a row per candidate.
  mutating func compareWide(
    _ rows: Sheet.Rows, _ headers: SheetHeaders, _ head: [SheetCell], _ exported: ExportedTable
  ) throws(SheetFault) {
    let table = exported.wide
    noteHeaders(headers)
    let parts = table.columns.map(part)
    guard let key = parts.firstIndex(where: { if case .key = $0 { true } else { false } }),
      let place = headers.places[key]
    else { return }
    let byCandidate = try read(rows, keyAt: place)
    var missing: [Candidate.ID] = []
    // Nothing in the body throws: the rows of a table are made and looked at.
    try? table.forEachRow { data in
      guard case .text(let id) = data[key] else { return }
      let candidate = Candidate.ID(rawValue: id)
      guard let row = byCandidate[id] else { return missing.append(candidate) }
      compare(row, data, of: candidate, parts, headers, table.headers(in: exported.language))
    }
    if !missing.isEmpty { notes.append(.missingRows(missing)) }
  }

  private mutating func noteHeaders(_ headers: SheetHeaders) {
    notes += headers.strangers.filter { !mapped.contains($0) }.map { .unknownColumn($0) }
    if !headers.missing.isEmpty { notes.append(.missingColumns(headers.missing)) }
  }

  private func part(_ column: DataTable.Column) -> Part {
    guard let id = column.criterion else {
      return column.id == "candidate" ? .key : column.id == "candidate_name" ? .name : .pin
    }
    let criterion = Criterion.ID(rawValue: id)
    let word = String(column.id.dropFirst(id.count + 1))
    if word == "verdict" { return .verdict }
    let facts = comparison.criteria.first { $0.id == criterion }?.facts ?? []
    return facts.first { $0.key == word }.map { .value(criterion, $0) } ?? .claims(criterion)
  }

  /// The rows by the candidates that they name.
  private mutating func read(
    _ rows: Sheet.Rows, keyAt place: Int
  ) throws(SheetFault) -> [String: [SheetCell]] {
    var rows = rows
    var byCandidate: [String: [SheetCell]] = [:]
    let known = Set(comparison.candidates.map(\.id.rawValue))
    while let row = try rows.next() {
      let cell = place < row.count ? row[place] : row[row.count - 1]
      let text = place < row.count ? cell.text.trimmedLines : ""
      let id = known.contains(text) ? text : SpreadsheetText.restore(text)
      guard known.contains(id) else {
        notes.append(.unknownRow(text, cell.place))
        continue
      }
      guard byCandidate.updateValue(row, forKey: id) == nil else {
        throw SheetFault(
          .duplicateKey, at: cell.place, "the sheet has two rows of the candidate \(QuotedText.quoted(id))",
          suggestion: "take one of them out")
      }
    }
    return byCandidate
  }

  private mutating func compare(
    _ row: [SheetCell], _ data: [DataTable.Datum], of candidate: Candidate.ID, _ parts: [Part],
    _ headers: SheetHeaders, _ names: [String]
  ) {
    var changed: [Int] = []
    for (number, place) in headers.places.sorted(by: { $0.key < $1.key }) {
      let cell = place < row.count ? row[place] : nil
      if !CellEquality.holds(cell, data[number]) { changed.append(number) }
    }
    // A row of another measurement differs in its figures, and nobody has touched them.
    let isOther = changed.contains { parts[$0].isPin }
    if isOther { notes.append(.otherMeasurement(candidate)) }
    for number in changed where !isOther || !parts[number].dependsOnMeasurement {
      let cell = headers.places[number].flatMap { $0 < row.count ? row[$0] : nil }
      take(cell, was: data[number], of: candidate, parts[number], header: names[number])
    }
  }

  private mutating func take(
    _ cell: SheetCell?, was datum: DataTable.Datum, of candidate: Candidate.ID, _ part: Part, header: String
  ) {
    switch part {
    case .key, .pin: break
    case .name: notes.append(.identity(candidate, header: header))
    case .verdict: notes.append(.verdict(candidate, header: header))
    case .claims(let criterion): takeClaims(cell, was: datum, candidate, criterion, header)
    case .value(let criterion, let fact):
      guard let cell, !cell.isBlank else { return notes.append(.removedValue(candidate, header: header)) }
      guard !CellEquality.isRewritten(cell, datum) else {
        if case .text(let text) = datum {
          notes.append(.rewritten(candidate, header: header, was: text, is: cell.text))
        }
        return
      }
      add(
        SheetStatement(
          candidate: candidate, criterion: criterion, header: header, cell: Self.restored(cell),
          unit: fact.shownUnit, mark: Self.mark(of: cell, fact), fact: fact))
    }
  }

  /// In a column of whole numbers, separators are those of groups, whatever the language is; beside a unit that
  /// somebody wrote they may be either.
  private static func mark(of cell: SheetCell, _ fact: ComparedFact) -> DecimalMark? {
    guard fact.kind == .bytes || fact.kind == .count, let number = try? SheetNumber(cell),
      number.writtenUnit.isEmpty
    else { return nil }
    return number.digits.contains(".") && !number.digits.contains(",") ? .comma : .point
  }

  static func restored(_ cell: SheetCell) -> SheetCell {
    var cell = cell
    if cell.kind == .text { cell.text = SpreadsheetText.restore(cell.text) }
    return cell
  }

  // MARK: - Claims

  /// The claims of a cell stand behind each other with semicolons; those that are not among the report's are new.
  private mutating func takeClaims(
    _ cell: SheetCell?, was datum: DataTable.Datum, _ candidate: Candidate.ID, _ criterion: Criterion.ID,
    _ header: String
  ) {
    let known = comparison.claims.filter { $0.candidate == candidate && $0.criterion == criterion }
    let (new, gone) = Self.changes(
      in: cell.map { Self.restored($0).text.withLineFeeds } ?? "", known: known.map(\.stated), was: datum)
    notes += gone.map { .removedClaim(candidate, criterion, $0) }
    guard let cell else { return }
    for text in new {
      var own = Self.restored(cell)
      // A number that stands alone keeps its type.
      if text != own.text.trimmedLines { own = SheetCell(text, at: cell.place) }
      add(SheetStatement(candidate: candidate, criterion: criterion, header: header, cell: own))
    }
  }

  /// The statements of a cell that none of the known ones is, and the known ones that it lacks.
  private static func changes(
    in text: String, known: [LocalizedText], was datum: DataTable.Datum
  ) -> (new: [String], gone: [String]) {
    guard case .text(let whole) = datum else { return (statements(text), []) }
    let texts = known.flatMap { stated in Language.allCases.map { stated[$0] } }
    let had = Set(texts.filter { whole.contains($0) })
    var rest = text
    var found: Set<String> = []
    // A statement may have a semicolon of its own: the longest are looked for first.
    for statement in had.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) {
      guard let range = rest.range(ofStatement: statement) else { continue }
      rest.replaceSubrange(range, with: "")
      found.insert(statement)
    }
    let isFound = known.map { stated in Language.allCases.contains { found.contains(stated[$0]) } }
    let gone = zip(known, isFound).compactMap { stated, isFound -> String? in
      guard !isFound else { return nil }
      return Language.allCases.map { stated[$0] }.first { whole.contains($0) }
    }
    return (statements(rest), gone)
  }

  private static func statements(_ text: String) -> [String] {
    text.split(separator: "; ").map { String($0).trimmedLines }.filter { !$0.isEmpty && $0 != ";" }
  }
}

extension String {
  /// The text with line feeds for the line ends of Windows, which are one character to Swift and hide what stands before.
  fileprivate var withLineFeeds: String {
    utf8.contains(0x0D) ? replacing("\r\n", with: "\n").replacing("\r", with: "\n") : self
  }

  /// Where a statement stands as a whole: from the beginning or a semicolon to the end or another one.
  fileprivate func range(ofStatement statement: String) -> Range<String.Index>? {
    for range in ranges(of: statement) {
      let before = self[..<range.lowerBound]
      let behind = self[range.upperBound...]
      let begins = before.isEmpty || before.hasSuffix("; ") || before.hasSuffix("\n")
      if begins, behind.isEmpty || behind.hasPrefix(";") || behind.hasPrefix("\n") { return range }
    }
    return nil
  }
}

extension ComparedFact {
  /// The unit of its numbers in a sheet; nil for counts, whose unit is their criterion's.
  var shownUnit: AmountUnit? { kind == .bytes ? .byte : kind == .amount ? unit : nil }
}
