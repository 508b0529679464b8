import ComparisonModel

/// Which tags are still built, by repository.
struct BuiltTags: Sendable {
  private let lists: [String: TagList]

  /// Makes it of lists, of which a later one of a repository holds.
  init(_ lists: [TagList]) {
    self.lists = Dictionary(lists.map { ($0.repository, $0) }) { _, later in later }
  }

  /// Whether the tag of an image is still built; nil where its repository has no list, or its name no tag.
  func build(of image: MeasuredImage) -> TagBuild? {
    guard !lists.isEmpty, let (repository, tag) = Self.parts(of: image.name), let list = lists[repository]
    else { return nil }
    guard let platforms = list.platforms[tag] else {
      return TagBuild(tag: tag, outcome: .notListed, source: list.source)
    }
    guard let platform = image.platform, !platforms.contains(where: { Self.isOne(platform, of: $0) }) else {
      return TagBuild(tag: tag, outcome: .listed, source: list.source)
    }
    return TagBuild(tag: tag, outcome: .notForPlatform(platform), source: list.source)
  }

  /// The repository and the tag of a name; `latest` where it names neither a tag nor a digest.
  private static func parts(of name: String) -> (repository: String, tag: String)? {
    let name = ImagePattern.familiarName(name.hasPrefix("docker://") ? String(name.dropFirst(9)) : name)
    let path = name.prefix { $0 != "@" }
    let lastPart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    if let colon = path[lastPart...].firstIndex(of: ":") {
      return (String(path[..<colon]), String(path[path.index(after: colon)...]))
    }
    return path.utf8.count == name.utf8.count ? (String(path), "latest") : nil
  }

  /// Whether a platform is the listed one. An image may leave out the variant, and 64-bit ARM has only one.
  private static func isOne(_ platform: String, of listed: String) -> Bool {
    platform == listed || listed.hasPrefix(platform + "/") || platform == listed + "/v8"
  }
}
