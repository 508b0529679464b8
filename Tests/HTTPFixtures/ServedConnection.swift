import Dispatch
import Glibc

/// The server's side of a connection.
public final class ServedConnection {
  private let descriptor: Int32
  /// What came behind the last request.
  private var rest: [UInt8] = []
  /// Whether it was closed here.
  public private(set) var isClosed = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit { close() }

  /// The next request; nil when there is none.
  func next() -> ServedRequest? {
    let end = Array("\r\n\r\n".utf8)
    while true {
      // TLS begins so, and waits for an answer: a plain server has none.
      if rest.first == 0x16 { return nil }
      if let at = rest.indices.first(where: { rest[$0...].starts(with: end) }) {
        let head = Array(rest[..<at])
        rest.removeFirst(at + end.count)
        let length = ServedRequest(head: head, body: [])?.fields["content-length"].flatMap { Int($0) } ?? 0
        while rest.count < length, receive() {}
        let body = Array(rest.prefix(length))
        rest.removeFirst(body.count)
        return ServedRequest(head: head, body: body)
      }
      guard receive() else { return nil }
    }
  }

  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    rest += buffer[..<count]
    return true
  }

  /// Sends bytes as they are.
  /// - Returns: whether the other side took them.
  @discardableResult
  public func send(_ bytes: some Collection<UInt8>) -> Bool {
    let bytes = Array(bytes)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        Glibc.send(
          descriptor, all.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Sends a whole answer.
  public func answer(
    _ status: Int, _ fields: [(String, String)] = [], _ body: some Collection<UInt8> = [UInt8](),
    to request: ServedRequest? = nil
  ) {
    var head = "HTTP/1.1 \(status) X\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    if !fields.contains(where: { $0.0.lowercased() == "content-length" }) {
      head += "Content-Length: \(body.count)\r\n"
    }
    send(Array((head + "\r\n").utf8) + (request?.method == "HEAD" ? [] : Array(body)))
  }

  /// Waits until the other side closes, and says nothing.
  public func sayNothing() {
    while receive() {}
  }

  /// Hands bytes on to and from a port of this machine, as a proxy does for `CONNECT`, until a side ends.
  public func tunnel(to port: UInt16) {
    let other = HTTPFixtureServer.connect(to: port)
    guard other >= 0 else { return answer(502) }
    send(Array("HTTP/1.1 200 Connected\r\n\r\n".utf8))
    let ours = descriptor
    let isBackOver = DispatchSemaphore(value: 0)
    HTTPFixtureServer.thread {
      Self.copy(from: other, to: ours)
      isBackOver.signal()
    }
    Self.copy(from: ours, to: other)
    // A descriptor that is closed under the other direction may be somebody else's a moment later.
    isBackOver.wait()
    Glibc.close(other)
    close()
  }

  private static func copy(from source: Int32, to target: Int32) {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      guard count > 0, Glibc.send(target, buffer, count, Int32(MSG_NOSIGNAL)) == count else { break }
    }
    shutdown(target, Int32(SHUT_WR))
  }

  /// Ends the connection.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    Glibc.close(descriptor)
  }
}
