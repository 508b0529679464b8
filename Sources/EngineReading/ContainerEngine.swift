import Messages

/// The container engines whose images are read, all through the interface of Docker Engine.
public enum ContainerEngine: Hashable, Sendable, CaseIterable {
  /// Docker Engine.
  case docker
  /// Podman, whose service speaks Docker's interface as well.
  case podman

  /// What references begin with, as in containers-transports(5); Podman's is ours.
  public var prefix: String {
    switch self {
    case .docker: "docker-daemon:"
    case .podman: "podman:"
    }
  }

  /// The kind of place, as measurements name it.
  var kindName: String { String(prefix.dropLast()) }

  /// How people call it.
  var name: String {
    switch self {
    case .docker: "Docker"
    case .podman: "Podman"
    }
  }

  /// What starts it.
  var start: Message {
    switch self {
    case .docker: "Start it (systemctl start docker), or say where it listens with DOCKER_HOST"
    case .podman:
      "Start its service (systemctl --user start podman.socket), or say where it listens with CONTAINER_HOST"
    }
  }

  /// What lets a user use its socket.
  var permission: Message {
    switch self {
    case .docker: "Add the user to the group docker and log in again, or run this as root"
    case .podman: "Use the service of this user (systemctl --user start podman.socket), or run this as root"
    }
  }

  /// What gets an image into it.
  func pull(_ name: String) -> Message {
    switch self {
    case .docker: "docker pull \(name) gets it; docker image ls says what there is"
    case .podman: "podman pull \(name) gets it; podman image ls says what there is"
    }
  }
}
