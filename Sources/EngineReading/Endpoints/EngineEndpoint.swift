public import HTTPTransfer
import Messages

/// Where an engine listens.
public enum EngineEndpoint: Hashable, Sendable {
  /// On a socket with a path.
  case socket(String)
  /// On a port, in plain or over TLS.
  case address(HTTPURL, HTTPTrust)

  /// The endpoint as people write it: `unix:///var/run/docker.sock`.
  var description: String {
    switch self {
    case .socket(let path): "unix://\(path)"
    case .address(let url, _): url.origin.description
    }
  }
}

/// Why it is not known where an engine listens: something that a person wrote cannot be used.
struct EngineEndpointFault: Error, Hashable {
  /// What is wrong, with where it is written.
  var why: Message
  /// What to do.
  var suggestion: Message
}
