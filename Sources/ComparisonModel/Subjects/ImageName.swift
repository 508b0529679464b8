/// An image's name taken apart: repository, version and kind, as the official images write their tags.
///
/// `docker.io/library/node:20.19-alpine3.22` is the repository `node`, the version 20.19 and the kind `alpine` of
/// release 3.22. Docker's official images name their tags `VERSION-KIND`, with parts left out for "the newest".
struct ImageName {
  /// The repository, as people write it.
  let repository: String
  /// The releases that the tag names; nil where it names none.
  private(set) var version: VersionSpan?
  /// The kinds of the tag, such as `slim` and `alpine`, each with its release, which may be empty.
  private(set) var kinds: [String: Substring] = [:]

  /// Words of tags that name no version and no kind.
  private static let movingWords: Set<Substring> = ["latest", "current", "lts"]

  init(_ name: String) {
    let name = ImagePattern.familiarName(name)
    let path = name.prefix { $0 != "@" }
    let lastPart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let colon = path[lastPart...].firstIndex(of: ":") else {
      repository = String(path)
      return
    }
    repository = String(path[..<colon])
    for part in path[path.index(after: colon)...].split(separator: "-") where !Self.movingWords.contains(part)
    {
      if version == nil, let span = VersionSpan(part) {
        version = span
      } else {
        let kind = part.prefix { !("0"..."9").contains($0) }
        kinds[String(kind)] = part.dropFirst(kind.count)
      }
    }
  }

  /// Whether the tags of the repository are versions of Node.js.
  var isNode: Bool { repository == "node" || repository.hasSuffix("/node") }

  /// Whether an image of this name is a later release of what another name speaks of.
  func isLaterRelease(of other: ImageName) -> Bool {
    guard let own = version, let earlier = other.version, let end = earlier.upper, end <= own.lower else {
      return false
    }
    var unversioned = other
    unversioned.version = nil
    return isOne(of: unversioned, measuredVersion: nil)
  }

  /// Whether an image of this name is one that another name speaks of: `node:20.19.0-bookworm-slim` is one of
  /// `node:20-slim`.
  ///
  /// - Parameter measuredVersion: The version of Node.js that was measured, for a tag that names none.
  func isOne(of other: ImageName, measuredVersion: VersionSpan?) -> Bool {
    guard repository == other.repository else { return false }
    if let wanted = other.version {
      guard let own = version ?? (isNode ? measuredVersion : nil), wanted.contains(own) else { return false }
    }
    let isEveryKindThere = other.kinds.allSatisfy { kind, release in
      guard let own = kinds[kind] else { return false }
      return release.isEmpty || own == release || own.hasPrefix(release + ".")
    }
    // An image of `node:20` may say which release of its distribution it stands on, or not.
    return isEveryKindThere
      && kinds.keys.allSatisfy { other.kinds[$0] != nil || !DistributionRelease.named($0).isEmpty }
  }
}
