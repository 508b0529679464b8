import BillOfMaterials
import ComparisonModel
import Testing

@testable import ImageDeclarations
@testable import ImageProbes

/// What a bill of materials lists against what the package databases of an image list.
@Suite struct PackageAuditTests {
  private static let database = PackageDatabase(
    kind: .dpkg, paths: ["/var/lib/dpkg/status"],
    packages: [
      ListedPackage(name: "bash", version: "5.2-1"), ListedPackage(name: "libc6", version: "2.36-9"),
      ListedPackage(name: "perl", version: "1:5.36"),
    ], notInstalled: 0, malformed: 0)

  private func claim(_ urls: [String], isWhole: Bool = true) throws -> PackageClaim {
    let observation = PackageObservation(managers: [], databases: [Self.database], unreadable: [])
    let audit = try #require(PackageAudit(observation))
    let packages = urls.map { text in
      var entry = BillPackage(name: text)
      entry.url = PackageURL(text)
      return entry
    }
    return audit.claim(of: packages.compactMap(ClaimedPackage.init), isWhole: isWhole)
  }

  private static let all = [
    "pkg:deb/debian/bash@5.2-1", "pkg:deb/debian/libc6@2.36-9", "pkg:deb/debian/perl@1%3A5.36",
  ]

  @Test func `a list of all packages with their versions holds`() throws {
    let claim = try claim(Self.all)
    #expect(claim.outcome == .holds)
    #expect(claim.agreeing == 3)
    #expect(claim.unlistedCount == 0)
  }

  @Test func `what is listed and not there is a lie`() throws {
    let claim = try claim(Self.all + ["pkg:deb/debian/ghost@1"])
    #expect(claim.outcome == .differs)
    #expect(claim.lacking == ["ghost 1"])
    #expect(claim.lackingCount == 1)
  }

  @Test func `what is there and not listed is a lie of a list of the whole image alone`() throws {
    let whole = try claim(Array(Self.all.prefix(2)))
    #expect(whole.outcome == .differs)
    #expect(whole.unlisted == ["perl 1:5.36"])
    let part = try claim(Array(Self.all.prefix(2)), isWhole: false)
    #expect(part.outcome == .holds)
    #expect(part.unlistedCount == nil)
  }

  @Test func `another version is told with both`() throws {
    let claim = try claim(Array(Self.all.dropFirst()) + ["pkg:deb/debian/bash@5.1-9"])
    #expect(claim.outcome == .differs)
    #expect(claim.differing == [.init(name: "bash", claimed: "5.1-9", found: "5.2-1")])
    #expect(claim.unlistedCount == 0)
  }

  @Test(arguments: ["pkg:deb/debian/perl@5.36?epoch=1", "pkg:deb/debian/perl@1:5.36?arch=amd64"])
  func `an epoch may stand in the version or beside it`(url: String) throws {
    #expect(try claim([url], isWhole: false).agreeing == 1)
  }

  @Test func `what no database of the image could tell is undecided, and decides nothing`() throws {
    let claim = try claim(["pkg:npm/left-pad@1.0.0", "pkg:npm/a@1", "no address"])
    #expect(claim.outcome == .undecided)
    #expect(claim.undecided == ["npm": 2, "-": 1])
    #expect(claim.unlistedCount == nil)
  }

  @Test func `with a database that could not be read, nothing is called unlisted`() throws {
    let observation = PackageObservation(
      managers: [], databases: [Self.database], unreadable: [.init(path: "/x", reason: "it is damaged")])
    let audit = try #require(PackageAudit(observation))
    #expect(audit.claim(of: [], isWhole: true).unlistedCount == nil)
  }
}
