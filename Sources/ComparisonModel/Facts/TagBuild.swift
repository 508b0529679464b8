/// Whether the tag of an image is still built, by a list of the tags that are.
public struct TagBuild: Hashable, Sendable {
  /// What the list says of a tag.
  public enum Outcome: Hashable, Sendable {
    /// It is listed.
    case listed
    /// It is listed, and not for the platform of the image.
    case notForPlatform(String)
    /// It is not listed: the tag stays what it was when it was last built.
    case notListed
  }

  /// The tag, such as `24-slim`.
  public var tag: String
  /// What the list says.
  public var outcome: Outcome
  /// The list, for people: `docker-library/official-images, library/node`.
  public var source: String

  /// Makes a statement of a list.
  public init(tag: String, outcome: Outcome, source: String) {
    self.tag = tag
    self.outcome = outcome
    self.source = source
  }

  /// Whether the tag is built for the platform of the image.
  public var isBuilt: Bool { outcome == .listed }
}
