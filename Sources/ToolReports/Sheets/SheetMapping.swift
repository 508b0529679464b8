public import ComparisonModel
public import Diagnostics

/// What the columns of a sheet are: which names the image, and which facts the others measure.
public struct SheetMapping: Sendable {
  /// What a column is.
  public enum Meaning: Hashable, Sendable {
    /// The name of the image.
    case image
    /// The candidate: its id, or its name in one of the languages of reports.
    case candidate
    /// The platform of the image.
    case platform
    /// A fact, and the unit of numbers that have none beside them.
    case fact(ComparedFact, unit: AmountUnit?)
  }

  /// A column, by its header.
  public struct Column: Hashable, Sendable {
    /// The header, as the sheet has it.
    public var header: String
    /// What it is.
    public var meaning: Meaning
  }

  /// The columns that are imported, in the order given.
  public let columns: [Column]
  /// The decimal mark of all columns; nil to tell it by each column's own numbers.
  public let decimalMark: DecimalMark?

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - texts: `HEADER=MEANING`, where the meaning is `image`, `candidate`, `platform`, or a fact with `:UNIT` behind it
  ///     where the numbers have no unit.
  ///   - ownFacts: the facts that the comparison defines for itself.
  ///   - decimalMark: the decimal mark of all columns, where the user names it.
  /// - Throws: ``FaultyInput`` with everything that is wrong.
  public init(
    _ texts: [String], ownFacts: [OwnFact], decimalMark: DecimalMark? = nil
  ) throws(FaultyInput) {
    var columns: [Column] = []
    var faults: [Diagnostic] = []
    for text in texts {
      do throws(Diagnostic) {
        let column = try Self.column(text, ownFacts)
        if columns.contains(where: { $0.header == column.header }) {
          throw Self.fault(.duplicateKey, "the column \(QuotedText.quoted(column.header)) is mapped twice")
        }
        columns.append(column)
      } catch {
        faults.append(error)
      }
    }
    if faults.isEmpty, !columns.contains(where: { $0.meaning == .image || $0.meaning == .candidate }) {
      faults.append(
        Self.fault(
          .missingKey, "no column names the images",
          suggestion: "map one: --map 'Image=image' or --map 'Name=candidate'"))
    }
    guard faults.isEmpty else { throw FaultyInput(faults) }
    self.columns = columns
    self.decimalMark = decimalMark
  }

  private static func fault(_ code: Diagnostic.Code, _ message: String, suggestion: String? = nil)
    -> Diagnostic
  {
    Diagnostic(code: code, file: "--map", message: message, suggestion: suggestion)
  }

  private static func column(_ text: String, _ ownFacts: [OwnFact]) throws(Diagnostic) -> Column {
    guard let cut = text.lastIndex(of: "="), cut > text.startIndex else {
      throw fault(
        .invalidValue, "\(QuotedText.quoted(text)) is no mapping",
        suggestion: "write HEADER=FACT or HEADER=FACT:UNIT, such as 'Size=content_size:MB'")
    }
    let header = String(text[..<cut])
    let target = text[text.index(after: cut)...]
    switch target {
    case "image": return Column(header: header, meaning: .image)
    case "candidate": return Column(header: header, meaning: .candidate)
    case "platform": return Column(header: header, meaning: .platform)
    default: break
    }
    let parts = target.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fact = try fact(parts[0], ownFacts)
    return Column(
      header: header, meaning: .fact(fact, unit: try unit(parts.count == 2 ? parts[1] : nil, of: fact)))
  }

  private static func fact(_ key: String, _ ownFacts: [OwnFact]) throws(Diagnostic) -> ComparedFact {
    if let own = ownFacts.first(where: { $0.key == key }) { return .own(own) }
    if let known = Fact(key: key), known.isOfOneCell { return .known(known) }
    let names =
      Fact.allCases.filter(\.isOfOneCell).map(\.key) + ownFacts.map(\.key) + [
        "image", "candidate", "platform",
      ]
    throw fault(
      .unknownFact, "there is no fact \(QuotedText.quoted(key)) that a cell could give",
      suggestion: NearestName.nearest(to: key, among: names).map { "did you mean '\($0)'?" }
        ?? (key.hasPrefix(OwnFact.prefix) ? "name the comparison that defines it with --comparison" : nil))
  }

  private static func unit(_ symbol: String?, of fact: ComparedFact) throws(Diagnostic) -> AmountUnit? {
    guard let symbol else { return nil }
    let units = fact.dimension?.units ?? []
    if let unit = units.first(where: { $0.symbol == symbol }) { return unit }
    throw fault(
      .wrongUnit, "\(QuotedText.quoted(symbol)) is no unit of \(fact.key)",
      suggestion: units.isEmpty
        ? "leave the unit out" : "units are \(units.map(\.symbol).joined(separator: ", "))")
  }
}

extension Fact {
  /// Whether a cell of a sheet can give it: one figure or one text.
  var isOfOneCell: Bool {
    switch row.form {
    case .bytes, .count, .text, .version, .date: true
    case .countsByName, .names, .operatingSystem, .cLibrary, .nativeObjects, .nativePackages, .supportEnd:
      false
    }
  }
}

extension ComparedFact {
  /// What its amounts are amounts of; nil for facts that are no amounts.
  var dimension: Dimension? {
    switch self {
    case .known(let fact): fact.row.form == .bytes ? .data : nil
    case .own(let fact): if case .amount(let unit) = fact.kind { unit.dimension } else { nil }
    }
  }
}
