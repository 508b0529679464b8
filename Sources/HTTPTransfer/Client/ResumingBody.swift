import Messages

/// A body of known length whose transfer is gone on with where its connection ends early.
///
/// It asks for the rest from the first byte that did not come. An answer counts as the rest only when its
/// `Content-Range` begins there; one with the whole is read from its start, and what came before is passed over, a
/// bounded number of times.
public struct ResumingBody {
  /// Sends the request for a body from a byte on: with `Range: bytes=N-`, unless N is 0.
  public typealias Opening = (Int64) throws(HTTPError) -> HTTPResponse

  /// The bytes that the whole must have.
  public let expectedBytes: Int64
  /// The bytes that came.
  public private(set) var receivedBytes: Int64 = 0
  private let client: HTTPClient
  private let open: Opening
  private var response: HTTPResponse?
  private var resumptions = 0
  private var idleResumptions = 0
  private var restarts = 0

  /// Begins with the answer to the first request.
  /// - Throws: ``HTTPError`` where it is not the whole from its first byte on.
  public init(
    expectedBytes: Int64, client: HTTPClient, first: HTTPResponse, open: @escaping Opening
  ) throws(HTTPError) {
    self.expectedBytes = expectedBytes
    self.client = client
    self.open = open
    try Self.check(first.head, beginsAt: 0, of: expectedBytes)
    response = first
  }

  /// Reads on.
  ///
  /// - Returns: how many bytes were read; 0 at the end only.
  /// - Throws: ``HTTPError``: the one that ended the last transfer where going on does not help, or one with code
  ///   `malformed`, `lengthDiffers` or `limitExceeded`.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(HTTPError) -> Int {
    while true {
      do throws(HTTPError) {
        return try readOnce(into: buffer)
      } catch {
        response = nil
        try resume(after: error)
      }
    }
  }

  private mutating func readOnce(into buffer: UnsafeMutableRawBufferPointer) throws(HTTPError) -> Int {
    guard let response else { return 0 }
    let count = try response.read(into: buffer)
    let place = response.head.url.origin.authority
    guard count > 0 else {
      guard receivedBytes < expectedBytes else { return 0 }
      throw HTTPError(
        .interrupted, at: place, why: "it ends after \(receivedBytes) of \(expectedBytes) bytes")
    }
    idleResumptions = 0
    receivedBytes += Int64(count)
    guard receivedBytes <= expectedBytes else {
      throw HTTPError(
        .lengthDiffers(bytes: receivedBytes), at: place,
        why: "it sends more than the \(expectedBytes) bytes that it should")
    }
    return count
  }

  /// Asks for the rest.
  private mutating func resume(after error: HTTPError) throws(HTTPError) {
    var error = error
    while true {
      resumptions += 1
      idleResumptions += 1
      let limits = client.limits
      guard error.isTransient, resumptions <= limits.maximumResumptions,
        idleResumptions <= (error.code == .timedOut ? limits.maximumTimeouts : limits.maximumIdleResumptions)
      else { throw error }
      client.rest(afterFailures: idleResumptions)
      do throws(HTTPError) {
        let next = try open(receivedBytes)
        client.tell(.resuming(next.head.url.origin, byte: receivedBytes))
        try takeOver(next)
        return
      } catch let failure {
        error = failure
      }
    }
  }

  private mutating func takeOver(_ next: HTTPResponse) throws(HTTPError) {
    if next.head.status == 200, receivedBytes > 0 {
      restarts += 1
      guard restarts <= client.limits.maximumRestarts else {
        throw HTTPError(
          .limitExceeded, at: next.head.url.origin.authority,
          why:
            "its connections end early, and it sends the whole again instead of the rest; it did so \(restarts) times"
        )
      }
      try Self.check(next.head, beginsAt: 0, of: expectedBytes)
      try passOver(receivedBytes, of: next)
    } else {
      try Self.check(next.head, beginsAt: receivedBytes, of: expectedBytes)
    }
    response = next
  }

  private func passOver(_ bytes: Int64, of next: HTTPResponse) throws(HTTPError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var left = bytes
    while left > 0 {
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(min(left, Int64(buffer.count)))])
      let count = try next.read(into: part)
      guard count > 0 else {
        throw HTTPError(
          .interrupted, at: next.head.url.origin.authority, why: "its connections end before new bytes come")
      }
      left -= Int64(count)
    }
  }

  /// Checks that an answer is the body from a byte on.
  private static func check(
    _ head: HTTPResponseHead, beginsAt first: Int64, of expected: Int64
  ) throws(HTTPError) {
    func malformed(_ why: Message) -> HTTPError {
      HTTPError(.malformed, at: head.url.origin.authority, why: why)
    }
    func differs(_ bytes: Int64) -> HTTPError {
      HTTPError(
        .lengthDiffers(bytes: bytes), at: head.url.origin.authority,
        why: "it has \(bytes) bytes instead of \(expected)")
    }
    switch head.status {
    case 200 where first == 0:
      if let length = head.fields.contentLength, length != expected { throw differs(length) }
    case 206:
      guard let range = head.fields["content-range"].flatMap({ HTTPContentRange($0) }) else {
        throw malformed("it answers with a part, and does not say which")
      }
      guard range.first == first else {
        throw malformed(
          "it was asked for bytes from \(first) on, and answers with those from \(range.first) on")
      }
      if let total = range.total, total != expected { throw differs(total) }
    case 416 where first > 0: throw differs(first)
    default: throw malformed("it answers \(head.status)")
    }
  }
}
