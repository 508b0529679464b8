import ComparisonModel
import ImageFixtures
import Testing

@testable import ImageProbes

@Suite struct `The base operating system` {
  @Test func `it is read through links, also where a layer names the file by its real folder`() async throws {
    let examination = try await ProbedImage.examination([
      [.directory("usr/lib"), .link("lib", to: "usr/lib"), .link("etc/os-release", to: "../lib/os-release")],
      [.file("usr/lib/os-release", "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12\"\n")],
    ])
    #expect(examination.baseOS?.system.id == "debian")
    #expect(examination.baseOS?.system.versionID == "12")
    #expect(examination.baseOS?.evidence == "/usr/lib/os-release")
  }

  @Test func `the highest layer holds, and what a whiteout removed does not`() async throws {
    let examination = try await ProbedImage.examination([
      [.file("etc/os-release", "ID=alpine\n"), .file("usr/lib/os-release", "ID=fedora\n")],
      [.file("etc/.wh.os-release")],
    ])
    #expect(examination.baseOS?.system.id == "fedora")
  }

  @Test func `os-release without an id is linux, as its manual says`() async throws {
    let examination = try await ProbedImage.examination(.file("etc/os-release", "PRETTY_NAME=\"Yocto\"\n"))
    #expect(examination.baseOS?.system.id == "linux")
  }

  @Test func `an older file stands in, and an image without any has none`() async throws {
    let old = try await ProbedImage.examination(.file("etc/alpine-release", "3.4.6\n"))
    #expect(old.baseOS?.system.versionID == "3.4.6")
    let none = try await ProbedImage.examination(.file("app/etc-os-release", "ID=x\n"))
    #expect(none.baseOS == nil)
  }

  @Test func `a link out of the image finds nothing outside`() async throws {
    let examination = try await ProbedImage.examination(
      .link("etc/os-release", to: "../../../../../../../../etc/os-release"))
    #expect(examination.baseOS == nil)
  }
}
