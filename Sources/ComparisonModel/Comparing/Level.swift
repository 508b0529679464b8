/// One named level of a ``Scale``.
public struct Level: Hashable, Sendable {
  /// A level's id, unique in its scale.
  public typealias ID = Identifier<Level>

  /// Its id.
  public var id: ID
  /// Its name, as reports print it.
  public var name: LocalizedText

  /// Makes a level.
  public init(id: ID, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}
