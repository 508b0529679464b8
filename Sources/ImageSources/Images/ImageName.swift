/// The name of an image, so that the ways of writing one are the same: `node:24`, `docker.io/library/node:24`.
struct ImageName {
  /// The most names of a place that an error lists: 50.
  static let maximumListed = 50

  /// Whether an image called `stored` is what a user calls `asked`: the same name, or its tag alone.
  static func matches(_ stored: String, asked: String) -> Bool {
    stored == asked || normalised(stored) == normalised(asked) || tag(stored) == asked
  }

  private static func normalised(_ name: String) -> String {
    var rest = Substring(name)
    for prefix in ["docker.io/", "index.docker.io/", "library/"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    return tag(String(rest)) == nil ? rest + ":latest" : String(rest)
  }

  private static func tag(_ name: String) -> String? {
    guard let colon = name.lastIndex(of: ":") else { return nil }
    let tag = name[name.index(after: colon)...]
    return tag.contains("/") ? nil : String(tag)
  }
}
