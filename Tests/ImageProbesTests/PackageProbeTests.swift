import ComparisonModel
import ImageFixtures
import Testing

@testable import ImageProbes

@Suite struct `Package tools and databases` {
  private static let status = "Package: a\nStatus: install ok installed\nVersion: 1\nArchitecture: all\n"

  @Test func `a database with its tool is counted`() async throws {
    let examination = try await ProbedImage.examination(
      .file("var/lib/dpkg/status", Self.status), .program("usr/bin/apt-get"), .program("usr/bin/dpkg"))
    #expect(examination.packages.counts == ["dpkg": 1])
    #expect(examination.packages.managers.map(\.name) == ["apt", "dpkg"])
    #expect(examination.notes.isEmpty)
  }

  @Test func `a tool without a database is unknown, not zero`() async throws {
    let examination = try await ProbedImage.examination(.program("sbin/apk"))
    #expect(examination.packages.counts == nil)
    #expect(examination.packages.managers.map(\.name) == ["apk"])
    #expect(
      examination.notes.map(\.en).contains {
        $0.hasPrefix("A package tool is there (apk), but no package database")
      })
  }

  @Test func `a database without a tool is counted, and it is said`() async throws {
    let examination = try await ProbedImage.examination(
      .file("var/lib/dpkg/status.d/tzdata", "Package: tzdata\nVersion: 2025b\n"),
      .file("var/lib/dpkg/status.d/tzdata.md5sums", "0 usr/share/zoneinfo/UTC\n"),
      .file("var/lib/dpkg/status.d/base", "Package: base-files\nVersion: 12\n"))
    #expect(examination.packages.counts == ["dpkg": 2])
    #expect(examination.packages.managers.isEmpty)
    #expect(examination.notes.map(\.en) == ["A package database is there, but no package tool."])
  }

  @Test func `neither is a third answer`() async throws {
    let examination = try await ProbedImage.examination(.file("app/server.js"))
    #expect(examination.packages.counts == nil)
    #expect(
      examination.notes.map(\.en).contains { $0.hasPrefix("Neither a package tool nor a package database") })
  }

  @Test func `an empty database is a database`() async throws {
    let examination = try await ProbedImage.examination(.file("var/lib/dpkg/status", ""))
    #expect(examination.packages.counts == ["dpkg": 0])
  }

  @Test(arguments: ["lib/apk/db/installed", "usr/lib/apk/db/installed"])
  func `apk's database is found where old and new versions keep it`(path: String) async throws {
    let examination = try await ProbedImage.examination(.file(path, "P:musl\nV:1.2.5-r0\n\nP:zlib\nV:1\n\n"))
    #expect(examination.packages.counts == ["apk": 2])
  }

  @Test func `a database that two paths lead to is counted once`() async throws {
    let examination = try await ProbedImage.examination(
      .link("lib", to: "usr/lib"), .file("usr/lib/apk/db/installed", "P:musl\nV:1.2.5-r0\n\n"))
    #expect(examination.packages.counts == ["apk": 1])
    #expect(examination.packages.databases.map(\.paths) == [["/usr/lib/apk/db/installed"]])
  }

  @Test func `rpm's database is found through a link, in its newest form`() async throws {
    let headers = [RPMFixtures.header(name: "bash"), RPMFixtures.header(name: "tzdata")]
    let examination = try await ProbedImage.examination(
      .link("var/lib/rpm", to: "../../usr/lib/sysimage/rpm"),
      .file("usr/lib/sysimage/rpm/rpmdb.sqlite", bytes: RPMFixtures.sqliteDatabase(headers)),
      .file("usr/lib/sysimage/rpm/Packages", bytes: RPMFixtures.berkeleyDatabase([headers[0]])),
      .program("usr/bin/rpm"))
    #expect(examination.packages.counts == ["rpm": 2])
  }

  @Test func `a database that cannot be read is unknown, and it is said why`() async throws {
    let examination = try await ProbedImage.examination(
      .file("var/lib/rpm/Packages", bytes: [UInt8](repeating: 7, count: 5000)), .program("usr/bin/rpm"))
    #expect(examination.packages.counts == nil)
    #expect(
      examination.notes.map(\.en).first
        == "The package database /var/lib/rpm/Packages could not be read: it is not a Berkeley DB hash table."
    )
  }

  @Test func `two databases are two counts`() async throws {
    let examination = try await ProbedImage.examination(
      .file("var/lib/dpkg/status", Self.status), .file("lib/apk/db/installed", "P:a\nV:1\n\nP:b\nV:1\n"))
    #expect(examination.packages.counts == ["apk": 2, "dpkg": 1])
  }

  @Test func `the list that stands for rpm's database in a distroless image is read`() async throws {
    func line(_ name: String, _ version: String, epoch: String) -> String {
      [name, version, "1700000000", "1700000000", "Vendor", "(none)", "100", "x86_64", epoch, "src.rpm"]
        .joined(separator: "\t") + "\n"
    }
    let examination = try await ProbedImage.examination(
      .file(
        "var/lib/rpmmanifest/container-manifest-2",
        line("glibc", "2.35-7.cm2", epoch: "0") + line("bind", "9-1", epoch: "32") + "one field\n"))
    #expect(examination.packages.counts == ["rpm": 2])
    #expect(examination.packages.databases[0].packages.map(\.version) == ["32:9-1", "2.35-7.cm2"])
    #expect(examination.packages.databases[0].malformed == 1)
  }

  @Test(arguments: ["var/lib/dpkg/status", "lib/apk/db/installed", "var/lib/dpkg/status.d/x"])
  func `garbage is no database, so the count is unknown and not zero`(path: String) async throws {
    let examination = try await ProbedImage.examination(.file(path, "\u{1}\u{2} garbage\n\nmore: of it\n"))
    #expect(examination.packages.counts == nil)
    #expect(examination.packages.unreadable.map(\.reason) == ["it is not a list of packages"])
  }
}
