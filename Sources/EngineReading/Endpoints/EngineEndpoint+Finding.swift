internal import Glibc
internal import HTTPTransfer
import Messages

extension EngineEndpoint {
  /// Where an engine listens, as its own clients find it.
  ///
  /// Docker: `DOCKER_HOST`, else the context of `DOCKER_CONTEXT`, else that of the client's configuration, else
  /// `/var/run/docker.sock`, else the socket of a rootless engine. Podman: `CONTAINER_HOST`, else this user's socket,
  /// else the system's.
  /// - Throws: ``EngineEndpointFault`` when what says it cannot be used.
  static func find(
    _ engine: ContainerEngine, _ environment: EngineEnvironment
  ) throws(EngineEndpointFault) -> EngineEndpoint {
    switch engine {
    case .docker:
      if let host = environment["DOCKER_HOST"] {
        let trust = environment["DOCKER_TLS_VERIFY"] == nil ? nil : Self.trust(environment)
        return try parse(host, from: "DOCKER_HOST", trust: trust)
      }
      if let endpoint = try DockerContexts(environment).endpoint() { return endpoint }
      return .socket(first([systemDocker, environment.runtimePath("docker.sock")]))
    case .podman:
      if let host = environment["CONTAINER_HOST"] {
        return try parse(host, from: "CONTAINER_HOST", trust: nil)
      }
      return .socket(first([environment.runtimePath("podman/podman.sock"), systemPodman]))
    }
  }

  private static let systemDocker = "/var/run/docker.sock"
  private static let systemPodman = "/run/podman/podman.sock"

  /// The first path at which there is something, else the first.
  private static func first(_ paths: [String?]) -> String {
    let paths = paths.compactMap(\.self)
    return paths.first { access($0, F_OK) == 0 } ?? paths.first ?? systemDocker
  }

  /// The certificates of `DOCKER_CERT_PATH`, else of the client's folder.
  private static func trust(_ environment: EngineEnvironment) -> HTTPTrust {
    trust(folder: environment["DOCKER_CERT_PATH"] ?? environment.dockerFolder ?? "")
  }

  /// The certificates of a folder, under the names that Docker's client gives them.
  static func trust(folder: String) -> HTTPTrust {
    func path(_ name: String) -> String? {
      let path = "\(folder)/\(name)"
      return access(path, F_OK) == 0 ? path : nil
    }
    var trust = HTTPTrust()
    trust.authoritiesFile = path("ca.pem")
    trust.clientCertificate = path("cert.pem")
    trust.clientKey = path("key.pem")
    return trust
  }

  /// Reads an address as the clients write it.
  ///
  /// - Parameters:
  ///   - origin: where it is written, for messages.
  ///   - trust: the certificates, where TLS is asked for.
  /// - Throws: ``EngineEndpointFault`` when it is none that is read.
  static func parse(
    _ text: String, from origin: String, trust: HTTPTrust?
  ) throws(EngineEndpointFault) -> EngineEndpoint {
    for scheme in ["unix://", "unix:"] where text.hasPrefix(scheme) {
      let path = String(text.dropFirst(scheme.count))
      guard path.hasPrefix("/") else { break }
      return .socket(path)
    }
    for (scheme, isSecure) in [("tcp://", trust != nil), ("http://", false), ("https://", true)]
    where text.hasPrefix(scheme) {
      let authority = text.dropFirst(scheme.count).prefix { $0 != "/" }
      if let url = HTTPURL("\(isSecure ? "https" : "http")://\(authority)/"), !authority.isEmpty {
        return .address(url, trust ?? HTTPTrust())
      }
    }
    let isRemote = text.hasPrefix("ssh://")
    throw EngineEndpointFault(
      why: "\(origin) says '\(text)', which is \(isRemote ? "reached over SSH" : "no address that is read")",
      suggestion: isRemote
        ? "Forward the socket (ssh -L /tmp/engine.sock:/var/run/docker.sock HOST), and name it as unix:///tmp/engine.sock"
        : "Write unix:///PATH, tcp://HOST:PORT, or https://HOST:PORT")
  }
}
