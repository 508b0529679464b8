public import ComparisonModel

/// The user that a container runs as.
public struct UserObservation: Hashable, Sendable, ImageObservation {
  /// `config.User` of the image's configuration; empty means root.
  public var user: String

  /// Adds `default_user`; empty text means root, and is known.
  public func add(to facts: inout Facts) {
    facts[.defaultUser] = .text(user)
  }
}
