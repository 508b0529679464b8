/// The packages that a bill of materials lists, held against the package databases of the image.
public struct PackageClaim: Hashable, Sendable {
  /// The most packages of each list that are kept; how many there are is counted.
  public static let maximumListed = 200

  /// A package with other versions than are claimed.
  public struct Difference: Hashable, Sendable {
    /// The package.
    public var name: String
    /// The version that is claimed.
    public var claimed: String
    /// The version that is there.
    public var found: String

    /// Makes a difference.
    public init(name: String, claimed: String, found: String) {
      self.name = name
      self.claimed = claimed
      self.found = found
    }
  }

  /// What becomes of the claim as a whole.
  public var outcome: DeclaredOutcome
  /// How many packages are there as claimed.
  public var agreeing: Int64
  /// Packages that are claimed, and that the image lacks, with their versions; sorted.
  public var lacking: [String]
  /// How many there are of them.
  public var lackingCount: Int64
  /// Packages that the image has, and the claim lacks; sorted.
  public var unlisted: [String]
  /// How many there are of them; nil where the document is about a part of the image, and need not list all.
  public var unlistedCount: Int64?
  /// Packages that are there in another version; sorted by name.
  public var differing: [Difference]
  /// How many there are of them.
  public var differingCount: Int64
  /// How many entries nothing at hand decides, by their kind of package (`npm`), or `-` where they name none.
  public var undecided: [String: Int64]

  /// Makes an outcome.
  public init(
    outcome: DeclaredOutcome, agreeing: Int64 = 0, lacking: [String] = [], lackingCount: Int64 = 0,
    unlisted: [String] = [], unlistedCount: Int64? = nil, differing: [Difference] = [],
    differingCount: Int64 = 0, undecided: [String: Int64] = [:]
  ) {
    self.outcome = outcome
    self.agreeing = agreeing
    self.lacking = lacking
    self.lackingCount = lackingCount
    self.unlisted = unlisted
    self.unlistedCount = unlistedCount
    self.differing = differing
    self.differingCount = differingCount
    self.undecided = undecided
  }
}
