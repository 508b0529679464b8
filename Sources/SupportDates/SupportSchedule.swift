/// What one source says of the releases of one product.
public struct SupportSchedule: Hashable, Sendable {
  /// The product: `node`, or the id of a distribution in os-release(5).
  public var product: String
  /// Its name for people: `Node.js`.
  public var name: String
  /// The source, for people: `endoflife.date`.
  public var source: String
  /// Where the source says it; nil where a file does not tell.
  public var address: String?
  /// The revision of the source that was read: a commit, or the version of a package.
  public var revision: String?
  /// Its releases.
  public var releases: [SupportRelease]

  /// Makes a schedule.
  public init(
    product: String, name: String, source: String, address: String? = nil, revision: String? = nil,
    releases: [SupportRelease]
  ) {
    self.product = product
    self.name = name
    self.source = source
    self.address = address
    self.revision = revision
    self.releases = releases
  }
}
