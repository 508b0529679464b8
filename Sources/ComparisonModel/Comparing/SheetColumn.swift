/// What a column of the sheets that people keep of a comparison is.
public struct SheetColumn: Hashable, Sendable {
  /// What a column is.
  public enum Meaning: Hashable, Sendable {
    /// The name of the image.
    case image
    /// The candidate: its id, or its name in one of the languages of reports.
    case candidate
    /// The platform of the image.
    case platform
    /// A fact that somebody has measured, and the unit of numbers that have none beside them.
    case fact(ComparedFact, unit: AmountUnit?)
    /// What somebody claims by a criterion, and the unit of numbers that have none beside them.
    case criterion(Criterion.ID, unit: AmountUnit?)
  }

  /// The header, as the sheet has it.
  public var header: String
  /// What it is.
  public var meaning: Meaning

  /// Makes a column.
  public init(header: String, meaning: Meaning) {
    self.header = header
    self.meaning = meaning
  }
}

extension Fact {
  /// Whether a cell of a sheet can give it: one figure or one text.
  public var isOfOneCell: Bool {
    switch row.form {
    case .bytes, .count, .text, .version, .date, .tagBuild: true
    case .countsByName, .names, .operatingSystem, .cLibrary, .nativeObjects, .nativePackages, .supportEnd:
      false
    }
  }
}

extension ComparedFact {
  /// What its amounts are amounts of; nil for facts that are no amounts.
  public var dimension: Dimension? {
    switch self {
    case .known(let fact): fact.row.form == .bytes ? .data : nil
    case .own(let fact): if case .amount(let unit) = fact.kind { unit.dimension } else { nil }
    }
  }
}

extension Criterion {
  /// What its amounts are amounts of; nil where its values are none.
  public var dimension: Dimension? {
    switch kind {
    case .bytes: .data
    case .amount: facts.first?.unit?.dimension
    case .count, .level, .names, .text, .date, .version, .words, .yesNo: nil
    }
  }
}
