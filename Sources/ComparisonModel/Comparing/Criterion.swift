/// A column of the comparison: what candidates are compared by, and how that is measured.
public struct Criterion: Hashable, Sendable {
  /// A criterion's id.
  public typealias ID = Identifier<Criterion>

  /// Its id in the comparison.
  public var id: ID
  /// Its name, as reports print it.
  public var name: LocalizedText
  /// How it is defined and measured.
  public var definition: LocalizedText
  /// The type of its values.
  public var kind: ValueKind
  /// The scale of the levels that its claims may use; required when the values are levels.
  public var scale: Scale.ID?
  /// What is counted; required when the values are counts.
  public var unit: LocalizedText?
  /// Which way is better.
  public var direction: Direction
  /// The facts that measure it, the most telling first; empty when nothing that Plimsoll knows measures it.
  public var facts: [ComparedFact]
  /// The facts that show whether ratings of candidates are in the right order.
  public var indicators: [Indicator]

  /// Makes a criterion.
  public init(
    id: ID, name: LocalizedText, definition: LocalizedText, kind: ValueKind, scale: Scale.ID? = nil,
    unit: LocalizedText? = nil, direction: Direction = .neutral, facts: [ComparedFact] = [],
    indicators: [Indicator] = []
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.kind = kind
    self.scale = scale
    self.unit = unit
    self.direction = direction
    self.facts = facts
    self.indicators = indicators
  }
}
