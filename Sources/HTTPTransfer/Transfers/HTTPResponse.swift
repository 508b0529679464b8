public import Messages

/// An answer whose body is still to be read, by one thread at a time.
///
/// Nothing of the body is held: what nobody reads stays on the way, and its sender waits.
public final class HTTPResponse {
  /// What is read of a body that nobody wants, so that its connection can serve the next request: 16 KiB. Reading more
  /// would take longer than a new connection.
  static let maximumUnwantedBytes = 16 << 10
  /// How long such a body is waited for, in milliseconds: half a second.
  static let maximumUnwantedMilliseconds: Int64 = 500

  /// The head.
  public let head: HTTPResponseHead
  /// Whether a body follows the head: not where only the head was asked for.
  private let hasBody: Bool
  private let limits: HTTPLimits
  private let access: HTTPAccess
  private let pool: HTTPSessionPool
  /// Nil when the transfer has ended.
  private var session: HTTPSession?

  init(
    _ head: HTTPResponseHead, hasBody: Bool, session: HTTPSession, access: HTTPAccess, limits: HTTPLimits,
    pool: HTTPSessionPool
  ) {
    self.head = head
    self.hasBody = hasBody
    self.session = session
    self.access = access
    self.limits = limits
    self.pool = pool
  }

  deinit {
    close()
  }

  /// Reads on in the body.
  ///
  /// - Returns: how many bytes were read; 0 at the end only.
  /// - Throws: ``HTTPError`` with code `interrupted` where the body ends before its stated length, and `timedOut`
  ///   where nothing comes.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(HTTPError) -> Int {
    guard let session, !buffer.isEmpty else { return 0 }
    do throws(HTTPError) {
      let count = try session.read(into: buffer, of: head.url, access, limits)
      if count == 0 { giveBack() }
      return count
    } catch {
      giveBack()
      throw error
    }
  }

  /// Reads the whole body.
  ///
  /// - Parameters:
  ///   - maximumBytes: the most bytes that it may have.
  ///   - what: what it is, for messages: `manifest`.
  /// - Throws: ``HTTPError`` as ``read(into:)``, and with code `limitExceeded`.
  public func bytes(maximumBytes: Int, _ what: Message) throws(HTTPError) -> [UInt8] {
    func tooLarge() -> HTTPError {
      HTTPError(
        .limitExceeded, at: head.url.origin.authority,
        why: "its \(what) has more than \(maximumBytes) bytes")
    }
    if let length = head.fields.contentLength, length > maximumBytes { throw tooLarge() }
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 32 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= maximumBytes else { throw tooLarge() }
    }
  }

  /// Ends the transfer, wherever it is. What is left of a small body is read, so that the connection can be kept.
  public func close() {
    let left = hasBody ? head.fields.contentLength ?? Int64.max : 0
    if left <= Self.maximumUnwantedBytes {
      session?.passOver(Self.maximumUnwantedBytes, Self.maximumUnwantedMilliseconds)
    }
    giveBack()
  }

  private func giveBack() {
    if let session { pool.giveBack(session, head.url.origin) }
    session = nil
  }
}
