import Foundation
import HTTPFixtures
import ImageFixtures
import ImageReading
import ImageSources
import Messages
import OCIFormat
import RegistryReading
import Testing

/// Images of Debian's `docker-registry`, in each way that it is run.
struct DockerRegistryTests {
  private let credentials = RegistryCredentials(
    username: DockerRegistry.user, secret: .password(DockerRegistry.password), origin: "--username")

  @Test(.enabled(if: DockerRegistry.isInstalled(.plain), "docker-registry is not installed"))
  func `a plain registry on this machine is read`() async throws {
    let registry = try DockerRegistry(.plain, ["team/app:1": .two])
    let contents = try await RegistryReadingFixture().contents(registry.name("team/app:1"))
    #expect(contents.image.manifestDigest?.description == FixtureLayer.sha256(FixtureImage.two.manifest))
    #expect(contents.layers.map(\.diffID.description) == FixtureImage.two.layers.map(\.diffID))
    let missing = try await RegistryReadingFixture().error(registry.name("team/app:2"))
    #expect(missing?.code == .noSuchImage && missing?.advice?.contains("'1'") == true)
    #expect(try await RegistryReadingFixture().error(registry.name("nobody:1"))?.code == .noSuchImage)
  }

  @Test(.enabled(if: DockerRegistry.isInstalled(.basic), "docker-registry or htpasswd is not installed"))
  func `a registry that asks for a password gets it`() async throws {
    let registry = try DockerRegistry(.basic, ["app:1": .two])
    #expect(try await RegistryReadingFixture(credentials: credentials).error(registry.name("app:1")) == nil)
    #expect(try await RegistryReadingFixture().error(registry.name("app:1"))?.code == .notAuthorized)
    #expect(!registry.log.contains(DockerRegistry.password))
  }

  @Test(.enabled(if: DockerRegistry.isInstalled(.token), "docker-registry or openssl is not installed"))
  func `a registry that asks for a signed token gets it`() async throws {
    let registry = try DockerRegistry(.token, ["team/app:1": .two])
    #expect(
      try await RegistryReadingFixture(credentials: credentials).error(registry.name("team/app:1")) == nil)
    #expect(try await RegistryReadingFixture().error(registry.name("team/app:1"))?.code == .notAuthorized)
  }

  @Test(.enabled(if: DockerRegistry.isInstalled(.tls), "docker-registry or openssl is not installed"))
  func `a certificate is trusted where somebody vouched for it`() async throws {
    let registry = try DockerRegistry(.tls, ["app:1": .two])
    let name = registry.name("app:1")
    let nobody = try await RegistryReadingFixture().error(name)
    #expect(nobody?.code == .untrusted && nobody?.advice?.contains("certs.d") == true)
    #expect(
      try await RegistryReadingFixture(environment: ["SSL_CERT_FILE": registry.authority]).error(name) == nil)
    #expect(try await RegistryReadingFixture(insecure: ["127.0.0.1:\(registry.port)"]).error(name) == nil)
    let folder = try FixtureFolder()
    let certificates = ".config/containers/certs.d/127.0.0.1:\(registry.port)"
    let authority = try #require(try? DockerRegistryTests.bytes(registry.authority))
    try folder.write("\(certificates)/ca.crt", authority)
    #expect(try await RegistryReadingFixture(environment: ["HOME": folder.path]).error(name) == nil)
    try folder.write("\(certificates)/client.cert", authority)
    let keyless = try await RegistryReadingFixture(environment: ["HOME": folder.path]).error(name)
    #expect(keyless?.code == .untrusted && keyless?.why.contains("no client.key beside it") == true)
  }

  @Test(.enabled(if: DockerRegistry.isInstalled(.tls), "docker-registry or openssl is not installed"))
  func `a proxy is gone through to a registry over TLS, and sees nothing of it`() async throws {
    let registry = try DockerRegistry(.tls, ["app:1": .two])
    let port = registry.port
    let proxy = try HTTPFixtureServer { request, connection in
      request.method == "CONNECT" ? connection.tunnel(to: port) : connection.answer(403, to: request)
    }
    let reading = RegistryReadingFixture(
      environment: ["HTTPS_PROXY": proxy.address(""), "SSL_CERT_FILE": registry.authority])
    #expect(try await reading.error(registry.name("app:1")) == nil)
    #expect(!proxy.requests.isEmpty)
    #expect(proxy.requests.allSatisfy { $0.method == "CONNECT" && $0.target == "127.0.0.1:\(port)" })
    let refusing = try HTTPFixtureServer { $1.answer(403, to: $0) }
    let refused = RegistryReadingFixture(
      environment: ["HTTPS_PROXY": refusing.address(""), "SSL_CERT_FILE": registry.authority])
    #expect(try await refused.error(registry.name("app:1")) != nil)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
