import ComparisonModel
import ImageFixtures
import Testing

@testable import ImageProbes

@Suite struct `Names of packages and programs` {
  private static func facts(_ entries: FixtureEntry..., execution: String = "{}") async throws -> Facts {
    try await ProbedImage.examination([entries], execution: execution).facts
  }

  @Test func `programs are all files that can be executed by name, links and applets too`() async throws {
    let facts = try await Self.facts(
      .link("bin", to: "usr/bin"), .program("usr/bin/git"), .link("usr/bin/vi", to: "/opt/vim/vim"),
      .program("opt/vim/vim"), .link("usr/bin/gone", to: "/nowhere"), .directory("usr/bin/folder"),
      .file("usr/bin/readme", "text", mode: 0o644), .program("busybox/busybox"),
      .hardLink("busybox/wget", to: "busybox/busybox"), .program("opt/tools/deploy"),
      .program("home/user/hidden"), execution: #"{"Env":["PATH=/opt/tools:/usr/bin"]}"#)
    #expect(facts[.programNames] == .names(["busybox", "deploy", "git", "vi", "wget"]))
  }

  @Test func `an image without programs has none, and that is known`() async throws {
    let facts = try await Self.facts(.file("app/server.js"))
    #expect(facts[.programNames] == .names([]))
    #expect(facts[.packageNames] == .unknown(.couldNotBeTold))
  }

  @Test func `packages of all databases are one list, each name once`() async throws {
    let status = """
      Package: libc6
      Status: install ok installed
      Version: 2.36
      Architecture: amd64

      Package: libc6
      Status: install ok installed
      Version: 2.36
      Architecture: i386

      Package: removed
      Status: deinstall ok config-files
      Version: 1

      """
    let facts = try await Self.facts(
      .file("var/lib/dpkg/status", status), .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\n\n"))
    #expect(facts[.packageNames] == .names(["libc6", "musl"]))
    #expect(facts[.packageCount] == .counts(["apk": 1, "dpkg": 2]))
  }

  @Test func `a database that cannot be read leaves the names unknown, since any may be in it`() async throws
  {
    let facts = try await Self.facts(
      .file("var/lib/dpkg/status", "Package: a\nStatus: install ok installed\nVersion: 1\n"),
      .file("var/lib/rpm/rpmdb.sqlite", "no database"))
    #expect(facts[.packageNames] == .unknown(.couldNotBeTold))
    #expect(facts[.packageCount] == .counts(["dpkg": 1]))
  }

  @Test func `a list that would be too long is unknown, never cut`() {
    let most = NameInventory.maximumNames
    #expect(NameInventory((0..<most).map(String.init)).names?.count == most)
    #expect(NameInventory((0...most).map(String.init)).value == .unknown(.couldNotBeTold))
    let long = String(repeating: "x", count: NameInventory.maximumBytes)
    #expect(NameInventory([long]).names?.count == 1)
    #expect(NameInventory([long, "y"]).names == nil)
  }

  @Test func `the code name of the version is read from os-release`() async throws {
    let facts = try await Self.facts(
      .file("etc/os-release", "ID=debian\nVERSION_ID=12\nVERSION_CODENAME=bookworm\n"))
    #expect(
      facts[.baseOS] == .operatingSystem(.init(id: "debian", versionID: "12", versionCodename: "bookworm")))
  }
}
