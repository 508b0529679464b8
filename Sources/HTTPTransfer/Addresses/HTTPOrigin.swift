/// Where an address leads to: what credentials are for, and what is waited for together.
///
/// RFC 6454.
public struct HTTPOrigin: Hashable, Sendable, CustomStringConvertible {
  /// How a server is spoken to.
  public enum Scheme: String, Hashable, Sendable {
    /// In plain.
    case http
    /// Over TLS.
    case https
  }

  /// How it is spoken to.
  public var scheme: Scheme
  /// The host's name in lower case, or its number; one of IPv6 in brackets.
  public var host: String
  /// The port, also where it is the usual one.
  public var port: UInt16

  /// Makes an origin of its parts.
  public init(scheme: Scheme, host: String, port: UInt16) {
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  /// The port that is meant where none is written.
  public static func usualPort(_ scheme: Scheme) -> UInt16 { scheme == .https ? 443 : 80 }

  /// Whether it is this machine: `localhost`, names below it, 127.0.0.0/8, ::1.
  public var isLoopback: Bool {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The host, with its port where that is not the usual one: `localhost:5000`.
  public var authority: String {
    port == Self.usualPort(scheme) ? host : "\(host):\(port)"
  }

  /// `https://registry-1.docker.io`.
  public var description: String { "\(scheme.rawValue)://\(authority)" }
}
