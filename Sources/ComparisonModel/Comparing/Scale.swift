/// An ordered scale of named levels, such as "low < moderate < high < best".
public struct Scale: Hashable, Sendable {
  /// A scale's id.
  public typealias ID = Identifier<Scale>

  /// Its id in the comparison.
  public var id: ID
  /// Its name.
  public var name: LocalizedText
  /// Its levels, least to most.
  public var levels: [Level]

  /// Makes a scale.
  public init(id: ID, name: LocalizedText, levels: [Level]) {
    self.id = id
    self.name = name
    self.levels = levels
  }

  /// The rank of a level, counted from 0 for the least; nil when the scale lacks it.
  public func rank(of level: Level.ID) -> Int? {
    levels.firstIndex { $0.id == level }
  }
}
