/// What a name means: a distribution, a library or a program, and its version as far as one is given.
///
/// Claims and images are compared by it and nowhere else, so that `bookworm`, `Debian GNU/Linux 12` and
/// `debian:12` are the same.
public struct NamedThing: Hashable, Sendable {
  /// Whether something that was found is what a name means.
  public enum Match: Hashable, Sendable {
    /// It is.
    case isMeant
    /// The name says more than is known of what was found, or holds words that nothing here understands.
    case isOpen
    /// It is something else.
    case isOther
  }

  /// Its name, by which all names of one thing are the same: `debian`; nil where a version stands alone.
  public var name: String?
  /// Its version, where one is given.
  public var version: ReleaseVersion?
  /// The code name of its version, in lower case, where an image gives one.
  public var codename: String?
  /// Whether words stand beside the name that nothing here understands.
  public var isUnclear: Bool

  /// Makes a thing.
  public init(
    name: String?, version: ReleaseVersion? = nil, codename: String? = nil, isUnclear: Bool = false
  ) {
    self.name = name
    self.version = version
    self.codename = codename
    self.isUnclear = isUnclear
  }

  /// Whether `found` is what this claimed name means.
  public func match(_ found: NamedThing) -> Match {
    if version == nil, let name, name == found.codename { return .isMeant }
    if let name, name != found.name { return .isOther }
    guard !isUnclear else { return .isOpen }
    guard let version else { return .isMeant }
    switch found.version?.relation(to: version) {
    case .isRelease: return .isMeant
    case nil, .isCoarser: return .isOpen
    case .isOther: return .isOther
    }
  }

  /// Whether one thing can be what both names mean: `Debian` and `Debian 13` can, `Debian 12` and `Debian 13`
  /// cannot.
  public func isCompatible(with other: NamedThing) -> Bool {
    if let name, let otherName = other.name, name != otherName { return false }
    guard let version, let otherVersion = other.version else { return true }
    return zip(version.parts, otherVersion.parts).allSatisfy { $0 == $1 }
  }
}
