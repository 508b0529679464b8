internal import ComparisonModel
internal import Diagnostics

/// Makes values of the cells of one column.
struct SheetValues {
  /// Words for what is not known; an empty cell says nothing at all.
  private static let unknown: Set = [
    "-", "–", "—", "?", "n/a", "na", "unknown", "알 수 없음", "모름", "미측정", "없음(미측정)",
  ]
  private static let units: [String: String] = [
    "바이트": "B", "bytes": "B", "byte": "B", "킬로바이트": "kB", "메가바이트": "MB", "기가바이트": "GB", "테라바이트": "TB",
    "밀리초": "ms", "초": "s", "분": "min", "시간": "h", "일": "d", "퍼센트": "%",
  ]
  private static let counters: Set = ["", "개", "건", "회", "명", "cves", "packages", "files"]

  let fact: ComparedFact
  let unit: AmountUnit?
  let mark: DecimalMark?

  /// Prepares to read a column: what its numbers show of their decimal mark holds for all of them.
  ///
  /// - Throws: ``ReportFault`` where two cells show another mark each.
  init(_ fact: ComparedFact, unit: AmountUnit?, mark: DecimalMark?, cells: [SheetCell]) throws(ReportFault) {
    self.fact = fact
    self.unit = unit
    var decided = mark
    if mark == nil {
      for cell in cells {
        guard let number = try? SheetNumber(cell.text), let own = number.decidedMark else { continue }
        guard decided == nil || decided == own else {
          throw ReportFault(
            .invalidNumber, at: cell.offset,
            "the numbers of this column have points as decimal marks, and commas too",
            suggestion: "write them in one way, or name the mark with --decimal point or --decimal comma")
        }
        decided = own
      }
    }
    self.mark = decided
  }

  /// The value of a cell; nil where it says nothing.
  func value(_ cell: SheetCell) throws(ReportFault) -> FactValue? {
    let text = cell.text.shown.trimmed
    guard !text.isEmpty else { return nil }
    if Self.unknown.contains(text.lowercased()) { return .unknown(.couldNotBeTold) }
    guard !text.hasPrefix("#") else {
      throw ReportFault(
        .invalidValue, at: cell.offset,
        "the cell holds an error of the spreadsheet: \(QuotedText.quoted(text))")
    }
    switch kind {
    case .amount(let dimension): return try amount(cell, dimension)
    case .count: return try count(cell)
    case .text: return .text(text)
    case .version: return .text(text)
    case .names:
      return .names(
        Set(text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }).sorted())
    case .yesNo: return try yesNo(text, cell)
    case .date: return try date(text, cell)
    }
  }

  private enum Kind {
    case amount(Dimension)
    case count, text, version, names, yesNo, date
  }

  private var kind: Kind {
    if let dimension = fact.dimension { return .amount(dimension) }
    switch fact {
    case .known(let fact):
      switch fact.row.form {
      case .count: return .count
      case .date: return .date
      case .version: return .version
      default: return .text
      }
    case .own(let fact):
      switch fact.kind {
      case .count: return .count
      case .names: return .names
      case .yesNo: return .yesNo
      case .date: return .date
      case .version: return .version
      case .text, .amount: return .text
      }
    }
  }

  // MARK: - Figures

  private func number(_ cell: SheetCell) throws(ReportFault) -> (number: SheetNumber, plain: String) {
    do throws(SheetNumber.Refusal) {
      let number = try SheetNumber(cell.text)
      return (number, try number.plain(number.decidedMark ?? mark))
    } catch {
      throw error.fault(cell)
    }
  }

  private func amount(_ cell: SheetCell, _ dimension: Dimension) throws(ReportFault) -> FactValue {
    let (number, plain) = try number(cell)
    let symbol = Self.units[number.unit.lowercased()] ?? number.unit
    let written = symbol.isEmpty ? unit : dimension.unit(symbol)
    guard let written else {
      let near = AmountUnit.differingInCase(from: symbol)
      throw ReportFault(
        symbol.isEmpty ? .missingUnit : .wrongUnit, at: cell.offset,
        symbol.isEmpty
          ? "the number \(QuotedText.quoted(cell.text)) has no unit"
          : "\(QuotedText.quoted(number.unit)) is no unit of \(fact.key)",
        suggestion: near.map { "did you mean \($0.symbol)?" }
          ?? "units are \(dimension.units.map(\.symbol).joined(separator: ", ")); name that of a whole column in --map: HEADER=\(fact.key):UNIT"
      )
    }
    guard let quantity = Quantity("\(plain) \(written.symbol)", of: dimension) else {
      throw SheetNumber.Refusal.tooLarge.fault(cell)
    }
    guard dimension == .data else { return .amount(Amount(quantity.amount, unit: shownUnit(written))) }
    // What is written in megabytes is rounded to the last digit written.
    return .bytes(
      ByteCount(quantity.amount), within: quantity.halfStep > 0 ? ByteCount(quantity.halfStep) : nil)
  }

  private func shownUnit(_ written: AmountUnit) -> AmountUnit {
    if case .own(let fact) = fact, case .amount(let unit) = fact.kind { unit } else { written }
  }

  private func count(_ cell: SheetCell) throws(ReportFault) -> FactValue {
    let (number, plain) = try number(cell)
    guard Self.counters.contains(number.unit.lowercased()), let count = Int64(plain) else {
      throw ReportFault(
        .invalidNumber, at: cell.offset, "\(QuotedText.quoted(cell.text)) is no whole number of things",
        suggestion: "write a number such as 1234")
    }
    return .count(count)
  }

  private func yesNo(_ text: String, _ cell: SheetCell) throws(ReportFault) -> FactValue {
    switch text.lowercased() {
    case "yes", "true", "예", "네", "o", "✓": return .yesNo(true)
    case "no", "false", "아니요", "아니오", "x", "✗": return .yesNo(false)
    default:
      throw ReportFault(.invalidValue, at: cell.offset, "\(QuotedText.quoted(text)) is neither yes nor no")
    }
  }

  private func date(_ text: String, _ cell: SheetCell) throws(ReportFault) -> FactValue {
    if let moment = Timestamp(text) { return .date(moment) }
    throw ReportFault(
      .invalidDate, at: cell.offset, "\(QuotedText.quoted(text)) is no date, or could be two",
      suggestion: "write it as 2026-08-27")
  }
}

extension SheetNumber.Refusal {
  /// Why a cell gives no figure, at its place.
  func fault(_ cell: SheetCell) -> ReportFault {
    let text = QuotedText.quoted(cell.text.shown)
    let claim =
      "a measurement is one figure; what is about, at least or between belongs into a claim of the comparison"
    return switch self {
    case .approximation:
      ReportFault(.invalidAmount, at: cell.offset, "\(text) is an approximation", suggestion: claim)
    case .bound: ReportFault(.invalidAmount, at: cell.offset, "\(text) is a bound", suggestion: claim)
    case .range: ReportFault(.invalidAmount, at: cell.offset, "\(text) is a range", suggestion: claim)
    case .magnitude:
      ReportFault(.invalidAmount, at: cell.offset, "\(text) is an order of magnitude", suggestion: claim)
    case .noNumber: ReportFault(.invalidNumber, at: cell.offset, "\(text) is no number that is not negative")
    case .tooLarge:
      ReportFault(
        .numberOverflow, at: cell.offset, "\(text) does not fit in 64 bits, or is finer than a byte")
    case .separators:
      ReportFault(
        .invalidNumber, at: cell.offset, "the separators of \(text) do not stand as those of the column do",
        suggestion: "groups have three digits: 1,234,567.8 or 1.234.567,8")
    case .ambiguous:
      ReportFault(
        .invalidNumber, at: cell.offset,
        "\(text) could be two numbers, and no other cell of the column decides it",
        suggestion: "name the decimal mark with --decimal point or --decimal comma")
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
