import HTTPFixtures
import HTTPTransfer
import ImageFixtures
import ImageSources
import OCIFormat
import RegistryReading
import Testing

/// What is made of registries that lie, and of those that are none.
struct HostileRegistryTests {
  private let image = FixtureImage.two

  /// The error of reading an image whose registry answers some requests in its own way.
  private func failure(
    _ login: RegistryFixture.Login = .none, _ contents: RegistryFixture.Contents? = nil,
    where matches: @escaping @Sendable (ServedRequest) -> Bool,
    _ answer: @escaping @Sendable (ServedRequest, ServedConnection) -> Void
  ) async throws -> ImageReadingError? {
    let registry = try RegistryFixture(contents ?? RegistryFixture.contents(image), login: login) {
      request, connection in
      guard matches(request) else { return false }
      answer(request, connection)
      return true
    }
    let error = try await RegistryReadingFixture().error(registry.name())
    #expect(error?.image?.contains("app:1") == true)
    return error
  }

  @Test func `a manifest that is not the one of its digest is refused`() async throws {
    let other = Array(image.manifest) + [0x20]
    let lied = try await failure(where: { $0.path.contains("manifests/sha256") }) { request, connection in
      connection.answer(200, [("Content-Type", RegistryFixture.manifestType)], other, to: request)
    }
    #expect(lied?.code == .digestMismatch && lied?.document?.kind == "manifest")
    let header = try await failure(where: { $0.path.contains("manifests/") }) { request, connection in
      if request.method == "HEAD" { return connection.answer(200, to: request) }
      let digest = ("Docker-Content-Digest", "sha256:" + String(repeating: "0", count: 64))
      connection.answer(
        200, [("Content-Type", RegistryFixture.manifestType), digest], [0x7B, 0x7D], to: request)
    }
    #expect(header?.code == .digestMismatch)
  }

  @Test func `a layer with other bytes, fewer or more is refused`() async throws {
    let layer = image.layers[1]
    func answered(_ bytes: [UInt8], isChunked: Bool = false) async throws -> ImageReadingError? {
      try await failure(where: { $0.path.hasSuffix(layer.digest) }) { request, connection in
        guard isChunked else { return connection.answer(200, [], bytes, to: request) }
        if request.rangeStart != nil { return connection.answer(416, to: request) }
        connection.send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8))
        connection.send(
          Array((String(bytes.count, radix: 16) + "\r\n").utf8) + bytes + Array("\r\n0\r\n\r\n".utf8))
      }
    }
    var changed = layer.stored
    changed[changed.count / 2] ^= 0x55
    let other = try await answered(changed)
    #expect(other?.code == .digestMismatch && other?.layer?.number == 2)
    for isChunked in [false, true] {
      let fewer = try await answered(Array(layer.stored.dropLast()), isChunked: isChunked)
      #expect(fewer?.code == .truncatedLayer && fewer?.layer?.number == 2)
      let more = try await answered(layer.stored + [0], isChunked: isChunked)
      #expect(more?.code == .sizeMismatch && more?.layer?.number == 2)
    }
  }

  @Test func `a layer that never ends is left at its length`() async throws {
    let layer = image.layers[1]
    let endless = try await failure(where: { $0.path.hasSuffix(layer.digest) }) { _, connection in
      connection.send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8))
      while connection.send(Array("400\r\n".utf8) + [UInt8](repeating: 0, count: 0x400) + Array("\r\n".utf8))
      {}
      connection.close()
    }
    #expect(endless?.code == .sizeMismatch && endless?.why.contains("more than") == true)
  }

  @Test func `a web page in place of a document says so`() async throws {
    for type in ["text/html; charset=utf-8", RegistryFixture.manifestType] {
      let page = try await failure(where: { $0.path.contains("manifests/sha256") }) { request, connection in
        connection.answer(200, [("Content-Type", type)], Array("<!doctype html><p>Log in".utf8), to: request)
      }
      #expect(
        page?.code == .invalidDocument && page?.why.contains("a web page in place of the manifest") == true)
    }
  }

  @Test func `a document that is too large is refused before it is read`() async throws {
    let large = try await failure(where: { $0.path.contains("manifests/sha256") }) { request, connection in
      connection.answer(200, [("Content-Length", "5000000000")], [0x7B])
    }
    #expect(large?.code == .limitExceeded && large?.why.contains("4194304 bytes") == true)
  }

  @Test func `redirects without end, and ten thousand headers, name the registry`() async throws {
    let loop = try await failure(where: { _ in true }) { request, connection in
      connection.answer(302, [("Location", request.target)], to: request)
    }
    #expect(loop?.code == .untrusted && loop?.why.contains("redirects more than 8 times") == true)
    let headers = try await failure(where: { _ in true }) { _, connection in
      connection.send(
        Array(("HTTP/1.1 200 OK\r\n" + String(repeating: "X: y\r\n", count: 10_000) + "\r\n").utf8))
    }
    #expect(headers?.code == .limitExceeded && headers?.why.contains("127.0.0.1:") == true)
  }

  @Test func `a token of a megabyte, a page and nothing are no tokens`() async throws {
    for body in [
      #"{"token":"\#(String(repeating: "a", count: 1 << 20))"}"#, "<html>", "{}", #"{"token":"a b"}"#,
    ] {
      let token = try await failure(.token(nil, nil), where: { $0.path == "/token" }) { request, connection in
        connection.answer(200, [], Array(body.utf8), to: request)
      }
      #expect(token.map { [.notAuthorized, .limitExceeded].contains($0.code) } == true)
      #expect(token?.why.contains("token server") == true)
    }
  }

  @Test func `a login that is none, and a token server that is nowhere, are errors`() async throws {
    for challenge in [
      "Negotiate", "Bearer", "Bearer realm=\"file:///etc/passwd\"", "Bearer realm=\"http://a.invalid/\"",
    ] {
      let error = try await failure(where: { _ in true }) { request, connection in
        connection.answer(401, [("WWW-Authenticate", challenge)], to: request)
      }
      #expect(error.map { [.notAuthorized, .untrusted].contains($0.code) } == true)
    }
  }

  @Test func `an image of the first schema says so`() async throws {
    let old = try await failure(where: { $0.path.contains("manifests/") }) { request, connection in
      let type = "application/vnd.docker.distribution.manifest.v1+prettyjws"
      connection.answer(
        request.method == "HEAD" ? 405 : 200, [("Content-Type", type)], [0x7B, 0x7D], to: request)
    }
    #expect(old?.code == .invalidDocument && old?.why.contains("first schema") == true)
  }

  @Test func `a registry that fails, and one that asks for hours, say so`() async throws {
    let failing = try await failure(where: { _ in true }) { request, connection in
      connection.answer(500, to: request)
    }
    #expect(failing?.code == .unreachable && failing?.why.contains("answers 500") == true)
    let limited = try await failure(where: { _ in true }) { request, connection in
      connection.answer(429, [("Retry-After", "20000")], to: request)
    }
    #expect(limited?.code == .rateLimited)
    let nobody = try await RegistryReadingFixture().error("127.0.0.1:1/app:1")
    #expect(nobody?.code == .unreachable && nobody?.why.contains("127.0.0.1:1") == true)
    let plain = try await RegistryReadingFixture().error("registry.invalid:5000/app:1")
    #expect(plain?.code == .unreachable)
  }
}
