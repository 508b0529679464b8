import ComparisonModel
import Testing
import ToolReports

/// Lists of packages.
@Suite struct PackageReportTests {
  private func one(_ text: String) throws -> Measurement {
    try #require(try ReportSample.read(text).first).measurement
  }

  @Test func `Syft's list gives the packages of the distribution, os-release and the version of Node`() throws
  {
    let measurement = try one(ReportSample.syft)
    #expect(measurement.facts[.packageCount] == .counts(["dpkg": 2]))
    #expect(measurement.facts[.packageNames] == .names(["adduser", "bash"]))
    #expect(measurement.facts[.nodeVersion] == .text("24.20.0"))
    #expect(
      measurement.facts[.baseOS]
        == .operatingSystem(
          OperatingSystem(
            id: "debian", versionID: "12", prettyName: "Debian GNU/Linux 12 (bookworm)",
            versionCodename: "bookworm")))
    #expect(measurement.image.name == "node:24")
  }

  @Test func `CycloneDX and SPDX give the packages of the distribution, and name the image`() throws {
    let bom = try one(ReportSample.cycloneDX)
    #expect(bom.facts[.packageCount] == .counts(["apk": 1]))
    #expect(bom.image.name == "node:24" && bom.tool == MeasuringTool(name: "syft", version: "1.18.1"))
    let spdx = try one(ReportSample.spdx)
    #expect(spdx.facts[.packageNames] == .names(["musl"]))
    #expect(spdx.image.name == "alpine:3.20" && spdx.image.configDigest == ReportSample.digest)
    #expect(spdx.tool == MeasuringTool(name: "trivy", version: "0.58.1"))
  }

  @Test func `SPDX of tags and values is known by its version, and gives what its JSON would`() throws {
    let spdx = try one(
      """
      SPDXVersion: SPDX-2.3
      DataLicense: CC0-1.0
      DocumentName: alpine:3.20
      Creator: Tool: syft-1.18.1
      Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-Image
      PackageName: alpine:3.20
      SPDXID: SPDXRef-Image
      PrimaryPackagePurpose: CONTAINER
      PackageName: musl
      SPDXID: SPDXRef-musl
      PackageVersion: 1.2.5-r1
      ExternalRef: PACKAGE-MANAGER purl pkg:apk/alpine/musl@1.2.5-r1
      """)
    #expect(spdx.facts[.packageNames] == .names(["musl"]))
    #expect(spdx.image.name == "alpine:3.20" && spdx.tool == MeasuringTool(name: "syft", version: "1.18.1"))
  }

  @Test func `a list without packages of a distribution does not say that there are none`() throws {
    let bom = ReportSample.cycloneDX.replacing("pkg:apk/alpine/musl", with: "pkg:npm/musl")
    #expect(try one(bom).facts[.packageCount]?.isUnknown == true)
    #expect(try one(bom).facts[.packageNames]?.isUnknown == true)
  }
}
