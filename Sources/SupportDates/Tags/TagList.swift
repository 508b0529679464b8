/// The tags of one repository that are still built, as docker-library/official-images lists them.
public struct TagList: Hashable, Sendable {
  /// The repository as people write it: `node`.
  public var repository: String
  /// The list, for people: `docker-library/official-images, library/node`.
  public var source: String
  /// For each tag, the platforms that it is built for.
  public var platforms: [String: Set<String>]

  /// Makes a list.
  public init(repository: String, source: String, platforms: [String: Set<String>]) {
    self.repository = repository
    self.source = source
    self.platforms = platforms
  }
}
