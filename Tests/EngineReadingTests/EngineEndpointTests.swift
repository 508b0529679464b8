import Foundation
import HTTPTransfer
import ImageFixtures
import Messages
import Testing

@testable import EngineReading

/// Where engines listen, as their own clients find it.
struct EngineEndpointTests {
  private func endpoint(_ engine: ContainerEngine, _ values: [String: String]) throws -> String {
    try EngineEndpoint.find(engine, EngineEnvironment(values)).description
  }

  @Test func `a variable says it before all else`() throws {
    #expect(
      try endpoint(.docker, ["DOCKER_HOST": "unix:///a.sock", "DOCKER_CONTEXT": "x"]) == "unix:///a.sock")
    #expect(try endpoint(.docker, ["DOCKER_HOST": "tcp://127.0.0.1:2375"]) == "http://127.0.0.1:2375")
    #expect(
      try endpoint(.docker, ["DOCKER_HOST": "tcp://h:2376", "DOCKER_TLS_VERIFY": "1"]) == "https://h:2376")
    #expect(
      try endpoint(.podman, ["CONTAINER_HOST": "unix:///p.sock", "DOCKER_HOST": "tcp://h:1"])
        == "unix:///p.sock")
  }

  @Test func `without one it is a socket at its usual place`() throws {
    let folder = try FixtureFolder()
    #expect(try endpoint(.docker, ["HOME": folder.path]).hasSuffix("docker.sock"))
    try folder.write("podman/podman.sock", [])
    #expect(
      try endpoint(.podman, ["XDG_RUNTIME_DIR": folder.path]) == "unix://\(folder.path)/podman/podman.sock")
  }

  /// A folder of Docker's client with one context; the hash of a name is how the client calls its folder.
  private func client(_ meta: String, current: String = "remote") throws -> FixtureFolder {
    let folder = try FixtureFolder()
    let id = String(FixtureLayer.sha256(Array("remote".utf8)).dropFirst("sha256:".count))
    try folder.write(
      "config.json", Array(#"{"auths":{"x":{"auth":"c2VjcmV0"}},"currentContext":"\#(current)"}"#.utf8))
    try folder.write("contexts/meta/\(id)/meta.json", Array(meta.utf8))
    try folder.write("contexts/tls/\(id)/docker/ca.pem", Array("ca".utf8))
    return folder
  }

  @Test func `the context of the client's configuration, or of a variable, is used`() throws {
    let folder = try client(#"{"Name":"remote","Endpoints":{"docker":{"Host":"unix:///ctx.sock"}}}"#)
    #expect(try endpoint(.docker, ["DOCKER_CONFIG": folder.path]) == "unix:///ctx.sock")
    #expect(
      try endpoint(.docker, ["DOCKER_CONFIG": folder.path, "DOCKER_CONTEXT": "default"]).hasSuffix(
        "docker.sock"))
    let remote = try client(
      #"{"Endpoints":{"docker":{"Host":"tcp://h:2376","SkipTLSVerify":true}}}"#, current: "default")
    let found = try EngineEndpoint.find(
      .docker, EngineEnvironment(["DOCKER_CONFIG": remote.path, "DOCKER_CONTEXT": "remote"]))
    guard case .address(let url, let trust) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(url.origin.description == "https://h:2376" && !trust.verifiesCertificates)
    #expect(trust.authoritiesFile?.hasSuffix("/docker/ca.pem") == true && trust.clientKey == nil)
  }

  private func fault(_ values: [String: String]) throws -> EngineEndpointFault {
    let fault = #expect(throws: EngineEndpointFault.self) {
      try EngineEndpoint.find(.docker, EngineEnvironment(values))
    }
    return try #require(fault)
  }

  @Test func `a context that is not there, is none, or names no engine is told with its file`() throws {
    let folder = try client(#"{"Endpoints":{"kubernetes":{"Host":"https://k"}}}"#)
    #expect(try fault(["DOCKER_CONFIG": folder.path]).why.contains("names no Docker engine"))
    let broken = try client(#"{"Endpoints":"#)
    #expect(try fault(["DOCKER_CONFIG": broken.path]).why.contains("meta.json' cannot be read"))
    let absent = try fault(["DOCKER_CONFIG": broken.path, "DOCKER_CONTEXT": "other"])
    #expect(absent.why.contains("meta.json") && absent.suggestion.contains("docker context ls"))
  }

  @Test func `a configuration that cannot be read is told without what stands in it`() throws {
    let folder = try FixtureFolder()
    try folder.write(
      "config.json", Array(#"{"auths":{"x":{"auth":"c2VjcmV0"}},"currentContext":["c2VjcmV0"]}"#.utf8))
    let fault = try fault(["DOCKER_CONFIG": folder.path])
    #expect(fault.why.contains("config.json") && !fault.why.contains("c2VjcmV0"))
  }

  @Test(arguments: [
    "ssh://user@host", "npipe:////./pipe/docker", "unix://relative", "tcp://", "nonsense", "fd://",
  ])
  func `an address that is not read is told with what is`(host: String) throws {
    let fault = try fault(["DOCKER_HOST": host])
    #expect(fault.why.contains("DOCKER_HOST says '\(host)'"))
    #expect(fault.suggestion.contains("unix://"))
  }
}
