import EngineReading
import Foundation
import ReadBack

/// Docker Engine or Podman's service as Debian has it, on a socket of its own, with everything below one folder.
///
/// It has no networks and runs no containers; it needs root.
final class RealEngine: @unchecked Sendable {
  /// The longest that an engine may take until it listens: 30 s, of which it takes one or two.
  private static let startMilliseconds = 30_000

  let engine: ContainerEngine
  let socket: String
  /// A short path: Podman takes no longer one than 50 bytes for its `--runroot`.
  private let folder: String
  private let process = Process()

  /// Whether the engine is installed and may be started here; for root, whether it must be.
  static func isInstalled(_ engine: ContainerEngine) -> Bool {
    let program = engine == .docker ? "dockerd" : "podman"
    return getuid() == 0 && RequiredTool.runsTests(isThere: ForeignProgram(program) != nil)
  }

  /// Starts an engine and loads an archive, as `docker save` writes one, into it.
  init(_ engine: ContainerEngine, archive: [UInt8]) throws {
    self.engine = engine
    var template = Array("/tmp/plimsoll.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure(why: "there is no folder to be had in /tmp") }
    folder = String(cString: made)
    socket = folder + "/engine.sock"
    try start()
    let file = folder + "/image.tar"
    try Data(archive).write(to: URL(fileURLWithPath: file))
    let load =
      switch engine {
      case .docker: ["--host", "unix://\(socket)", "load", "--input", file]
      case .podman: podmanOptions + ["load", "--input", file]
      }
    guard let client = ForeignProgram(engine == .docker ? "docker" : "podman") else {
      throw Failure(why: "its client is not installed")
    }
    do {
      _ = try client.output(arguments: load, input: Data())
    } catch {
      throw Failure(why: "\(error): \(log)")
    }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Where all of Podman's state lies. The driver `vfs` mounts nothing.
  private var podmanOptions: [String] {
    [
      "--root", folder + "/root", "--runroot", folder + "/run", "--storage-driver", "vfs",
      "--cgroup-manager", "cgroupfs", "--events-backend", "file",
    ]
  }

  private var command: (program: String, arguments: [String]) {
    switch engine {
    case .docker:
      (
        "dockerd",
        [
          "--host", "unix://\(socket)", "--data-root", folder + "/root", "--exec-root", folder + "/exec",
          "--pidfile", folder + "/pid", "--storage-driver", "vfs", "--iptables=false", "--ip6tables=false",
          "--bridge=none", "--ip-masq=false", "--log-level", "error",
        ]
      )
    case .podman: ("podman", podmanOptions + ["system", "service", "--time", "0", "unix://\(socket)"])
    }
  }

  private func start() throws {
    let command = command
    guard let program = ForeignProgram(command.program) else { throw Failure(why: "it is not installed") }
    process.executableURL = program.location
    process.arguments = command.arguments
    try Data().write(to: URL(fileURLWithPath: folder + "/log"))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/log"))
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    for _ in 0..<Self.startMilliseconds / 50 {
      if FileManager.default.fileExists(atPath: socket) { return }
      guard process.isRunning else { break }
      usleep(50_000)
    }
    throw Failure(why: "it does not start: \(log)")
  }

  private var log: String {
    (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "it left no log"
  }

  /// Why an engine could not be had.
  struct Failure: Error {
    let why: String
  }
}
