public import ComparisonModel

/// The user that a container runs as.
public struct UserFinding: Hashable, Sendable, ImageFinding {
  /// `config.User` of the image's configuration; empty means root.
  public var user: String

  /// Adds its facts; see ``ImageFinding/add(to:)``.
  public func add(to facts: inout Facts) {
    facts[.defaultUser] = .text(user)
  }
}
