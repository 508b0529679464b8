/// What is compared: an image, or a strategy that combines images.
public struct Candidate: Hashable, Sendable {
  /// A candidate's id.
  public typealias ID = Identifier<Candidate>

  /// Whether a candidate is one image or a way of combining several.
  public enum Kind: Hashable, Sendable {
    /// One image.
    case image
    /// A multi-stage build: one image builds, the result is copied into another, which ships.
    case strategy(build: [ID], run: [ID])
  }

  /// Its id in the comparison.
  public var id: ID
  /// Image or strategy.
  public var kind: Kind
  /// Its name, as reports print it.
  public var name: LocalizedText
  /// What it is, in a sentence or two.
  public var summary: LocalizedText?
  /// Patterns of image names that belong to it, such as `node:*-alpine`.
  public var images: [ImagePattern]
  /// Which of its measurements the matrix shows.
  public var selection: MeasurementSelection
  /// Where the comparison file states the selection; nil where it states none.
  public var selectionPlace: FilePlace?

  /// Makes a candidate.
  public init(
    id: ID, kind: Kind = .image, name: LocalizedText, summary: LocalizedText? = nil,
    images: [ImagePattern] = [], selection: MeasurementSelection = .newest,
    selectionPlace: FilePlace? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.summary = summary
    self.images = images
    self.selection = selection
    self.selectionPlace = selectionPlace
  }
}
