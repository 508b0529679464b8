public import ComparisonModel
public import Diagnostics
import Messages
public import SheetReading

/// What the columns of a sheet are: which names the image, which facts others measure, and by which criteria people say
/// something.
public struct SheetMapping: Sendable {
  /// The columns that are imported, in the order given.
  public private(set) var columns: [SheetColumn]
  /// The headers that the user names, which a sheet must have; it may lack those that the comparison explains.
  public let required: Set<String>
  /// Headers of columns that name candidates where no column of the mapping names the images.
  public var candidateHeaders: [String] = []
  /// The decimal mark of all columns; nil to tell it by each column's own numbers.
  public let decimalMark: DecimalMark?

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - texts: `HEADER=MEANING`, where the meaning is `image`, `candidate`, `platform`, a fact, or a criterion of the
  ///     comparison, with `:UNIT` behind it where the numbers have no unit.
  ///   - comparison: The comparison: its own facts, its criteria, and the columns that it explains itself.
  ///   - decimalMark: The decimal mark of all columns, where the user names it.
  /// - Throws: ``FaultyInput`` with everything that is wrong.
  public init(
    _ texts: [String], comparison: Comparison?, decimalMark: DecimalMark? = nil
  ) throws(FaultyInput) {
    var columns: [SheetColumn] = []
    var faults: [Diagnostic] = []
    for text in texts {
      do throws(Diagnostic) {
        let column = try Self.column(text, comparison)
        if columns.contains(where: { $0.header == column.header }) {
          throw Self.fault(.duplicateKey, "the column \(QuotedText.quoted(column.header)) is mapped twice")
        }
        columns.append(column)
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw FaultyInput(faults) }
    required = Set(columns.map(\.header))
    // The user's word goes before that of the comparison.
    for column in comparison?.sheetColumns ?? []
    where !columns.contains(where: { $0.header == column.header }) {
      columns.append(column)
    }
    self.columns = columns
    self.decimalMark = decimalMark
  }

  /// Adds what a description says of columns that nobody else explains.
  ///
  /// - Throws: ``Diagnostic`` where a unit is none of a column's fact.
  public mutating func add(_ described: DescribedSheet, _ comparison: Comparison?) throws(Diagnostic) {
    for column in described.columns where !columns.contains(where: { $0.header == column.header }) {
      guard let word = column.words.first(where: { Self.isKnown($0, comparison) }) else { continue }
      let meaning: SheetColumn.Meaning
      switch word {
      case "image": meaning = .image
      case "candidate": meaning = .candidate
      case "platform": meaning = .platform
      default: meaning = try Self.meaning(word, column.unit, comparison)
      }
      columns.append(SheetColumn(header: column.header, meaning: meaning))
    }
  }

  private static func isKnown(_ word: String, _ comparison: Comparison?) -> Bool {
    ["image", "candidate", "platform"].contains(word) || fact(word, comparison) != nil
      || comparison?.criteria.contains { $0.id.rawValue == word } ?? false
  }

  private static func fault(_ code: Diagnostic.Code, _ message: Message, suggestion: Message? = nil)
    -> Diagnostic
  {
    Diagnostic(code: code, file: "--map", message: message, suggestion: suggestion)
  }

  private static func column(_ text: String, _ comparison: Comparison?) throws(Diagnostic) -> SheetColumn {
    guard let cut = text.lastIndex(of: "="), cut > text.startIndex else {
      throw fault(
        .invalidValue, "\(QuotedText.quoted(text)) is no mapping",
        suggestion: "write HEADER=FACT or HEADER=FACT:UNIT, such as 'Size=content_size:MB'")
    }
    let header = String(text[..<cut])
    let target = text[text.index(after: cut)...]
    switch target {
    case "image": return SheetColumn(header: header, meaning: .image)
    case "candidate": return SheetColumn(header: header, meaning: .candidate)
    case "platform": return SheetColumn(header: header, meaning: .platform)
    default: break
    }
    let parts = target.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let symbol = parts.count == 2 ? parts[1] : nil
    return SheetColumn(header: header, meaning: try meaning(parts[0], symbol, comparison))
  }

  /// A fact goes before a criterion of the same name: what is measured is worth more than what is said.
  private static func meaning(
    _ name: String, _ symbol: String?, _ comparison: Comparison?
  ) throws(Diagnostic) -> SheetColumn.Meaning {
    if let fact = fact(name, comparison) {
      return .fact(fact, unit: try unit(symbol, of: fact.key, fact.dimension))
    }
    if let criterion = comparison?.criteria.first(where: { $0.id.rawValue == name }) {
      return .criterion(criterion.id, unit: try unit(symbol, of: name, criterion.dimension))
    }
    let names =
      Fact.allCases.filter(\.isOfOneCell).map(\.key) + (comparison?.ownFacts ?? []).map(\.key)
      + (comparison?.criteria ?? []).map(\.id.rawValue) + ["image", "candidate", "platform"]
    throw fault(
      .unknownFact,
      "there is no fact \(QuotedText.quoted(name)) that a cell could give, and no such criterion",
      suggestion: NearestName.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
        ?? (comparison == nil ? "name the comparison that defines it with --comparison" : nil))
  }

  private static func fact(_ key: String, _ comparison: Comparison?) -> ComparedFact? {
    if let own = comparison?.ownFacts.first(where: { $0.key == key }) { return .own(own) }
    guard let known = Fact(key: key), known.isOfOneCell else { return nil }
    return .known(known)
  }

  private static func unit(
    _ symbol: String?, of name: String, _ dimension: Dimension?
  ) throws(Diagnostic) -> AmountUnit? {
    guard let symbol else { return nil }
    let units = dimension?.units ?? []
    if let unit = units.first(where: { $0.symbol == symbol }) { return unit }
    throw fault(
      .wrongUnit, "\(QuotedText.quoted(symbol)) is no unit of \(name)",
      suggestion: units.isEmpty
        ? "leave the unit out" : "units are \(units.map(\.symbol).joined(separator: ", "))")
  }
}
