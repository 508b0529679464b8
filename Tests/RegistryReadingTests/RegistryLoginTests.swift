import Foundation
import HTTPFixtures
import ImageFixtures
import ImageReading
import ImageSources
import Messages
import ReadBack
import RegistryReading
import Testing

/// Who asks a registry, and what it is shown.
struct RegistryLoginTests {
  private static let password = "sécret-비번"

  private func registry(_ login: RegistryFixture.Login, tokenLife: Int = .max) throws -> RegistryFixture {
    try RegistryFixture(RegistryFixture.contents(.two), login: login, tokenLife: tokenLife)
  }

  private func credentials(_ password: String = Self.password) -> RegistryCredentials {
    RegistryCredentials(username: "lab", secret: .password(password), origin: "--username")
  }

  @Test func `a password of any script is shown as UTF-8`() async throws {
    let registry = try registry(.basic("lab", Self.password))
    let reading = RegistryReadingFixture(credentials: credentials())
    #expect(try await reading.contents(registry.name()).layers.count == 2)
    // The first request bears nothing: what a registry does not ask for it is not shown.
    #expect(registry.server.requests.first?.fields["authorization"] == nil)
    #expect(registry.server.requests.dropFirst().allSatisfy { $0.fields["authorization"] != nil })
  }

  @Test func `a token is got once, for pulling from one repository alone`() async throws {
    for login in [RegistryFixture.Login.token(nil, nil), .token("lab", Self.password)] {
      let registry = try registry(login)
      let reading = RegistryReadingFixture(credentials: credentials())
      #expect(try await reading.contents(registry.name()).layers.count == 2)
      let tokens = registry.server.requests.filter { $0.path == "/token" }
      #expect(tokens.count == 1)
      #expect(
        tokens.first?.target.contains("service=fixture&scope=repository%3Aapp%3Apull&account=lab") == true)
    }
    let anybody = try registry(.token(nil, nil))
    #expect(try await RegistryReadingFixture().contents(anybody.name()).layers.count == 2)
    #expect(anybody.server.requests.first { $0.path == "/token" }?.fields["authorization"] == nil)
  }

  @Test(arguments: 1...5)
  func `a token that runs out half-way is got again`(life: Int) async throws {
    let registry = try registry(.token("lab", Self.password), tokenLife: life)
    let reading = RegistryReadingFixture(credentials: credentials())
    #expect(try await reading.contents(registry.name()).layers.count == 2)
    #expect(registry.server.requests.filter { $0.path == "/token" }.count >= (life < 5 ? 2 : 1))
  }

  @Test func `an identity token is shown to the token server alone`() async throws {
    let registry = try registry(.token("", "refresh-me"))
    let auth = Data("lab:x".utf8).base64EncodedString()
    let folder = try FixtureFolder([
      (
        "config.json",
        Array(
          #"{"auths":{"\#(registry.server.authority)":{"auth":"\#(auth)","identitytoken":"refresh-me"}}}"#
            .utf8)
      )
    ])
    let reading = RegistryReadingFixture(environment: ["DOCKER_CONFIG": folder.path])
    #expect(try await reading.contents(registry.name()).layers.count == 2)
    let post = registry.server.requests.first { $0.method == "POST" }
    #expect(
      post.map { String(decoding: $0.body, as: UTF8.self).contains("grant_type=refresh_token") } == true)
  }

  @Test func `wrong credentials, and none, are errors that show no secret`() async throws {
    for login in [RegistryFixture.Login.basic("lab", Self.password), .token("lab", Self.password)] {
      let registry = try registry(login)
      let wrong = try await RegistryReadingFixture(credentials: credentials("wröng")).error(registry.name())
      #expect(wrong?.code == .notAuthorized && wrong?.why.contains("'lab' from --username") == true)
      #expect(wrong.map { "\($0)".contains("wröng") || "\($0)".contains("bGFi") } == false)
      let none = try await RegistryReadingFixture().error(registry.name())
      #expect(none?.code == .notAuthorized && none?.advice?.contains("--password-stdin") == true)
    }
    let secret = credentials()
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!dumped.contains(Self.password) && !"\(secret)".contains(Self.password))
    #expect(!String(reflecting: secret).contains(Self.password))
  }

  @Test func `credentials that were given are shown to one registry`() async throws {
    let registries = [try registry(.none), try registry(.none)]
    let reading = RegistryReadingFixture(credentials: credentials())
    #expect(try await reading.error(registries[0].name()) == nil)
    #expect(try await reading.error(registries[1].name())?.code == .notAuthorized)
    #expect(registries[1].server.requests.isEmpty)
  }

  @Test func `the files of Docker and Podman are looked into, the longest name first`() async throws {
    let registry = try registry(.basic("lab", Self.password))
    func entry(_ user: String, _ password: String) -> String {
      #"{"auth":"\#(Data("\(user):\(password)".utf8).base64EncodedString())"}"#
    }
    let host = registry.server.authority
    let right = entry("lab", Self.password)
    let folder = try FixtureFolder([
      ("docker/config.json", Array(#"{"auths":{"https://\#(host)/v1/":\#(right)}}"#.utf8)),
      (
        "xdg/containers/auth.json",
        Array(#"{"auths":{"\#(host)":\#(entry("x", "y")),"\#(host)/app":\#(right)}}"#.utf8)
      ),
      ("home/.docker/config.json", Array(#"{"auths":{"\#(host)":\#(right)}}"#.utf8)),
      ("other.json", Array(#"{"auths":{"other":\#(right)}}"#.utf8)),
      ("broken.json", Array(#"{"auths":{"\#(host)":{"auth":"geheim"}}}"#.utf8)),
    ])
    for environment in [
      ["DOCKER_CONFIG": folder.path + "/docker"], ["XDG_RUNTIME_DIR": folder.path + "/xdg"],
      ["XDG_CONFIG_HOME": folder.path + "/xdg"], ["HOME": folder.path + "/home"],
      ["REGISTRY_AUTH_FILE": folder.path + "/docker/config.json", "HOME": folder.path],
    ] {
      #expect(try await RegistryReadingFixture(environment: environment).error(registry.name()) == nil)
    }
    let other = RegistryReadingFixture(environment: ["REGISTRY_AUTH_FILE": folder.path + "/other.json"])
    #expect(try await other.error(registry.name())?.code == .notAuthorized)
    let broken = RegistryReadingFixture(environment: ["REGISTRY_AUTH_FILE": folder.path + "/broken.json"])
    let error = try await broken.error(registry.name())
    #expect(error?.code == .unreadable && error?.why.contains("broken.json") == true)
    #expect(error.map { "\($0)".contains("geheim") } == false)
  }

  @Test func `a helper is asked for its credentials, and what fails of it is an error`() async throws {
    let registry = try registry(.basic("lab", Self.password))
    let answer = #"{"ServerURL":"x","Username":"lab","Secret":"\#(Self.password)"}"#
    let folder = try FixtureFolder()
    let helpers = [
      "good":
        "read server\n[ \"$1 $server\" = \"get \(registry.server.authority)\" ] && echo '\(answer)'",
      "empty": "echo 'credentials not found in native keychain'\nexit 1",
      "bad": "echo geheim\nexit 3",
      "odd": "echo geheim",
      "much": "yes geheim",
    ]
    for (name, script) in helpers {
      let file = URL(fileURLWithPath: "\(folder.path)/docker-credential-\(name)")
      try ExecutableFile.write("#!/bin/sh\n\(script)\n".utf8, to: file)
    }
    func error(_ helper: String, key: String = "credsStore") async throws -> ImageReadingError? {
      let value = key == "credsStore" ? "\"\(helper)\"" : "{\"\(registry.server.authority)\":\"\(helper)\"}"
      try folder.write("config.json", Array("{\"\(key)\":\(value)}".utf8))
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      setenv("PATH", "\(folder.path):\(path)", 1)
      defer { setenv("PATH", path, 1) }
      return try await RegistryReadingFixture(
        environment: ["DOCKER_CONFIG": folder.path, "PATH": "\(folder.path):\(path)"]
      ).error(registry.name())
    }
    #expect(try await error("good") == nil)
    #expect(try await error("good", key: "credHelpers") == nil)
    #expect(try await error("empty")?.why.contains("does not give it to anybody") == true)
    for (helper, why) in [
      ("bad", "status 3"), ("odd", "no credentials"), ("much", "more than 65536 bytes"),
      ("none", "cannot be run"),
      ("../x", "no name of a program"),
    ] {
      let error = try await error(helper)
      #expect(error?.code == .notAuthorized && error?.why.contains(why) == true)
      #expect(error.map { "\($0)".contains("geheim") } == false)
    }
  }
}
