/// What a cell says, by its datatype.
public struct CSVWValue: Hashable, Sendable {
  /// What it is.
  public enum Content: Hashable, Sendable {
    /// A number, and its digits with a point and without groups.
    case number(Double, digits: String)
    /// Yes or no.
    case yesNo(Bool)
    /// All else as XML Schema writes it: texts, days, durations.
    case text(String)
  }

  /// What it is.
  public var content: Content
  /// The datatype that it is of: text, where the cell is not what its column says.
  public var base: DatatypeBase

  /// Makes a value.
  public init(_ content: Content, _ base: DatatypeBase) {
    self.content = content
    self.base = base
  }
}
