/// A version as a source or an image writes it, in its parts: `3.24.1`, `24.04`, `2.36-9+deb12u14`.
///
/// Versions are never ordered here, only compared for how far they say the same: each distribution orders its
/// own in its own way.
public struct ReleaseVersion: Hashable, Sendable {
  /// How a version that was found stands to a claimed one.
  public enum Relation: Hashable, Sendable {
    /// It is the claimed version, or a release of it: 3.24.1 is a release of 3.24, and not of 3.2.
    case isRelease
    /// It agrees as far as it goes, and the claim says more: whether `12` is `12.5` cannot be told.
    case isCoarser
    /// It is another version.
    case isOther
  }

  /// Its parts, in lower case: what stands between points and the marks of builds.
  public let parts: [String]

  /// Reads a version: digits first, with or without a `v` before them. `24.x` is `24`.
  ///
  /// - Returns: nil where the text is no version.
  public init?(_ text: some StringProtocol) {
    var rest = text.lowercased()[...]
    if rest.first == "v" { rest = rest.dropFirst() }
    guard rest.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
    for ending in [".x", ".*"] where rest.hasSuffix(ending) { rest = rest.dropLast(ending.count) }
    parts = rest.split(whereSeparator: { ".-+~_".contains($0) }).map(String.init)
  }

  /// How this version, which was found, stands to a claimed one.
  public func relation(to claimed: ReleaseVersion) -> Relation {
    guard zip(parts, claimed.parts).allSatisfy({ $0 == $1 }) else { return .isOther }
    return parts.count < claimed.parts.count ? .isCoarser : .isRelease
  }
}
