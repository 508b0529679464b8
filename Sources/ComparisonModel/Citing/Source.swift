/// Where claims or figures come from.
public struct Source: Hashable, Sendable {
  /// A source's id.
  public typealias ID = Identifier<Source>

  /// A place in a source that claims point to, such as a table or a section.
  public struct Place: Hashable, Sendable {
    /// A place's id, unique in its source.
    public typealias ID = Identifier<Place>

    /// Its id.
    public var id: ID
    /// How the place is called, for example "Comparison table".
    public var title: LocalizedText

    /// Makes a place.
    public init(id: ID, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  /// Its id in the comparison.
  public var id: ID
  /// Its title.
  public var title: LocalizedText
  /// Its address, where it has one.
  public var url: String?
  /// Its date, as ISO 8601 (`2026-08-27`), where it is known.
  public var date: String?
  /// What all its claims are about, unless one says otherwise.
  public var about: ClaimSubject
  /// The places in it that claims point to.
  public var places: [Place]

  /// Makes a source.
  public init(
    id: ID, title: LocalizedText, url: String? = nil, date: String? = nil, about: ClaimSubject = .unsaid,
    places: [Place] = []
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.date = date
    self.about = about
    self.places = places
  }
}
