/// What a registry is shown to say who asks. No text of it ever comes into a message.
public struct RegistryCredentials: Sendable {
  /// The kinds of credentials.
  public enum Secret: Sendable {
    /// A password, or what is given in place of one.
    case password(String)
    /// A token that others are got for, from the registry's token server.
    case identityToken(String)
    /// A token that requests bear as it is.
    case registryToken(String)
  }

  /// Whose they are; empty where only a token says that.
  public var username: String
  /// The secret.
  public var secret: Secret
  /// Where they come from, for messages: a path, an option.
  public var origin: String

  /// Makes credentials of their parts.
  public init(username: String, secret: Secret, origin: String) {
    self.username = username
    self.secret = secret
    self.origin = origin
  }
}

extension RegistryCredentials: CustomStringConvertible, CustomReflectable {
  /// Whose they are and where they come from; never the secret.
  public var description: String { (username.isEmpty ? "the token" : "'\(username)'") + " from \(origin)" }

  /// Nothing: what prints values for people who look for faults must not print these.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
