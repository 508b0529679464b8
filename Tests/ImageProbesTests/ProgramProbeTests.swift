import ImageFixtures
import Testing

@testable import ImageProbes

@Suite struct `Programs` {
  @Test func `shells are found by every path, also as links and applets`() async throws {
    let examination = try await ProbedImage.examination(
      .link("bin", to: "usr/bin"), .program("usr/bin/dash"), .link("usr/bin/sh", to: "dash"),
      .program("usr/bin/bash"), .program("busybox/busybox"), .hardLink("busybox/ash", to: "busybox/busybox"))
    #expect(
      examination.shells.map(\.path) == ["/busybox/ash", "/usr/bin/bash", "/usr/bin/dash", "/usr/bin/sh"])
    #expect(examination.shells.last?.target == "/usr/bin/dash")
    #expect(examination.shells.first?.isBusyBoxApplet == true)
  }

  @Test func `what cannot be executed, is a folder or leads nowhere is no program`() async throws {
    let examination = try await ProbedImage.examination(
      .file("bin/sh", "text", mode: 0o644), .directory("bin/bash"), .link("bin/zsh", to: "/nowhere"),
      .link("bin/ash", to: "ash"), .program("home/user/dash"))
    #expect(examination.shells.isEmpty)
  }

  @Test func `the image's own search path is looked through`() async throws {
    let examination = try await ProbedImage.examination(
      .program("opt/tools/fish"), execution: #"{"Env":["PATH=/opt/tools:/usr/bin"]}"#)
    #expect(examination.shells.map(\.path) == ["/opt/tools/fish"])
  }

  @Test func `build tools are found, node-gyp also inside npm`() async throws {
    let examination = try await ProbedImage.examination(
      .program("usr/bin/gcc-12"), .link("usr/bin/gcc", to: "gcc-12"), .program("usr/bin/python3.11"),
      .link("usr/bin/python3", to: "python3.11"),
      .file(
        "usr/local/lib/node_modules/npm/node_modules/node-gyp/package.json",
        #"{"name":"node-gyp","version":"11.2.0"}"#))
    #expect(examination.buildTools.map(\.name) == ["gcc", "node-gyp", "python3"])
  }

  @Test func `set-uid and set-gid files and capabilities are listed, each hard link by its own path`()
    async throws
  {
    var ping = FixtureEntry.program("usr/bin/ping")
    ping.pax = [("SCHILY.xattr.security.capability", [1, 0, 0, 2, 0, 32] + [UInt8](repeating: 0, count: 14))]
    var expiry = FixtureEntry.file("usr/bin/expiry", "x", mode: 0o2755)
    expiry.groupID = 42
    let examination = try await ProbedImage.examination([
      [
        .file("usr/bin/su", "x", mode: 0o4755), .hardLink("usr/bin/su2", to: "usr/bin/su"), expiry, ping,
        .file("usr/bin/gone", "x", mode: 0o4755), .directory("tmp", mode: 0o2777),
        .file("usr/bin/true", "x", mode: 0o755),
      ],
      [.file("usr/bin/.wh.gone")],
    ])
    #expect(
      examination.privileges.setIDFiles.map(\.path) == ["/usr/bin/expiry", "/usr/bin/su", "/usr/bin/su2"])
    #expect(examination.privileges.setIDFiles.map(\.mode) == [0o2755, 0o4755, 0o4755])
    #expect(examination.privileges.setIDFiles[0].groupID == 42)
    #expect(examination.privileges.filesWithCapabilities == ["/usr/bin/ping"])
  }

  @Test func `the default user is the configuration's`() async throws {
    let named = try await ProbedImage.examination(.file("a"), execution: #"{"User":"node:node"}"#)
    #expect(named.defaultUser == "node:node")
    let root = try await ProbedImage.examination(.file("a"))
    #expect(root.defaultUser.isEmpty)
  }
}
