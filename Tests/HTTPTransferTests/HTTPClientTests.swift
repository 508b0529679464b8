import Foundation
import HTTPFixtures
import HTTPTransfer
import Messages
import Testing

/// What a client makes of servers that keep to the rules.
struct HTTPClientTests {
  @Test func `a body comes whole, in pieces of the reader's size`() throws {
    let body = pattern(1_000_000)
    let server = try HTTPFixtureServer { request, connection in connection.answer(200, [], body, to: request)
    }
    for pieceBytes in [1, 1000, 128 << 10, 2_000_000] {
      let few = pieceBytes == 1 ? Array(body.prefix(5000)) : body
      let small = try HTTPFixtureServer { $1.answer(200, [], few, to: $0) }
      let response = try HTTPClient().send(HTTPRequest(.get, try url(small)))
      #expect(response.head.status == 200)
      #expect(try response.rest(pieceBytes: pieceBytes) == few)
    }
    #expect(try HTTPClient().send(HTTPRequest(.head, try url(server))).rest() == [])
  }

  @Test func `a socket with a path is spoken to as a port is`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString.prefix(13)).sock"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let server = try HTTPFixtureServer(socketPath: path) { request, connection in
      connection.answer(200, [], Array(request.target.utf8), to: request)
    }
    let client = HTTPClient(access: HTTPAccess(unixSocket: path))
    let address = try #require(HTTPURL("http://localhost/images/json?all=1"))
    let answer = try client.document(HTTPRequest(.get, address), maximumBytes: 100, "list")
    #expect(String(decoding: answer.body, as: UTF8.self) == "/images/json?all=1")
    #expect(server.requests.first?.fields["host"] == "localhost")
    let missing = HTTPClient(access: HTTPAccess(unixSocket: path + ".none"))
    let error = #expect(throws: HTTPError.self) { try missing.send(HTTPRequest(.get, address)) }
    #expect(error?.code == .unreachable && error?.place == path + ".none")
  }

  @Test func `one connection serves one request after another`() throws {
    let server = try HTTPFixtureServer { $1.answer(200, [], Array("x".utf8), to: $0) }
    let client = HTTPClient()
    for _ in 0..<5 { _ = try client.document(HTTPRequest(.get, try url(server)), maximumBytes: 10, "text") }
    #expect(server.requests.count == 5)
    #expect(server.connectionCount == 1)
  }

  @Test func `answers that nobody reads leave their connection for the next request`() throws {
    let server = try HTTPFixtureServer { request, connection in
      connection.answer(
        request.path == "/large" ? 200 : 401, [], pattern(request.path == "/large" ? 500_000 : 500),
        to: request)
    }
    let client = HTTPClient()
    for _ in 0..<3 {
      try client.send(HTTPRequest(.get, try url(server))).close()
      try client.send(HTTPRequest(.head, try url(server, "/large"))).close()
    }
    #expect(server.connectionCount == 1)
    try client.send(HTTPRequest(.get, try url(server, "/large"))).close()
    try client.send(HTTPRequest(.get, try url(server))).close()
    #expect(server.connectionCount == 2)
  }

  @Test func `fields and a body are sent as they are given`() throws {
    let server = try HTTPFixtureServer { $1.answer(200, [], $0.body, to: $0) }
    let field = try #require(HTTPField("Accept", "text/plain, sécret-비번"))
    let request = HTTPRequest(.post, try url(server, "/a?b=c"), fields: [field], body: Array("k=v".utf8))
    #expect(try HTTPClient().send(request).rest() == Array("k=v".utf8))
    let served = try #require(server.requests.first)
    #expect(served.method == "POST" && served.target == "/a?b=c")
    #expect(served.fields["accept"] == "text/plain, sécret-비번")
  }

  @Test func `what is put is sent whole, and again only where the server took nothing`() throws {
    let statuses = Countdown(1)
    let server = try HTTPFixtureServer { request, connection in
      let status = request.path == "/busy" ? 503 : statuses.next() ? 429 : 200
      connection.answer(status, [("Retry-After", "1")], request.body, to: request)
    }
    var limits = HTTPLimits()
    limits.repeatsServerFaults = false
    let client = HTTPClient(limits: limits, clock: StillClock().clock)
    let body = pattern(200_000)
    let put = try client.document(
      HTTPRequest(.put, try url(server, "/x"), body: body), maximumBytes: 1_000_000, "text")
    #expect(put.head.status == 200 && put.body == body)
    #expect(server.requests.map(\.method) == ["PUT", "PUT"] && server.requests.last?.body == body)
    #expect(try client.send(HTTPRequest(.put, try url(server, "/busy"), body: body)).head.status == 503)
    #expect(server.requests.count == 3)
  }

  @Test func `nothing that would end a line can be a field`() {
    for value in ["a\r\nX: y", "a\nb", "a\u{0}b", "a\u{7F}"] {
      #expect(HTTPField("Authorization", value) == nil)
    }
  }

  @Test func `a redirect is followed, and credentials stay where they were for`() throws {
    let other = try HTTPFixtureServer { $1.answer(200, [], Array("there".utf8), to: $0) }
    let server = try HTTPFixtureServer { request, connection in
      let target = request.path == "/1" ? "2?x=1" : other.address("/blob")
      connection.answer(307, [("Location", target)], to: request)
    }
    let secret = try #require(HTTPField("Authorization", "Basic c2VjcmV0"))
    let request = HTTPRequest(.get, try url(server, "/1"), authorization: secret)
    let response = try HTTPClient().send(request)
    #expect(try response.rest() == Array("there".utf8))
    #expect(response.head.url.text == other.address("/blob"))
    #expect(server.requests.map(\.target) == ["/1", "/2?x=1"])
    #expect(server.requests.allSatisfy { $0.fields["authorization"] == "Basic c2VjcmV0" })
    #expect(other.requests.map { $0.fields["authorization"] } == [nil])
  }

  @Test func `the proxy of the environment is gone over, and not for its exceptions`() throws {
    let proxy = try HTTPFixtureServer { $1.answer(200, [], Array("proxy".utf8), to: $0) }
    let server = try HTTPFixtureServer { $1.answer(200, [], Array("server".utf8), to: $0) }
    for (name, exceptions, expected) in [
      ("http_proxy", "", "proxy"), ("HTTP_PROXY", "", "proxy"), ("ALL_PROXY", "", "proxy"),
      ("http_proxy", "127.0.0.1", "server"), ("https_proxy", "", "server"),
    ] {
      let proxies = HTTPProxies(environment: [name: proxy.address(""), "NO_PROXY": exceptions])
      let client = HTTPClient(access: HTTPAccess(proxies: proxies))
      let answer = try client.document(HTTPRequest(.get, try url(server)), maximumBytes: 100, "text")
      #expect(String(decoding: answer.body, as: UTF8.self) == expected)
    }
    #expect(proxy.requests.first?.target == server.address("/"))
  }

  @Test func `who asks for time gets it, and tells how many requests are left`() throws {
    let answers = Countdown(2)
    let server = try HTTPFixtureServer { request, connection in
      let limits = [("RateLimit-Limit", "100;w=21600"), ("RateLimit-Remaining", "0;w=21600")]
      if answers.next() {
        connection.answer(429, limits + [("Retry-After", "7")], to: request)
      } else {
        connection.answer(200, limits, Array("x".utf8), to: request)
      }
    }
    let (clock, log) = (StillClock(), EventLog())
    let client = HTTPClient(clock: clock.clock, observe: log.add)
    #expect(try client.send(HTTPRequest(.get, try url(server))).rest() == Array("x".utf8))
    #expect(clock.waited == [7000, 7000])
    let limit = log.events.compactMap { if case .rateLimit(_, let limit) = $0 { limit } else { nil } }.first
    #expect(limit?.description == "0 of 100 requests are left in 21600 seconds")
    #expect(log.events.contains(.waiting(try url(server).origin, milliseconds: 7000)))
  }

  @Test func `a wait until a date is counted from the answer's own`() throws {
    let answers = Countdown(1)
    let server = try HTTPFixtureServer { request, connection in
      let date = ("Date", "Wed, 21 Oct 2015 07:28:00 GMT")
      if answers.next() {
        connection.answer(503, [date, ("Retry-After", "Wed, 21 Oct 2015 07:28:09 GMT")], to: request)
      } else {
        connection.answer(200, [date], to: request)
      }
    }
    let clock = StillClock()
    #expect(try HTTPClient(clock: clock.clock).send(HTTPRequest(.get, try url(server))).head.status == 200)
    #expect(clock.waited == [9000])
  }

  @Test func `what failed for the moment is tried again`() throws {
    let answers = Countdown(3)
    let server = try HTTPFixtureServer { request, connection in
      answers.next() ? connection.answer(503, to: request) : connection.answer(200, to: request)
    }
    let clock = StillClock()
    #expect(try HTTPClient(clock: clock.clock).send(HTTPRequest(.get, try url(server))).head.status == 200)
    #expect(clock.waited.count == 3 && server.requests.count == 4)
    // Each wait is drawn between half of a time that doubles and the whole of it.
    for (wait, whole) in zip(clock.waited, [500, 1000, 2000] as [Int64]) {
      #expect((whole / 2)...whole ~= wait)
    }
  }
}
