/// A fact that a comparison defines for itself, such as a start-up time or a price.
///
/// What measures it is not known to this program; measurements carry its values under its key.
public final class OwnFact: Sendable {
  /// What the values of an own fact are.
  public enum Kind: Hashable, Sendable {
    /// Amounts, shown in this unit and comparable with all amounts of its dimension.
    case amount(AmountUnit)
    /// Whole numbers of things.
    case count
    /// One text.
    case text
    /// Names of things, compared as sets.
    case names
    /// Yes or no.
    case yesNo
    /// Days of the calendar.
    case date
    /// Versions.
    case version
  }

  /// What the keys of all own facts begin with, so that none can ever be taken for a fact that this program measures.
  public static let prefix = "x-"

  /// Its key in the comparison and in measurement files; it begins with ``prefix``.
  public let key: String
  /// What it is called.
  public let name: LocalizedText
  /// How it is defined and measured, in its author's words.
  public let definition: LocalizedText
  /// What its values are.
  public let kind: Kind
  /// What is counted; nil where nothing is.
  public let counted: LocalizedText?
  /// Which way it is better.
  public let direction: Direction

  /// Makes a fact.
  public init(
    key: String, name: LocalizedText, definition: LocalizedText, kind: Kind, counted: LocalizedText? = nil,
    direction: Direction = .neutral
  ) {
    self.key = key
    self.name = name
    self.definition = definition
    self.kind = kind
    self.counted = counted
    self.direction = direction
  }
}

extension OwnFact: Hashable {
  /// Whether two facts are defined alike.
  public static func == (left: OwnFact, right: OwnFact) -> Bool {
    left === right
      || left.key == right.key && left.kind == right.kind && left.direction == right.direction
        && left.name == right.name && left.definition == right.definition && left.counted == right.counted
  }

  /// Hashes its key, which no two facts of a comparison share.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }
}

extension OwnFact.Kind {
  /// The type of criterion that such values belong to. Amounts of data are bytes, as sizes are.
  public var valueKind: ValueKind {
    switch self {
    case .amount(let unit): unit.dimension == .data ? .bytes : .amount
    case .count: .count
    case .text: .text
    case .names: .names
    case .yesNo: .yesNo
    case .date: .date
    case .version: .version
    }
  }
}
