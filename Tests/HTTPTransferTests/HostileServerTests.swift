import HTTPFixtures
import HTTPTransfer
import Messages
import Testing

/// What a client makes of servers that do not keep to the rules.
struct HostileServerTests {
  private func failure(
    limits: HTTPLimits = HTTPLimits(), maximumBytes: Int = 1000,
    _ handler: @escaping HTTPFixtureServer.Handler
  ) throws -> HTTPError? {
    let server = try HTTPFixtureServer(handler)
    let client = HTTPClient(limits: limits, clock: StillClock().clock)
    let request = HTTPRequest(.get, try url(server))
    return #expect(throws: HTTPError.self) {
      try client.document(request, maximumBytes: maximumBytes, "manifest")
    }
  }

  @Test func `ten thousand headers are refused`() throws {
    let lines = (0..<10_000).map { "X-\($0): y\r\n" }.joined()
    let many = try failure { $1.send(Array("HTTP/1.1 200 OK\r\n\(lines)\r\n".utf8)) }
    #expect(many?.code == .limitExceeded && many?.why.contains("256 lines") == true)
    let long = "X: \(String(repeating: "y", count: 90_000))\r\n"
    #expect(try failure { $1.send(Array("HTTP/1.1 200 OK\r\n\(long)\r\n".utf8)) }?.code == .limitExceeded)
  }

  @Test func `a body that never ends is refused at its bound`() throws {
    let endless = try failure { _, connection in
      connection.send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8))
      let piece = Array("1000\r\n".utf8) + pattern(0x1000) + Array("\r\n".utf8)
      while connection.send(piece) {}
      connection.close()
    }
    #expect(endless?.code == .limitExceeded && endless?.why.contains("more than 1000 bytes") == true)
    let stated = try failure { $1.answer(200, [("Content-Length", "99999999999")], [1]) }
    #expect(stated?.code == .limitExceeded)
  }

  @Test func `redirects without end, to nowhere, and to other schemes are refused`() throws {
    let loop = try failure { $1.answer(302, [("Location", "/again")], to: $0) }
    #expect(loop?.code == .badRedirect && loop?.why.contains("more than 8 times") == true)
    for target in ["file:///etc/passwd", "http://", "ftp://localhost/x", "http://user:pw@localhost/"] {
      let nowhere = try failure { $1.answer(302, [("Location", target)], to: $0) }
      #expect(nowhere?.code == .badRedirect)
    }
    let plain = try failure { $1.answer(302, [("Location", "http://example.invalid/")], to: $0) }
    #expect(plain?.code == .plainRefused && plain?.place == "example.invalid")
  }

  @Test func `silence before, in and behind the head of an answer is an error`() throws {
    let silent = try failure(limits: .quick) { $1.sayNothing() }
    #expect(silent?.code == .timedOut)
    let inHead = try failure(limits: .quick) { _, connection in
      connection.send(Array("HTTP/1.1 200 OK\r\nX: ".utf8))
      connection.sayNothing()
    }
    #expect(inHead?.code == .timedOut)
    let inBody = try failure(limits: .quick) { _, connection in
      connection.answer(200, [("Content-Length", "100")], pattern(10))
      connection.sayNothing()
    }
    #expect(inBody?.code == .timedOut && inBody?.why.contains("1024 bytes") == true)
  }

  @Test func `a connection that always ends early is an error after five tries`() throws {
    let server = try HTTPFixtureServer { _, connection in
      connection.answer(200, [("Content-Length", "100")], pattern(10))
      connection.close()
    }
    let client = HTTPClient(clock: StillClock().clock)
    let request = HTTPRequest(.get, try url(server))
    let error = #expect(throws: HTTPError.self) { try client.document(request, maximumBytes: 1000, "text") }
    #expect(error?.code == .interrupted && server.requests.count == 5)
  }

  @Test func `what is no HTTP is an error`() throws {
    for bytes in ["SSH-2.0-OpenSSH_9\r\n", "\r\n\r\n\r\n", "HTTP/9.9 200 OK\r\n\r\n", "<html>"] {
      let error = try failure { _, connection in
        connection.send(Array(bytes.utf8))
        connection.close()
      }
      #expect(error.map { [.malformed, .interrupted].contains($0.code) } == true)
    }
  }

  @Test func `who asks to wait for hours is told to the user`() throws {
    let error = try failure {
      $1.answer(429, [("Retry-After", "21600"), ("RateLimit-Remaining", "0;w=21600")], to: $0)
    }
    #expect(error?.code == .rateLimited && error?.why.contains("21600 seconds") == true)
    let endless = try failure { $1.answer(429, [("Retry-After", "0")], to: $0) }
    #expect(endless?.code == .rateLimited)
    let failing = try failure { $1.answer(500, to: $0) }
    #expect(failing?.code == .unavailable)
  }

  @Test func `a plain address is reached on this machine only`() throws {
    let address = try #require(HTTPURL("http://registry.example.invalid/v2/"))
    let error = #expect(throws: HTTPError.self) { try HTTPClient().send(HTTPRequest(.get, address)) }
    #expect(error?.code == .plainRefused)
    for host in ["127.0.0.1", "localhost", "127.8.9.10", "[::1]", "a.localhost"] {
      #expect(HTTPURL("http://\(host):1/")?.origin.isLoopback == true)
    }
    for host in ["127.0.0.1.example.com", "10.0.0.1", "localhost.example.com", "[::2]", "0.0.0.0"] {
      #expect(HTTPURL("http://\(host):1/")?.origin.isLoopback == false)
    }
  }

  @Test func `a server that speaks no TLS is told from one that nobody trusts`() throws {
    let server = try HTTPFixtureServer { _, connection in connection.close() }
    let address = try #require(HTTPURL("https://\(server.authority)/"))
    let client = HTTPClient(clock: StillClock().clock)
    let error = #expect(throws: HTTPError.self) { try client.send(HTTPRequest(.get, address)) }
    #expect(error?.code == .notTLS || error?.code == .timedOut)
    let nobody = try #require(HTTPURL("http://127.0.0.1:1/"))
    #expect(throws: HTTPError(.unreachable, at: "127.0.0.1:1", why: "nothing answers there")) {
      try client.send(HTTPRequest(.get, nobody))
    }
  }
}
