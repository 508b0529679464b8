/// The place in a source that says something.
public struct Citation: Hashable, Sendable {
  /// The source.
  public var source: Source.ID
  /// The place in it; nil where the source as a whole is meant.
  public var place: Source.Place.ID?

  /// Makes a citation.
  public init(source: Source.ID, place: Source.Place.ID? = nil) {
    self.source = source
    self.place = place
  }
}
