public import ComparisonModel
public import OCIFormat

/// What is wanted of each image that is measured.
public struct MeasurementRequest: Hashable, Sendable {
  /// Which platforms are taken from an index.
  public enum Platforms: Hashable, Sendable {
    /// This machine's; an image without an index is taken whatever its platform is.
    case own
    /// This one only.
    case one(Platform)
    /// Each of them, as an image of its own.
    case all
  }

  /// How much is read to know the facts.
  public enum Reading: Hashable, Sendable {
    /// The layers, unless the manifest and the configuration say every fact that was asked for by name.
    case asNeeded
    /// The manifest and the configuration, and no layer.
    case documents
    /// Every layer.
    case layers
  }

  /// Which platforms are taken from an index.
  public var platforms: Platforms
  /// The candidate that measurements name; nil to let the comparison's image patterns decide.
  public var candidate: Candidate.ID?
  /// Whether packages are listed by name.
  public var listsPackages: Bool
  /// Whether what publishers declare is looked for, and held against the image.
  public var holdsDeclarations: Bool
  /// The facts that are asked for; nil for all of them.
  public var facts: Set<Fact>?
  /// How much is read.
  public var reading: Reading
  /// The most stored bytes of layers that may be read of an image; nil where there is no bound.
  public var budget: ByteCount?

  /// Makes a request.
  public init(
    platforms: Platforms = .own, candidate: Candidate.ID? = nil, listsPackages: Bool = false,
    holdsDeclarations: Bool = false, facts: Set<Fact>? = nil, reading: Reading = .asNeeded,
    budget: ByteCount? = nil
  ) {
    self.platforms = platforms
    self.candidate = candidate
    self.listsPackages = listsPackages
    self.holdsDeclarations = holdsDeclarations
    self.facts = facts
    self.reading = reading
    self.budget = budget
  }
}
