internal import Glibc
import Messages

/// Why nothing answers on a socket of this machine.
enum SocketFault: Hashable {
  /// There is nothing at the path.
  case absent(String)
  /// This user may not use it.
  case forbidden(String)
  /// What is there is not listened to.
  case silent(String)

  /// Tries to connect to the socket once more, for the system's reason.
  init(_ path: String) {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
      self = .absent(path)
      return
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) == 0 }
    }
    self =
      switch isConnected ? 0 : errno {
      case ENOENT, ENOTDIR: .absent(path)
      case EACCES, EPERM: .forbidden(path)
      default: .silent(path)
      }
  }

  /// What is wrong, and what to do.
  func explained(_ engine: ContainerEngine) -> (why: Message, suggestion: Message?) {
    switch self {
    case .absent(let path):
      ("there is no socket '\(path)'; it is not running, or listens elsewhere", engine.start)
    case .forbidden(let path): ("this user may not use its socket '\(path)'", engine.permission)
    case .silent(let path): ("nothing answers on its socket '\(path)'; it is not running", engine.start)
    }
  }
}
