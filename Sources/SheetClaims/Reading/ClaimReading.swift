internal import ComparisonModel
internal import Diagnostics
internal import JSONDocuments
import Messages
internal import SheetReading
internal import ToolReports

/// Understands what people write into the cells of a comparison as claims.
///
/// A number that could be two, or whose unit is none of its criterion, is refused with its cell. What is no figure at all
/// is kept in its words, which nothing judges.
struct ClaimReading {
  /// How near a measurement must be to "about", where the cell does not say it.
  static let ownTolerance = "20%"
  private static let unknown: Set = [
    "-", "–", "—", "?", "n/a", "na", "unknown", "알 수 없음", "모름", "미측정",
  ]
  private static let yes: Set = ["yes", "true", "예", "네", "o", "✓"]
  private static let no: Set = ["no", "false", "아니요", "아니오", "x", "✗"]
  private static let counters: Set = ["", "개", "건", "회", "명"]

  private let criteria: [Criterion.ID: Criterion]
  private let scales: [Scale.ID: Scale]

  init(_ comparison: Comparison) {
    criteria = Dictionary(comparison.criteria.map { ($0.id, $0) }) { first, _ in first }
    scales = Dictionary(comparison.scales.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The words of a statement: those of its cell, with the unit of its column.
  func stated(_ statement: SheetStatement) -> String {
    let text = statement.cell.text.trimmedLines
    guard let unit = statement.unit, let number = try? SheetNumber(statement.cell), number.writtenUnit.isEmpty
    else {
      return text
    }
    return "\(text) \(unit.symbol)"
  }

  /// The value that a statement claims.
  ///
  /// - Throws: ``SheetFault`` where the cell holds an error, or a figure that could be misread.
  func value(_ statement: SheetStatement) throws(SheetFault) -> StatedValue {
    let cell = statement.cell
    let text = cell.text.trimmedLines
    guard cell.kind != .error, !text.hasPrefix("#") else {
      throw SheetFault(
        .invalidValue, at: cell.place,
        "the cell holds an error of the spreadsheet: \(QuotedText.quoted(text))")
    }
    guard let criterion = criteria[statement.criterion], !Self.unknown.contains(text.lowercased()) else {
      return StatedValue(yaml: "unknown: true")
    }
    // What is written over a fact that stands beside claims of another kind is judged by nobody.
    if let fact = statement.fact, !criterion.kind.admits(fact.kind) || criterion.kind == .level {
      return words(statement)
    }
    switch criterion.kind {
    case .bytes, .amount, .count: return try figure(statement, criterion)
    case .level: return level(text, criterion) ?? words(statement)
    case .names: return names(text)
    case .text: return StatedValue(yaml: "names: [\(Self.quoted(text))]")
    case .version: return try version(text, cell)
    case .date:
      return Timestamp(text).map { StatedValue(yaml: "exactly: \(Self.quoted($0.day))") } ?? words(statement)
    case .yesNo:
      if Self.yes.contains(text.lowercased()) { return StatedValue(yaml: "yes_no: true") }
      return Self.no.contains(text.lowercased()) ? StatedValue(yaml: "yes_no: false") : words(statement)
    case .words: return words(statement)
    }
  }

  private func words(_ statement: SheetStatement) -> StatedValue {
    let isOfWords = criteria[statement.criterion]?.kind == .words
    return StatedValue(yaml: "words: \(Self.quoted(stated(statement)))", isWords: !isOfWords)
  }

  private func level(_ text: String, _ criterion: Criterion) -> StatedValue? {
    let levels = criterion.scale.flatMap { scales[$0] }?.levels ?? []
    let named = levels.first { level in
      level.id.rawValue == text
        || Language.allCases.contains { level.name[$0].lowercased() == text.lowercased() }
    }
    return named.map { StatedValue(yaml: "level: \($0.id.rawValue)") }
  }

  private func names(_ text: String) -> StatedValue {
    let none = Language.allCases.map { FactValue.absent.text(in: $0).lowercased() }
    if none.contains(text.lowercased()) { return StatedValue(yaml: "names: []") }
    let names = text.split { $0 == "," || $0 == "\n" }.map { String($0).trimmedLines }.filter { !$0.isEmpty }
    return StatedValue(yaml: "names: [\(names.map(Self.quoted).joined(separator: ", "))]")
  }

  private func version(_ text: String, _ cell: SheetCell) throws(SheetFault) -> StatedValue {
    guard cell.kind == .number, text.contains(".") else {
      return StatedValue(yaml: "names: [\(Self.quoted(text))]")
    }
    throw SheetFault(
      .unquotedNumber, at: cell.place,
      "the cell holds the number \(QuotedText.quoted(text)), and versions are texts: 3.20 would be 3.2",
      suggestion: "give the column the format of text, and type the version again")
  }

  // MARK: - Figures

  private func figure(_ statement: SheetStatement, _ criterion: Criterion) throws(SheetFault) -> StatedValue {
    let figure: SheetFigure
    do throws(SheetNumber.Refusal) {
      figure = try SheetFigure(statement.cell)
    } catch {
      switch error {
      case .approximation, .bound, .range, .magnitude, .noNumber: return words(statement)
      case .separators, .ambiguous, .tooLarge: throw error.fault(statement.cell)
      }
    }
    let tolerance = figure.isAbout ? ", tolerance: \(Self.ownTolerance)" : ""
    func amount(_ number: SheetNumber) throws(SheetFault) -> String {
      Self.quoted(try self.amount(number, statement, criterion).text)
    }
    let yaml: String
    switch figure.kind {
    case .exactly(let number):
      yaml = "\(figure.isAbout ? "about" : "exactly"): \(try amount(number))\(tolerance)"
    case .atLeast(let number): yaml = "at_least: \(try amount(number))\(tolerance)"
    case .atMost(let number): yaml = "at_most: \(try amount(number))\(tolerance)"
    case .range(let low, let high):
      let ends = (try self.amount(low, statement, criterion), try self.amount(high, statement, criterion))
      guard ends.0.amount <= ends.1.amount else {
        throw SheetFault(
          .reversedRange, at: statement.cell.place,
          "the range \(QuotedText.quoted(statement.cell.text)) begins above its end")
      }
      yaml = "range: [\(Self.quoted(ends.0.text)), \(Self.quoted(ends.1.text))]\(tolerance)"
    }
    return StatedValue(yaml: yaml, hasOwnTolerance: figure.isAbout)
  }

  private func amount(
    _ number: SheetNumber, _ statement: SheetStatement, _ criterion: Criterion
  ) throws(SheetFault) -> Quantity {
    let cell = statement.cell
    let plain: String
    do throws(SheetNumber.Refusal) {
      plain = try number.plain(statement.mark)
    } catch {
      throw error.fault(cell)
    }
    guard let dimension = criterion.dimension else { return try count(plain, number, criterion, cell) }
    guard let unit = number.unit.isEmpty ? statement.unit : dimension.unit(number.unit) else {
      let units = dimension.units.map(\.symbol).joined(separator: ", ")
      throw SheetFault(
        number.unit.isEmpty ? .missingUnit : .wrongUnit, at: cell.place,
        number.unit.isEmpty
          ? "the number \(QuotedText.quoted(cell.text)) has no unit"
          : "\(QuotedText.quoted(number.unit)) is no unit of the criterion '\(criterion.id.rawValue)'",
        suggestion: AmountUnit.differingInCase(from: number.unit).map { "did you mean \($0.symbol)?" }
          ?? "write the unit beside the number: \(units)")
    }
    // A byte has no parts: a point there is one of groups, or a mistake.
    guard unit != .byte || !plain.contains("."),
      let quantity = Quantity("\(plain) \(unit.symbol)", of: dimension)
    else {
      throw SheetNumber.Refusal.tooLarge.fault(cell)
    }
    return quantity
  }

  private func count(
    _ plain: String, _ number: SheetNumber, _ criterion: Criterion, _ cell: SheetCell
  ) throws(SheetFault) -> Quantity {
    let words = Self.counters.union(Language.allCases.compactMap { criterion.unit?[$0].lowercased() })
    if words.contains(number.writtenUnit.lowercased()), let count = Int64(plain) {
      return Quantity(count: count)
    }
    throw SheetFault(
      .invalidNumber, at: cell.place, "\(QuotedText.quoted(cell.text)) is no whole number of things",
      suggestion: "write a number such as 1234")
  }

  /// A text in double quotes, as JSON has it and YAML reads it.
  static func quoted(_ text: String) -> String { JSONText.line(.text(text)) }
}

extension String {
  /// The text without blanks and line ends at its ends.
  var trimmedLines: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
