/// What publishers declare of an image, held against what is in its layers.
///
/// Nothing of it was verified by a signature, and nothing is called trusted.
public struct Declarations: Hashable, Sendable {
  /// The version of this part of measurements.
  public static let version: Int64 = 1

  /// Where it was looked, in the order of ``DeclarationPlace``.
  public var searches: [DeclarationSearch]
  /// The labels and annotations that say something which can be held against the image.
  public var labels: [DeclaredLabel]
  /// The documents that were found.
  public var documents: [DeclaredDocument]

  /// Makes declarations.
  public init(
    searches: [DeclarationSearch] = [], labels: [DeclaredLabel] = [], documents: [DeclaredDocument] = []
  ) {
    self.searches = searches
    self.labels = labels
    self.documents = documents
  }

  /// The places in which nothing was found, of those that were looked through.
  public var emptyPlaces: [DeclarationPlace] {
    searches.filter { $0.found == 0 && $0.problem == nil }.map(\.place)
  }
}

/// What a look into one place gave.
public struct DeclarationSearch: Hashable, Sendable {
  /// The place.
  public var place: DeclarationPlace
  /// How many documents were found there.
  public var found: Int64
  /// Why it was not looked through, or not to its end; nil where it was.
  public var problem: LocalizedText?

  /// Makes an outcome.
  public init(place: DeclarationPlace, found: Int64 = 0, problem: LocalizedText? = nil) {
    self.place = place
    self.found = found
    self.problem = problem
  }
}
