/// How a container of an image is started: the `config` object of the configuration.
///
/// OCI image specification 1.1, "OCI Image Configuration", `config`.
public struct ExecutionParameters: Hashable, Sendable {
  /// The user, as written: a name or number, perhaps with a group after a colon. Empty means root.
  public var user: String
  /// The environment, `NAME=value` each.
  public var environment: [String]
  /// The program that is always run.
  public var entrypoint: [String]
  /// The default arguments, or the program when there is no entry point.
  public var command: [String]
  /// The folder a container starts in.
  public var workingDirectory: String
  /// Labels.
  public var labels: [String: String]
  /// Ports the image says it listens on: `8080/tcp`; sorted.
  public var exposedPorts: [String]
  /// Folders the image wants kept outside the container; sorted.
  public var volumes: [String]
  /// The signal that stops a container.
  public var stopSignal: String?

  /// Makes parameters of their parts.
  public init(
    user: String = "", environment: [String] = [], entrypoint: [String] = [], command: [String] = [],
    workingDirectory: String = "", labels: [String: String] = [:], exposedPorts: [String] = [],
    volumes: [String] = [], stopSignal: String? = nil
  ) {
    self.user = user
    self.environment = environment
    self.entrypoint = entrypoint
    self.command = command
    self.workingDirectory = workingDirectory
    self.labels = labels
    self.exposedPorts = exposedPorts
    self.volumes = volumes
    self.stopSignal = stopSignal
  }

  /// The value of an environment variable; the last one counts when it is given twice.
  public func environmentValue(_ name: String) -> String? {
    let prefix = name + "="
    return environment.last { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}

extension ExecutionParameters: Decodable {
  private enum CodingKeys: String, CodingKey {
    case user = "User"
    case environment = "Env"
    case entrypoint = "Entrypoint"
    case command = "Cmd"
    case workingDirectory = "WorkingDir"
    case labels = "Labels"
    case exposedPorts = "ExposedPorts"
    case volumes = "Volumes"
    case stopSignal = "StopSignal"
  }

  /// Whatever a set's members map to: the specification says an empty object.
  private struct Ignored: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  /// Reads the parameters. Old Docker versions wrote a lone string for a list of one: it is taken as such.
  /// - Throws: `DecodingError` when a part is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    user = try container.decodeIfPresent(String.self, forKey: .user) ?? ""
    environment = try container.decodeIfPresent([String].self, forKey: .environment) ?? []
    entrypoint = try Self.words(container, .entrypoint)
    command = try Self.words(container, .command)
    workingDirectory = try container.decodeIfPresent(String.self, forKey: .workingDirectory) ?? ""
    labels = try container.decodeIfPresent([String: String].self, forKey: .labels) ?? [:]
    exposedPorts = try Self.members(container, .exposedPorts)
    volumes = try Self.members(container, .volumes)
    stopSignal = try container.decodeIfPresent(String.self, forKey: .stopSignal)
  }

  private static func words(
    _ container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys
  ) throws -> [String] {
    if let word = try? container.decode(String.self, forKey: key) { return [word] }
    return try container.decodeIfPresent([String].self, forKey: key) ?? []
  }

  private static func members(
    _ container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys
  ) throws -> [String] {
    let set = try container.decodeIfPresent([String: Ignored].self, forKey: key) ?? [:]
    return set.keys.sorted()
  }
}
