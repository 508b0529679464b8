/// The proxies that requests go over, as the environment's variables name them.
public struct HTTPProxies: Hashable, Sendable {
  /// The proxy of plain addresses; nil for none.
  public var plain: String?
  /// The proxy of addresses over TLS; nil for none.
  public var secure: String?
  /// The hosts that are reached without one, as `NO_PROXY` lists them.
  public var exceptions: String

  /// No proxy, or those that are given.
  public init(plain: String? = nil, secure: String? = nil, exceptions: String = "") {
    self.plain = plain
    self.secure = secure
    self.exceptions = exceptions
  }

  /// Those of an environment: `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy`, each also in capitals, which
  /// count where the small letters are not set.
  public init(environment: [String: String]) {
    func value(_ name: String) -> String? {
      [environment[name], environment[name.uppercased()]].lazy.compactMap { $0 }.first { !$0.isEmpty }
    }
    self.init(
      plain: value("http_proxy") ?? value("all_proxy"), secure: value("https_proxy") ?? value("all_proxy"),
      exceptions: value("no_proxy") ?? "")
  }

  /// The proxy for an origin; empty for none.
  func proxy(for origin: HTTPOrigin) -> String {
    switch origin.scheme {
    case .http: plain ?? ""
    case .https: secure ?? ""
    }
  }
}
