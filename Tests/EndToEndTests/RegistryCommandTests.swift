import Foundation
import HTTPFixtures
import ImageFixtures
import Testing

/// `plimsoll measure` of images in registries, as people run it.
@Suite struct RegistryCommandTests {
  private static let password = "sécret-비번"
  /// Nothing of this machine's own: no credentials, proxies or authorities.
  private static let clean = [
    "HOME": "/nonexistent", "DOCKER_CONFIG": "/nonexistent", "XDG_RUNTIME_DIR": "", "XDG_CONFIG_HOME": "",
    "REGISTRY_AUTH_FILE": "", "SOURCE_DATE_EPOCH": "1764000000", "http_proxy": "", "HTTP_PROXY": "",
    "https_proxy": "", "HTTPS_PROXY": "", "all_proxy": "", "ALL_PROXY": "", "SSL_CERT_FILE": "",
  ]

  private var image: FixtureImage {
    FixtureImage(
      [FixtureLayer([.file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n")])], name: "app:1",
      execution: #"{"User":"node"}"#)
  }

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.plimsoll.run(
      ["measure"] + arguments, input: Data(input.utf8),
      environment: Self.clean.merging(environment) { _, set in set })
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `a name is measured as the same image in a folder is`() throws {
    let registry = try RegistryFixture(RegistryFixture.contents(image))
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let remote = try run(["--platform", "linux/amd64", registry.name()])
    #expect(remote.status == 0 && remote.errors.isEmpty)
    let measured = try object(remote.output)
    let local = try object(try run(["oci:\(folder.path)"]).output)
    let described = try #require(measured["image"] as? [String: Any])
    #expect(described["name"] as? String == registry.name() && described["source"] as? String == "registry")
    for key in ["facts", "details", "taken_at", "notes"] {
      #expect((measured[key] as? NSObject) == (local[key] as? NSObject))
    }
  }

  @Test func `what a run would take is told, and no layer is read`() throws {
    let registry = try RegistryFixture(RegistryFixture.contents(image))
    let layer = image.layers[0].stored.count
    let cost = try object(try run(["--dry-run", registry.name()]).output)
    #expect(cost["schema"] as? String == "plimsoll-cost-1" && cost["layer_bytes"] as? Int == layer)
    let requests = try #require(cost["requests"] as? [String: Int])
    #expect(requests == ["manifest_head": 1, "manifest_get": 1, "blob_get": 2, "tag_list": 0, "token": 0])
    #expect(registry.requested.filter { $0.contains(image.layers[0].digest) }.isEmpty)
    // The run itself takes what was told.
    let told = registry.requested.count + 1
    let before = registry.requested.count
    _ = try run([registry.name()])
    #expect(registry.requested.count - before == told)
    let korean = try run(["--dry-run", "--format", "table", "--language", "ko", registry.name()])
    #expect(korean.output.contains("매니페스트 요청 1번"))
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    #expect(
      try run(["--dry-run", "--format", "table", "oci:\(folder.path)"]).output.contains("from this machine"))
  }

  @Test func `facts that the documents say are had without any layer, and a budget holds back the others`()
    throws
  {
    let registry = try RegistryFixture(RegistryFixture.contents(image))
    let few = try object(try run(["--facts", "transfer_size,default_user", registry.name()]).output)
    #expect(few["evidence"] as? String == "declared")
    let bounded = try object(try run(["--budget", "1B", registry.name()]).output)
    #expect((bounded["facts"] as? [String: Any])?["base_os"] as? String == "unknown")
    let cost = try object(try run(["--dry-run", "--facts", "default_user", registry.name()]).output)
    #expect(cost["layers"] as? Int == 0 && (cost["requests"] as? [String: Int])?["blob_get"] == 1)
    #expect(registry.requested.filter { $0.contains(image.layers[0].digest) }.isEmpty)
  }

  @Test func `the password on standard input is shown to the registry, and to nobody else`() throws {
    let registry = try RegistryFixture(
      RegistryFixture.contents(image), login: .token("lab", Self.password), tokenLife: 2)
    let outcome = try run(
      ["--username", "lab", "--password-stdin", registry.name()], input: Self.password + "\r\nmore\n")
    #expect(outcome.status == 0)
    let wrong = try run(
      ["--username", "lab", "--password-stdin", registry.name()], input: "wr\u{F6}ng-\(Self.password)")
    #expect(wrong.status == 1 && wrong.errors.contains("refuses the credentials of 'lab' from --username"))
    let secrets = [
      Self.password, Data("lab:\(Self.password)".utf8).base64EncodedString(), "token-1", "token-2",
    ]
    for text in [outcome.output, outcome.errors, wrong.output, wrong.errors] {
      for secret in secrets { #expect(!text.contains(secret)) }
    }
  }

  @Test func `what makes no sense together is wrong usage`() throws {
    for arguments in [
      ["--username", "lab", "x"], ["--password-stdin", "x"], ["--username", "a:b", "--password-stdin", "x"],
      ["--username", "lab", "--password-stdin", "-"], ["--insecure-registry", "https://a/", "x"],
      ["--dry-run", "--output", "out", "x"], ["--username", "lab", "--password-stdin", "x"],
    ] {
      let outcome = try run(arguments)
      #expect(outcome.status == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
    }
  }

  @Test func `an image that cannot be had says where, why and what to do, and the others go on`() throws {
    let registry = try RegistryFixture(RegistryFixture.contents(image))
    let locked = try RegistryFixture(RegistryFixture.contents(image), login: .basic("lab", Self.password))
    let outcome = try run([
      registry.name("app:2"), locked.name(), "127.0.0.1:1/app", "Bad:Name", registry.name(),
    ])
    #expect(outcome.status == 1)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("\(registry.name("app:2")): there is no tag '2' in it"))
    #expect(outcome.errors.contains("docker login \(locked.server.authority)"))
    #expect(outcome.errors.contains("127.0.0.1:1: nothing answers there"))
    #expect(outcome.errors.contains("there is no file or folder 'Bad:Name'"))
  }

  @Test func `a registry that waits and cuts is told of, and read to the end`() throws {
    let layer = image.layers[0]
    let registry = try RegistryFixture(RegistryFixture.contents(image)) { request, connection in
      guard request.path.hasSuffix(layer.digest), request.rangeStart == nil else { return false }
      connection.answer(
        200, [("Content-Length", "\(layer.stored.count)"), ("RateLimit-Remaining", "7;w=60")],
        layer.stored.prefix(50))
      connection.close()
      return true
    }
    let outcome = try run([registry.name()])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("going on from byte 50"))
    #expect(outcome.errors.contains("7 requests are left in 60 seconds"))
  }

  @Test(.enabled(if: DockerRegistry.isInstalled(.tls), "docker-registry or openssl is not installed"))
  func `a registry of Debian over TLS is measured with its authority, and not without`() throws {
    let registry = try DockerRegistry(.tls, ["team/app:1": image])
    let name = registry.name("team/app:1")
    let trusted = try run([name], environment: ["SSL_CERT_FILE": registry.authority])
    #expect(trusted.status == 0 && trusted.errors.isEmpty)
    let insecure = try run(["--insecure-registry", "127.0.0.1:\(registry.port)", name])
    #expect(insecure.status == 0)
    let refused = try run([name])
    #expect(refused.status == 1 && refused.errors.contains("its certificate is not trusted"))
    #expect(refused.errors.contains("certs.d/127.0.0.1:\(registry.port)/ca.crt"))
  }
}
