import HTTPFixtures
import HTTPTransfer
import Messages
import Testing

/// How a body is gone on with whose connection ends early.
struct ResumingBodyTests {
  private let body = pattern(100_000)

  private func read(
    _ server: HTTPFixtureServer, expectedBytes: Int? = nil, log: EventLog = EventLog()
  ) throws(HTTPError) -> [UInt8] {
    let client = HTTPClient(clock: StillClock().clock, observe: log.add)
    guard let address = HTTPURL(server.address("/blob")) else { return [] }
    let open: ResumingBody.Opening = { first throws(HTTPError) in
      let range = first > 0 ? HTTPField("Range", "bytes=\(first)-") : nil
      return try client.send(HTTPRequest(.get, address, fields: range.map { [$0] } ?? []))
    }
    var stream = try ResumingBody(
      expectedBytes: Int64(expectedBytes ?? body.count), client: client, first: try open(0), open: open)
    var all: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 7000, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try stream.read(into: buffer)
      guard count > 0 else { return all }
      all += Array(buffer[..<count])
    }
  }

  /// Gives what is asked for, and ends the connection after some bytes.
  private func cutting(after bytes: Int) -> HTTPFixtureServer.Handler {
    { [body] request, connection in
      let first = request.rangeStart ?? 0
      let range = ("Content-Range", "bytes \(first)-\(body.count - 1)/\(body.count)")
      let rest = body[first...]
      connection.answer(
        first > 0 ? 206 : 200, (first > 0 ? [range] : []) + [("Content-Length", "\(rest.count)")],
        rest.prefix(bytes))
      connection.close()
    }
  }

  @Test func `a connection that ends at every tenth of a body does no harm`() throws {
    let server = try HTTPFixtureServer(cutting(after: 10_000))
    let log = EventLog()
    #expect(try read(server, log: log) == body)
    #expect(server.requests.map(\.rangeStart) == [nil] + (1...9).map { $0 * 10_000 })
    #expect(log.events.contains(.resuming(try url(server).origin, byte: 90_000)))
  }

  @Test func `a part that begins elsewhere is never taken for the rest`() throws {
    for range in [
      "bytes 0-99999/100000", "bytes 10001-99999/100000", "bytes */100000", "10000-99999/100000", "",
    ] {
      let server = try HTTPFixtureServer { [body] request, connection in
        guard request.rangeStart != nil else {
          connection.answer(200, [("Content-Length", "100000")], body.prefix(10_000))
          return connection.close()
        }
        connection.answer(206, range.isEmpty ? [] : [("Content-Range", range)], body)
      }
      #expect(throws: HTTPError.self) { try read(server) }
    }
  }

  @Test func `the whole, sent again, is read from its start and never appended`() throws {
    let server = try HTTPFixtureServer { [body] request, connection in
      guard request.rangeStart != nil else {
        connection.answer(200, [("Content-Length", "100000")], body.prefix(10_000))
        return connection.close()
      }
      connection.answer(200, [], body)
    }
    #expect(try read(server) == body)
  }

  @Test func `a server that always begins anew is left after three times`() throws {
    let server = try HTTPFixtureServer { [body] request, connection in
      connection.answer(
        200, [("Content-Length", "100000")], body.prefix(10_000 + 1000 * Int.random(in: 1...9)))
      connection.close()
    }
    let error = #expect(throws: HTTPError.self) { try read(server) }
    #expect(error.map { [.limitExceeded, .interrupted].contains($0.code) } == true)
    #expect(server.requests.count <= 10)
  }

  @Test func `another length than was said is an error, at once`() throws {
    for (length, why) in [
      (99_999, "it has 100000 bytes instead of 99999"), (100_001, "100000 bytes instead of 100001"),
    ] {
      let server = try HTTPFixtureServer { [body] in $1.answer(200, [], body, to: $0) }
      let error = #expect(throws: HTTPError.self) { try read(server, expectedBytes: length) }
      #expect(error?.code == .lengthDiffers(bytes: 100_000) && error?.why.contains(why) == true)
      #expect(server.requests.count == 1)
    }
    let chunked = try HTTPFixtureServer { [body] _, connection in
      connection.send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n".utf8))
      connection.send(body + Array("\r\n5\r\n12345\r\n0\r\n\r\n".utf8))
    }
    #expect(throws: HTTPError.self) { try read(chunked) }
  }

  @Test func `a server that gives nothing more is left after five times`() throws {
    let server = try HTTPFixtureServer { [body] request, connection in
      if request.rangeStart == nil {
        connection.answer(200, [("Content-Length", "100000")], body.prefix(10_000))
      }
      connection.close()
    }
    #expect(throws: HTTPError.self) { try read(server) }
    #expect(server.requests.count < 40)
  }
}
