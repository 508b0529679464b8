import ComparisonModel
import Foundation
import Testing

/// Names as people write them, against what images say of themselves.
@Suite struct NameMatchTests {
  private static let debian = OperatingSystem(
    id: "debian", versionID: "12", prettyName: "Debian GNU/Linux 12 (bookworm)", versionCodename: "bookworm")
  private static let alpine = OperatingSystem(
    id: "alpine", versionID: "3.24.1", prettyName: "Alpine Linux v3.24")

  private static func verdict(_ value: ClaimedValue, _ fact: Fact, _ found: FactValue) -> Verdict {
    let comparison = Sample.comparison([value], kind: fact.kind, facts: [fact])
    return Sample.finding(comparison, [fact: found]).verdict
  }

  private static func verdict(_ name: String, _ system: OperatingSystem) -> Verdict {
    verdict(.names([name]), .baseOS, .operatingSystem(system))
  }

  @Test(arguments: [
    ("Debian", Verdict.confirmed), ("Debian 12", .confirmed), ("bookworm", .confirmed),
    ("Bookworm", .confirmed), ("Debian 12 (bookworm)", .confirmed), ("Debian bookworm", .confirmed),
    ("debian:12", .confirmed), ("debian:12-slim", .confirmed), ("debian:bookworm-slim", .confirmed),
    ("docker.io/library/debian:12", .confirmed), ("debian:latest", .confirmed),
    ("Debian GNU/Linux 12", .confirmed), ("Debian GNU/Linux 12 (bookworm)", .confirmed),
    ("bookworm-slim", .confirmed), ("debian12", .confirmed), ("Debian (최소화)", .confirmed),
    ("Debian 13", .contradicted), ("trixie", .contradicted), ("Debian 1", .contradicted),
    ("Debian 12 (trixie)", .contradicted), ("Ubuntu", .contradicted), ("Ubuntu 12", .contradicted),
    ("noble", .contradicted), ("Alpine", .contradicted), ("Hannah Montana Linux", .contradicted),
    // os-release says no more than 12, and what "stable" is changes with the years.
    ("Debian 12.5", .undecided), ("Debian stable", .undecided), ("the good old Debian", .undecided),
  ])
  func `a name of Debian 12 holds at the precision that it gives`(name: String, verdict: Verdict) {
    #expect(Self.verdict(name, Self.debian) == verdict)
  }

  @Test(arguments: [
    ("Alpine", Verdict.confirmed), ("Alpine Linux", .confirmed), ("Alpine 3.24", .confirmed),
    ("Alpine v3.24", .confirmed), ("v3.24", .confirmed), ("3.24", .confirmed), ("3.24.1", .confirmed),
    ("Alpine Linux 3.24.1", .confirmed), ("alpine:3.24", .confirmed), ("alpine3.24", .confirmed),
    ("Alpine 3.x", .confirmed), ("Alpine 3", .confirmed),
    ("Alpine 3.2", .contradicted), ("3.2", .contradicted), ("Alpine 3.24.2", .contradicted),
    ("Alpine 3.24.1.1", .undecided),
  ])
  func `a name of Alpine 3.24.1 holds at the precision that it gives`(name: String, verdict: Verdict) {
    #expect(Self.verdict(name, Self.alpine) == verdict)
  }

  @Test(arguments: [
    ("Ubuntu 24.04 LTS", Verdict.confirmed), ("Ubuntu 24.04 Noble Numbat", .confirmed), ("noble", .confirmed),
    ("Ubuntu 22.04", .contradicted), ("jammy", .contradicted),
  ])
  func `code names of two words and LTS are understood`(name: String, verdict: Verdict) {
    let system = OperatingSystem(id: "ubuntu", versionID: "24.04", versionCodename: "noble")
    #expect(Self.verdict(name, system) == verdict)
  }

  @Test(arguments: [
    ("Linux Mint 21.3", Verdict.confirmed), ("virginia", .confirmed), ("Linux Mint (Virginia)", .confirmed),
    ("Linux Mint 22", .contradicted), ("victoria", .contradicted),
  ])
  func `a code name that no table has is known from the image's own os-release`(
    name: String, verdict: Verdict
  ) {
    let system = OperatingSystem(id: "linuxmint", versionID: "21.3", versionCodename: "virginia")
    #expect(Self.verdict(name, system) == verdict)
  }

  @Test func `a release that gives no version yet has that of its code name`() {
    let forky = OperatingSystem(
      id: "debian", prettyName: "Debian GNU/Linux forky/sid", versionCodename: "forky")
    #expect(Self.verdict("Debian 14", forky) == .confirmed)
    #expect(Self.verdict("Debian 13", forky) == .contradicted)
    #expect(Self.verdict("Debian 13", OperatingSystem(id: "debian")) == .undecided)
  }

  @Test(arguments: [
    ("glibc", Verdict.confirmed), ("GNU libc", .confirmed), ("GNU C Library", .confirmed),
    ("libc6", .confirmed), ("glibc 2.36", .confirmed), ("glibc 2", .confirmed), ("libc6 2.36", .confirmed),
    ("glibc 2.3", .contradicted), ("glibc 2.31", .contradicted), ("musl", .contradicted),
    ("musl libc 1.2.5", .contradicted), ("libc6 2.36-9+deb12u14", .undecided),
    ("표준 glibc", .undecided),
  ])
  func `a C library is known by any of its names, at the precision that is given`(
    name: String, verdict: Verdict
  ) {
    let library = CLibrary(family: .glibc, version: "2.36")
    #expect(Self.verdict(.names([name]), .cLibrary, .cLibrary(library)) == verdict)
  }

  @Test(arguments: [
    ("24", Verdict.confirmed), ("v24", .confirmed), ("24.x", .confirmed), ("Node.js 24", .confirmed),
    ("node 24.20.0", .confirmed), ("node:24", .confirmed), ("24.20", .confirmed),
    ("24.2", .contradicted), ("22", .contradicted), ("Java 24", .undecided), ("LTS", .undecided),
  ])
  func `a version of Node.js holds for its releases`(name: String, verdict: Verdict) {
    #expect(Self.verdict(.names([name]), .nodeVersion, .text("24.20.0")) == verdict)
  }

  @Test func `what a list was never looked through for is unknown, not absent`() {
    let tools = FactValue.names(["g++", "gcc", "make", "python3"])
    #expect(Self.verdict(.names(["git"]), .buildTools, tools) == .undecided)
    #expect(Self.verdict(.names(["git", "node-gyp"]), .buildTools, tools) == .contradicted)
    #expect(Self.verdict(.names(["gcc", "make"]), .buildTools, tools) == .confirmed)
    let comparison = Sample.comparison([.names(["git"])], kind: .names, facts: [.buildTools])
    let finding = Sample.finding(comparison, [.buildTools: tools])
    #expect(
      finding.sentence(in: .en, of: comparison)
        == "“git” cannot be told from the build tools (g++, gcc, make, python3), for which only certain names are "
        + "looked for.")
    #expect(
      finding.sentence(in: .ko, of: comparison)
        == "‘git’ 주장은 빌드 도구(g++, gcc, make, python3)에서는 정해진 이름만 찾아보므로 판정할 수 없습니다.")
  }

  @Test func `what is known less precisely than a claim says why it decides nothing`() {
    let comparison = Sample.comparison([.names(["Debian 12.5"])], kind: .names, facts: [.baseOS])
    let finding = Sample.finding(comparison, [.baseOS: .operatingSystem(Self.debian)])
    #expect(
      finding.sentence(in: .en, of: comparison)
        == "“Debian 12.5” cannot be told from the base OS (Debian GNU/Linux 12 (bookworm)).")
    #expect(
      finding.sentence(in: .ko, of: comparison)
        == "‘Debian 12.5’ 주장은 기반 OS(Debian GNU/Linux 12 (bookworm))만으로는 판정할 수 없습니다.")
  }

  @Test(arguments: [
    (["apt"], ["apt", "dpkg"], Verdict.confirmed), (["apt"], ["apk"], .contradicted),
    (["apt"], ["apk", "apt"], .contradicted), (["apt", "apk"], ["apk", "apt", "dpkg"], .confirmed),
    (["apt", "apk"], ["apt"], .contradicted), (["apt"], [], .contradicted),
  ])
  func `an exclusive list holds only where nothing else is there`(
    claimed: [String], found: [String], verdict: Verdict
  ) {
    #expect(Self.verdict(.only(claimed), .packageManager, .names(found)) == verdict)
  }

  @Test func `an indicator counts a name with a version only where the version is that`() {
    let preference = Preference.names(["glibc 2.41", "glibc", "musl"])
    func goodness(_ version: String?) -> ClosedRange<Int64>? {
      preference.goodness(of: .cLibrary(CLibrary(family: .glibc, version: version)), fact: .known(.cLibrary))
    }
    #expect(goodness("2.41") == 3...3)
    #expect(goodness("2.36") == 2...2)
    #expect(goodness(nil) == 2...3)
  }

  @Test(.enabled(if: DistroInfo.isInstalled, "distro-info-data is not installed"))
  func `the code names are those of the installed distro-info-data`() throws {
    for distribution in ["debian", "ubuntu"] {
      let installed = try DistroInfo.releases(of: distribution)
      let ours = DistributionRelease.all.filter { $0.distribution == distribution }
        .map { DistroInfo.Release(version: $0.version, codename: $0.codename) }
      // A newer table may know of releases that the installed one does not, at its end only.
      let missing = installed.filter { !ours.contains($0) }
      #expect(missing == [], "add these rows, and the data's version: \(missing)")
      #expect(Array(ours.prefix(installed.count)) == installed)
    }
  }
}

/// The rows of Debian's package `distro-info-data`.
private enum DistroInfo {
  struct Release: Equatable {
    var version: String
    var codename: String
  }

  private static let folder = "/usr/share/distro-info"

  /// Whether it is there, or must be, as ``RequiredTool`` decides for programs.
  static var isInstalled: Bool {
    FileManager.default.fileExists(atPath: "\(folder)/debian.csv")
      || ProcessInfo.processInfo.environment["PLIMSOLL_REQUIRE_TOOLS"] == "1"
  }

  /// The releases that have a number, in the file's order.
  static func releases(of distribution: String) throws -> [Release] {
    let text = try String(contentsOfFile: "\(folder)/\(distribution).csv", encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count > 2, !fields[0].isEmpty else { return nil }
      return Release(
        version: String(fields[0].split(separator: " ")[0]), codename: fields[1].lowercased())
    }
  }
}
