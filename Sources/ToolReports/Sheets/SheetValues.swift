internal import ComparisonModel
internal import Diagnostics
import Messages
internal import SheetReading

/// Makes values of the cells of one column.
struct SheetValues {
  /// Words for what is not known; an empty cell says nothing at all.
  private static let unknown: Set = [
    "-", "–", "—", "?", "n/a", "na", "unknown", "알 수 없음", "모름", "미측정", "없음(미측정)",
  ]
  /// The longest of them, in bytes.
  private static let maximumUnknownBytes = unknown.map(\.utf8.count).max() ?? 0
  private static let counters: Set = ["", "개", "건", "회", "명", "cves", "packages", "files"]

  /// The fact that the column measures.
  let fact: ComparedFact
  private let unit: AmountUnit?
  private let mark: DecimalMark?
  private let kind: Kind

  /// Prepares to read a column.
  ///
  /// - Parameters:
  ///   - fact: The fact that it measures.
  ///   - unit: The unit of numbers that have none beside them.
  ///   - mark: The decimal mark that its numbers show together, or that the user names.
  init(_ fact: ComparedFact, unit: AmountUnit?, mark: DecimalMark?) {
    (self.fact, self.unit, self.mark) = (fact, unit, mark)
    kind = Self.kind(of: fact)
  }

  /// Whether the cells of a fact's column are numbers.
  static func holdsNumbers(_ fact: ComparedFact) -> Bool {
    switch kind(of: fact) {
    case .amount, .count: true
    case .text, .version, .names, .yesNo, .date: false
    }
  }

  /// The value of a cell; nil where it says nothing.
  func value(_ position: Int, of walk: SheetWalk) throws(SheetFault) -> FactValue? {
    switch kind {
    case .amount, .count:
      if let figure = walk.figure(position), let value = value(figure) { return value }
    case .text, .version, .names, .yesNo, .date: break
    }
    return try value(try walk.cell(position))
  }

  private func value(_ cell: SheetCell) throws(SheetFault) -> FactValue? {
    let text = cell.text.shown.trimmed
    guard !text.isEmpty else { return nil }
    if text.utf8.count <= Self.maximumUnknownBytes, Self.unknown.contains(text.lowercased()) {
      return .unknown(.couldNotBeTold)
    }
    guard !text.hasPrefix("#"), cell.kind != .error else {
      throw SheetFault(
        .invalidValue, at: cell.place,
        "the cell holds an error of the spreadsheet: \(QuotedText.quoted(text))")
    }
    switch kind {
    case .amount(let dimension, _): return try amount(cell, dimension)
    case .count: return try count(cell)
    case .text: return .text(text)
    case .version: return .text(try version(text, cell))
    case .names:
      return .names(
        Set(text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }).sorted())
    case .yesNo: return try yesNo(text, cell)
    case .date: return try date(text, cell)
    }
  }

  private enum Kind {
    /// The units are those of its dimension.
    case amount(Dimension, units: [AmountUnit])
    case count, text, version, names, yesNo, date
  }

  private static func kind(of fact: ComparedFact) -> Kind {
    if let dimension = fact.dimension { return .amount(dimension, units: dimension.units) }
    switch fact {
    case .known(let fact):
      switch fact.form {
      case .count: return .count
      case .date: return .date
      case .version: return .version
      case .tagBuild: return .yesNo
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

  /// A version of two numbers in a cell of numbers has lost its zeros: 3.20 is 3.2 there.
  private func version(_ text: String, _ cell: SheetCell) throws(SheetFault) -> String {
    guard cell.kind == .number, text.contains(".") else { return text }
    throw SheetFault(
      .unquotedNumber, at: cell.place,
      "the cell holds the number \(QuotedText.quoted(text)), and versions are texts: 3.20 would be 3.2",
      suggestion: "give the column the format of text, and type the version again")
  }

  // MARK: - Figures

  /// The value of a figure as most are written; nil where it takes a closer look, or is refused.
  private func value(_ figure: PlainFigure) -> FactValue? {
    guard figure.fractionDigits == 0 || figure.showsPoint || mark == .point else { return nil }
    guard case .amount(let dimension, let units) = kind else {
      return figure.symbol.isEmpty && figure.fractionDigits == 0 ? .count(figure.whole) : nil
    }
    let written = figure.symbol.isEmpty ? unit : units.first { $0.symbol == figure.symbol }
    guard let written,
      let exact = Quantity.amount(
        figure.whole, figure.fraction, digits: figure.fractionDigits, of: written)
    else { return nil }
    return value(exact.amount, within: exact.halfStep, written, dimension)
  }

  private func value(
    _ amount: Int64, within halfStep: Int64, _ written: AmountUnit, _ dimension: Dimension
  ) -> FactValue {
    guard dimension == .data else { return .amount(Amount(amount, unit: shownUnit(written))) }
    // What is written in megabytes is rounded to the last digit written.
    return .bytes(ByteCount(amount), within: halfStep > 0 ? ByteCount(halfStep) : nil)
  }

  private func number(_ cell: SheetCell) throws(SheetFault) -> (number: SheetNumber, plain: String) {
    do throws(SheetNumber.Refusal) {
      let number = try SheetNumber(cell)
      return (number, try number.plain(mark))
    } catch {
      throw error.fault(cell)
    }
  }

  private func amount(_ cell: SheetCell, _ dimension: Dimension) throws(SheetFault) -> FactValue {
    let (number, plain) = try number(cell)
    let symbol = number.unit
    let written = symbol.isEmpty ? unit : dimension.unit(symbol)
    guard let written else {
      let near = AmountUnit.differingInCase(from: symbol)
      throw SheetFault(
        symbol.isEmpty ? .missingUnit : .wrongUnit, at: cell.place,
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
    return value(quantity.amount, within: quantity.halfStep, written, dimension)
  }

  private func shownUnit(_ written: AmountUnit) -> AmountUnit {
    if case .own(let fact) = fact, case .amount(let unit) = fact.kind { unit } else { written }
  }

  private func count(_ cell: SheetCell) throws(SheetFault) -> FactValue {
    let (number, plain) = try number(cell)
    guard Self.counters.contains(number.unit.lowercased()), let count = Int64(plain) else {
      throw SheetFault(
        .invalidNumber, at: cell.place, "\(QuotedText.quoted(cell.text)) is no whole number of things",
        suggestion: "write a number such as 1234")
    }
    return .count(count)
  }

  private func yesNo(_ text: String, _ cell: SheetCell) throws(SheetFault) -> FactValue {
    switch text.lowercased() {
    case "yes", "true", "예", "네", "o", "✓": return .yesNo(true)
    case "no", "false", "아니요", "아니오", "x", "✗": return .yesNo(false)
    default:
      throw SheetFault(.invalidValue, at: cell.place, "\(QuotedText.quoted(text)) is neither yes nor no")
    }
  }

  private func date(_ text: String, _ cell: SheetCell) throws(SheetFault) -> FactValue {
    if let moment = Timestamp(text) { return .date(moment) }
    throw SheetFault(
      .invalidDate, at: cell.place, "\(QuotedText.quoted(text)) is no date, or could be two",
      suggestion: "write it as 2026-08-27")
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    // Most texts begin and end with what is seen, and their bytes tell it.
    let seen: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, seen.contains(first), seen.contains(last) { return self }
    var rest = unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
