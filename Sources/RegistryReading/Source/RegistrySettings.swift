public import HTTPTransfer

/// How registries are reached, as a user sets it.
public struct RegistrySettings: Sendable {
  /// The environment: proxies, files of credentials and certificates, and what helpers run in.
  public var environment: [String: String]
  /// The registries that may be spoken to without TLS, or whose certificates are not looked at, as their names have
  /// them: `registry.test:5000`.
  public var insecureHosts: Set<String>
  /// The credentials for the one registry that is asked, in place of all that are found.
  public var credentials: RegistryCredentials?
  /// The bounds of requests.
  public var limits: HTTPLimits

  /// Makes settings.
  public init(
    environment: [String: String] = [:], insecureHosts: Set<String> = [],
    credentials: RegistryCredentials? = nil, limits: HTTPLimits = HTTPLimits()
  ) {
    self.environment = environment
    self.insecureHosts = insecureHosts
    self.credentials = credentials
    self.limits = limits
  }
}
