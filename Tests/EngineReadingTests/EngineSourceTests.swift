import Foundation
import HTTPFixtures
import ImageFixtures
import ImageReading
import ImageSources
import Messages
import OCIFormat
import Testing

@testable import EngineReading

/// Images of engines, and each way in which an engine does not give them.
struct EngineSourceTests {
  private let image = FixtureImage(
    [
      FixtureLayer([.file("etc/os-release", "ID=x\n"), .file("gone", "12345")], .plain),
      FixtureLayer([.file(".wh.gone"), .file("d/f", "content")], .plain),
    ], name: "app:1", execution: #"{"User":"node"}"#)

  @Test(arguments: FixtureEngine.Shape.allCases)
  func `an image of an engine is read, and the engine says its size`(shape: FixtureEngine.Shape) async throws
  {
    let engine = try FixtureEngine(shape, image)
    let images = try await FixtureEngine.images(
      shape.engine.prefix + "app:1", engine.environment(shape.engine))
    let stored = try #require(images.first)
    #expect(images.count == 1 && stored.name == "app:1")
    #expect(stored.source.kind.rawValue + ":" == shape.engine.prefix)
    #expect(
      stored.engineReport
        == EngineReport(
          engine: shape.told.engine, version: shape.told.version, apiVersion: shape.told.apiVersion,
          store: shape.told.store, field: "Size of GET /images/NAME/json", bytes: 4321))
    let contents = try await ImageReader().read(stored)
    #expect(contents.rootFileSystem.entries.map { "\($0.path)" } == ["d", "d/f", "etc", "etc/os-release"])
    #expect(contents.image.configDigest.description == FixtureLayer.sha256(image.configuration))
    #expect(contents.image.configuration.execution.user == "node")
    // By its id: the name could stand for another image by then.
    #expect(engine.server.requests.map(\.target).contains { $0.hasPrefix("/images/sha256:") })
    #expect(engine.server.requests.allSatisfy { $0.method == "GET" })
  }

  private func error(
    _ reference: String, _ environment: EngineEnvironment
  ) async throws -> ImageReadingError {
    let error = await #expect(throws: ImageReadingError.self) {
      _ = try await FixtureEngine.images(reference, environment)
    }
    return try #require(error)
  }

  // MARK: An engine that is not there

  @Test(arguments: ContainerEngine.allCases)
  func `an engine that is not running is told so, with what starts it`(engine: ContainerEngine) async throws {
    let folder = try FixtureFolder()
    let variable = engine == .podman ? "CONTAINER_HOST" : "DOCKER_HOST"
    let absent = try await error(
      engine.prefix + "app:1", EngineEnvironment([variable: "unix://\(folder.path)/none.sock"]))
    #expect(absent.code == .engineUnavailable)
    #expect(absent.why.contains("there is no socket '\(folder.path)/none.sock'"))
    #expect(absent.advice?.contains("systemctl") == true && absent.advice?.contains(variable) == true)
    // What is left of an engine that has ended.
    let left = folder.path + "/left.sock"
    do { _ = try HTTPFixtureServer(socketPath: left) { _, _ in } }
    let silent = try await error(engine.prefix + "app:1", EngineEnvironment([variable: "unix://\(left)"]))
    #expect(silent.code == .engineUnavailable && silent.why.contains("nothing answers on its socket"))
    let port = try await error(engine.prefix + "app:1", EngineEnvironment([variable: "tcp://127.0.0.1:1"]))
    #expect(port.code == .engineUnavailable && port.why.contains("nothing listens at http://127.0.0.1:1"))
  }

  @Test func `a socket that the user may not use is told so, with what permits it`() {
    for engine in ContainerEngine.allCases {
      let (why, suggestion) = SocketFault.forbidden("/var/run/docker.sock").explained(engine)
      #expect(why.contains("may not use its socket '/var/run/docker.sock'"))
      #expect(suggestion?.contains("root") == true)
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may use every socket"))
  func `the system's refusal is found out`() async throws {
    let engine = try FixtureEngine(.docker28, image)
    chmod(engine.socket, 0)
    defer { chmod(engine.socket, 0o700) }
    #expect(SocketFault(engine.socket) == .forbidden(engine.socket))
    let error = try await error("docker-daemon:app:1", engine.environment(.docker))
    #expect(error.why.contains("may not use its socket"))
  }

  @Test func `an engine on the network is not spoken to in plain`() async throws {
    let error = try await error(
      "docker-daemon:app:1", EngineEnvironment(["DOCKER_HOST": "tcp://192.0.2.1:2375"]))
    #expect(error.code == .engineUnavailable && error.why.contains("in plain"))
    #expect(error.subject == "docker-daemon:app:1")
  }

  // MARK: An engine that refuses

  @Test(arguments: FixtureEngine.Shape.allCases)
  func `an image that the engine does not have is told so, with what gets it`(
    shape: FixtureEngine.Shape
  ) async throws {
    let engine = try FixtureEngine(shape, image)
    let error = try await error(shape.engine.prefix + "node:24", engine.environment(shape.engine))
    #expect(error.code == .noSuchImage && error.image == "node:24")
    #expect(error.advice?.contains("pull node:24") == true)
  }

  @Test func `a refusal is told in the engine's words`() async throws {
    let engine = try FixtureEngine(.docker28, image) { request, connection in
      guard request.target.hasSuffix("/get") else { return false }
      connection.answer(500, [], Array(#"{"message":"the disk is \u001b[31mbroken"}"#.utf8))
      return true
    }
    let error = try await error("docker-daemon:app:1", engine.environment(.docker))
    #expect(error.code == .engineUnavailable && error.why.contains("status 500: the disk is \\x1b[31mbroken"))
  }

  @Test func `what is no engine is told so`() async throws {
    let engine = try FixtureEngine(.docker28, image) { request, connection in
      connection.answer(200, [("Content-Type", "text/html")], Array("<html>".utf8))
      return true
    }
    let error = try await error("docker-daemon:app:1", engine.environment(.docker))
    #expect(error.code == .engineUnavailable && error.why.contains("answers what is not understood"))
  }

  @Test func `an answer without an end is refused at its bound`() async throws {
    let engine = try FixtureEngine(.docker28, image) { request, connection in
      connection.send(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8))
      let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x20, count: 65_536) + Array("\r\n".utf8)
      while connection.send(chunk) {}
      connection.close()
      return true
    }
    let error = try await error("docker-daemon:app:1", engine.environment(.docker))
    #expect(error.code == .engineUnavailable && error.why.contains("4194304 bytes"))
  }

  @Test func `an export that stops in the middle is an error, wherever it stops`() async throws {
    let length = FixtureEngine.Shape.docker20.archive(of: image).count
    for tenth in 1..<10 {
      let engine = try FixtureEngine(.docker20, image, cutAfter: length * tenth / 10)
      let error = try await error("docker-daemon:app:1", engine.environment(.docker))
      #expect(
        error.code == .engineUnavailable && error.why.contains("stopped in the middle"), "\(tenth): \(error)")
    }
  }

  @Test func `an image whose layer is another than its configuration says is refused`() async throws {
    var other = image
    other.layers[1].claimedDiffID = FixtureLayer.sha256([1])
    let engine = try FixtureEngine(.docker20, other)
    let stored = try #require(
      try await FixtureEngine.images("docker-daemon:app:1", engine.environment(.docker)).first)
    let error = await #expect(throws: ImageReadingError.self) { try await ImageReader().read(stored) }
    #expect(error?.code == .diffIDMismatch)
  }

  // MARK: Names

  @Test(arguments: ["../containers/json", "a/../b", "a b", "a?x=1", "a#b", "a%2f", "", "-a", "a//b", "한글"])
  func `what could lead elsewhere than to an image is no name of one`(name: String) {
    #expect(!EngineImageName.isValid(name))
  }

  @Test(arguments: [
    "node", "node:24-slim", "localhost:5000/a/b_c:1.0",
    "docker.io/library/node@sha256:" + String(repeating: "a", count: 64),
    "sha256:" + String(repeating: "0", count: 64),
  ])
  func `a name is a name`(name: String) {
    #expect(EngineImageName.isValid(name))
  }

  @Test func `a reference to an engine is written as it is read`() throws {
    let transports = ImageTransports([.engine(.docker) { EngineEnvironment([:]) }])
    let reference = try transports.reference("docker-daemon:localhost:5000/a:1")
    #expect(
      reference.name == "localhost:5000/a:1" && reference.description == "docker-daemon:localhost:5000/a:1")
    #expect(throws: ImageReadingError.self) { try transports.reference("docker-daemon:") }
  }
}
