/// How origins are reached: over which proxy, whom to trust there, where plain HTTP may be spoken.
public struct HTTPAccess: Sendable {
  /// The socket that all requests go to, whatever host their addresses name; nil for the network.
  public var unixSocket: String?
  /// The proxies.
  public var proxies: HTTPProxies
  /// Whom to trust at an origin.
  public var trust: @Sendable (HTTPOrigin) throws(HTTPError) -> HTTPTrust
  /// Whether an origin may be spoken to in plain: this machine, unless told otherwise.
  public var allowsPlain: @Sendable (HTTPOrigin) -> Bool

  /// Makes a way to origins.
  public init(
    unixSocket: String? = nil, proxies: HTTPProxies = HTTPProxies(),
    trust: @escaping @Sendable (HTTPOrigin) throws(HTTPError) -> HTTPTrust = { _ in HTTPTrust() },
    allowsPlain: @escaping @Sendable (HTTPOrigin) -> Bool = { $0.isLoopback }
  ) {
    self.unixSocket = unixSocket
    self.proxies = proxies
    self.trust = trust
    self.allowsPlain = allowsPlain
  }

  /// Whether a request to an origin may be sent.
  func allows(_ origin: HTTPOrigin) -> Bool {
    origin.scheme == .https || unixSocket != nil || allowsPlain(origin)
  }
}
