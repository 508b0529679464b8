import Glibc
import Synchronization

/// A server of HTTP that does what a test tells it, also what no server should.
///
/// It listens on a port of this machine that the system chooses, or on a socket with a path, and answers each
/// connection on a thread of its own, until it goes.
public final class HTTPFixtureServer: Sendable {
  /// Answers a request; the connection stays open unless it is closed.
  public typealias Handler = @Sendable (ServedRequest, ServedConnection) -> Void

  /// The port; 0 of a socket with a path.
  public let port: UInt16
  /// What was asked, in order.
  public var requests: [ServedRequest] { log.withLock { $0 } }

  /// How many connections were made.
  public var connectionCount: Int { connections.withLock { $0 } }

  private let listener: Int32
  private let connections = Mutex<Int>(0)
  private let log = Mutex<[ServedRequest]>([])
  private let handler: Handler

  /// A fault of the system, in making a server.
  public struct Failure: Error {
    /// What failed.
    public let step: String
  }

  /// Starts a server.
  /// - Parameter socketPath: the path of the socket; nil for a port of 127.0.0.1.
  public init(socketPath: String? = nil, _ handler: @escaping Handler) throws {
    let (descriptor, chosen) = try socketPath.map { (try Self.listen(at: $0), UInt16(0)) } ?? Self.listen()
    listener = descriptor
    port = chosen
    self.handler = handler
    Self.thread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0, let self else { break }
        self.serve(connection)
      }
      close(descriptor)
    }
  }

  deinit {
    // What waits in accept(2) wakes up; its thread closes the listener.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// `127.0.0.1:40123`.
  public var authority: String { "127.0.0.1:\(port)" }

  /// The address of a path on it.
  public func address(_ path: String) -> String { "http://\(authority)\(path)" }

  private func serve(_ descriptor: Int32) {
    connections.withLock { $0 += 1 }
    Self.thread { [weak self] in
      let connection = ServedConnection(descriptor: descriptor)
      while !connection.isClosed, let request = connection.next() {
        guard let self else { return }
        self.log.withLock { $0.append(request) }
        self.handler(request, connection)
      }
    }
  }

  // MARK: Sockets and threads

  private static func listen() throws -> (Int32, UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, size) == 0 && Glibc.listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &size) == 0
      }
    }
    guard isBound else { throw Failure(step: "listening on a port") }
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }

  private static func listen(at path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw Failure(step: "naming a socket")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && Glibc.listen(descriptor, 64) == 0
      }
    }
    guard isBound else { throw Failure(step: "listening at \(path)") }
    return descriptor
  }

  /// A connection to a port of this machine; negative where nothing listens there.
  static func connect(to port: UInt16) -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status != 0 else { return descriptor }
    close(descriptor)
    return -1
  }

  /// Waits until another program listens on a port of this machine: ten seconds at most.
  public static func waitForServer(on port: UInt16) throws {
    for _ in 0..<500 {
      let descriptor = connect(to: port)
      if descriptor >= 0 {
        close(descriptor)
        return
      }
      usleep(20_000)
    }
    throw Failure(step: "waiting for a server")
  }

  static func thread(_ body: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, Unmanaged.passRetained(Work(body)).toOpaque())
    precondition(status == 0, "no thread can be started")
    pthread_detach(thread)
  }
}
