/// What the environment says of engines.
public struct EngineEnvironment: Sendable {
  /// The names of the variables that are asked for.
  public static let variables = [
    "CONTAINER_HOST", "DOCKER_CERT_PATH", "DOCKER_CONFIG", "DOCKER_CONTEXT", "DOCKER_HOST",
    "DOCKER_TLS_VERIFY",
    "HOME", "XDG_RUNTIME_DIR",
  ]

  private let values: [String: String]

  /// Takes the variables of a process.
  public init(_ values: [String: String]) {
    self.values = values
  }

  /// The value of a variable; nil when it is not set, or empty.
  subscript(_ name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The folder of Docker's client: `$DOCKER_CONFIG`, else `~/.docker`.
  var dockerFolder: String? {
    self["DOCKER_CONFIG"] ?? self["HOME"].map { "\($0)/.docker" }
  }

  /// A path below the folder of this user's sockets; nil where there is none.
  func runtimePath(_ path: String) -> String? {
    self["XDG_RUNTIME_DIR"].map { "\($0)/\(path)" }
  }
}
