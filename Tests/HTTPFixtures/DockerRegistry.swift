import Foundation
import Glibc
public import ImageFixtures
import ReadBack

/// Debian's `docker-registry` with images in it, on a port of this machine, until it goes.
public final class DockerRegistry {
  /// How it is spoken to, and what it asks for.
  public enum Mode: String, CaseIterable, Sendable {
    case plain
    /// Asks for a user and a password.
    case basic
    /// Over TLS, with a certificate that only ``DockerRegistry/authority`` knows.
    case tls
    /// Asks for a signed token of a token server of the tests' own.
    case token
  }

  /// Whether all programs that a mode needs are installed, or must be.
  public static func isInstalled(_ mode: Mode) -> Bool {
    let needed = ["docker-registry"] + (mode == .plain ? [] : mode == .basic ? ["htpasswd"] : ["openssl"])
    return needed.allSatisfy { ForeignProgram.isInstalled($0) }
  }

  /// The user that may pull.
  public static let user = "lab"
  /// Its password.
  public static let password = "sécret-비번"

  /// The port.
  public let port: UInt16
  /// The file of the authority that signed its certificate.
  public var authority: String { folder.path + "/server.crt" }
  /// What it wrote to its log.
  public var log: String { (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? "" }

  private let folder: FixtureFolder
  private let process = Process()
  private var tokenServer: TokenServer?

  /// What keeps it from starting.
  public struct Failure: Error {
    /// What went wrong.
    public let why: String
  }

  /// Starts a registry.
  /// - Parameter images: its images, by `repository:tag`.
  public init(_ mode: Mode, _ images: [String: FixtureImage]) throws {
    folder = try FixtureFolder()
    port = try Self.freePort()
    for (name, image) in images { try Self.store(image, name, in: folder) }
    var lines = [
      "version: 0.1", "log: {level: info, accesslog: {disabled: false}}",
      "storage: {filesystem: {rootdirectory: \(folder.path)/data}}",
    ]
    var http = "addr: 127.0.0.1:\(port)"
    switch mode {
    case .plain: break
    case .basic:
      let line = try Self.run("htpasswd", ["-Bbn", "-C", "4", Self.user, Self.password])
      try folder.write("htpasswd", Array(line))
      lines.append("auth: {htpasswd: {realm: test, path: \(folder.path)/htpasswd}}")
    case .tls:
      try Self.makeCertificate(in: folder)
      http += ", tls: {certificate: \(folder.path)/server.crt, key: \(folder.path)/server.key}"
    case .token:
      try Self.makeCertificate(in: folder)
      let server = try TokenServer(folder: folder)
      tokenServer = server
      lines.append(
        "auth: {token: {realm: \"\(server.address)\", service: test, issuer: test, rootcertbundle:"
          + " \(folder.path)/server.crt}}")
    }
    lines.append("http: {\(http)}")
    try folder.write("config.yml", Array((lines.joined(separator: "\n") + "\n").utf8))
    try start()
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// The name of an image in it: `127.0.0.1:40123/app:1`.
  public func name(_ rest: String) -> String { "127.0.0.1:\(port)/\(rest)" }

  private func start() throws {
    guard let program = ForeignProgram("docker-registry") else { throw Failure(why: "it is not installed") }
    process.executableURL = program.location
    process.arguments = ["serve", folder.path + "/config.yml"]
    let log = try folder.write("log", [])
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    // It is ready when it takes connections.
    for _ in 0..<500 {
      if Self.answers(port) { return }
      guard process.isRunning else { break }
      usleep(20_000)
    }
    throw Failure(why: "it does not start: \(self.log)")
  }

  // MARK: What it has

  /// Writes an image as the registry's own storage has it.
  private static func store(_ image: FixtureImage, _ name: String, in folder: FixtureFolder) throws {
    let parts = name.split(separator: ":")
    let root = "data/docker/registry/v2"
    let repository = "\(root)/repositories/\(parts[0])"
    for blob in image.blobs {
      let hex = blob.path.split(separator: "/").last ?? ""
      try folder.write("\(root)/blobs/sha256/\(hex.prefix(2))/\(hex)/data", blob.bytes)
      try folder.write("\(repository)/_layers/sha256/\(hex)/link", Array("sha256:\(hex)".utf8))
    }
    let digest = FixtureLayer.sha256(image.manifest)
    let hex = digest.dropFirst("sha256:".count)
    let tag = "\(repository)/_manifests/tags/\(parts[1])"
    for path in [
      "\(repository)/_manifests/revisions/sha256/\(hex)", "\(tag)/current", "\(tag)/index/sha256/\(hex)",
    ] {
      try folder.write("\(path)/link", Array(digest.utf8))
    }
  }

  private static func makeCertificate(in folder: FixtureFolder) throws {
    _ = try run(
      "openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
        "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", folder.path + "/server.key", "-out",
        folder.path + "/server.crt",
      ])
  }

  static func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws -> Data {
    guard let program = ForeignProgram(name) else { throw Failure(why: "\(name) is not installed") }
    return try program.output(arguments: arguments, input: Data(input))
  }

  // MARK: Ports

  private static func freePort() throws -> UInt16 { try HTTPFixtureServer { _, _ in }.port }

  private static func answers(_ port: UInt16) -> Bool {
    let descriptor = HTTPFixtureServer.connect(to: port)
    if descriptor >= 0 { close(descriptor) }
    return descriptor >= 0
  }
}
