import ComparisonModel
import Diagnostics
import Messages
import Testing
import ToolReports

/// What engines, registries and archives say, by the definitions that it really has.
@Suite struct SizeReportTests {
  private func one(_ text: String, image: String? = nil) throws -> Measurement {
    let reports = try ReportSample.read(text, image: image)
    #expect(reports.count == 1)
    return try #require(reports.first).measurement
  }

  @Test func `the size of Docker is the engine's own, and no other`() throws {
    let measurement = try one(ReportSample.docker)
    #expect(measurement.facts[.engineSize] == .bytes(ByteCount(229_740_000)))
    #expect(measurement.facts[.contentSize] == nil && measurement.facts[.transferSize] == nil)
    #expect(measurement.facts[.layerCount] == .count(2))
    #expect(measurement.facts[.defaultUser] == .text("node"))
    #expect(measurement.facts[.nodeVersion] == .text("24.20.0"))
    #expect(
      measurement.evidence[.nodeVersion] == .declared && measurement.evidence[.engineSize] == .published)
    #expect(measurement.image.name == "app:1")
    #expect(measurement.image.platform == "linux/arm64/v8")
    #expect(measurement.image.configDigest == ReportSample.digest && measurement.image.manifestDigest == nil)
  }

  @Test func `an id of containerd's store is no digest of a configuration`() throws {
    let unknown = ReportSample.docker.replacing("overlay2", with: "overlayfs")
    #expect(try one(unknown).image.configDigest == nil)
    #expect(try one(unknown).image.manifestDigest == nil)
    let index = unknown.replacing(
      #""Os": "linux","#,
      with: #""Os": "linux", "Descriptor": {"mediaType": "application/vnd.oci.image.index.v1+json"},"#)
    #expect(try one(index).image.indexDigest == ReportSample.digest)
    let manifest = index.replacing("index.v1", with: "manifest.v1")
    #expect(try one(manifest).image.manifestDigest == ReportSample.digest)
  }

  @Test func `Podman tells both digests`() throws {
    let measurement = try one(ReportSample.podman)
    #expect(measurement.facts[.engineSize] == .bytes(ByteCount(1_762_958)))
    #expect(measurement.image.configDigest == ReportSample.digest)
    #expect(measurement.image.manifestDigest == ReportSample.other)
  }

  @Test func `layers of a registry are what is transferred, those of another place are not known to be`()
    throws
  {
    let registry = try one(ReportSample.skopeo(tags: #""24", "24-slim""#))
    #expect(registry.facts[.transferSize] == .bytes(ByteCount(123)))
    #expect(registry.facts[.layerCount] == .count(2))
    #expect(registry.image.name == "docker.io/library/node@\(ReportSample.other)")
    let elsewhere = try one(ReportSample.skopeo(tags: ""))
    #expect(elsewhere.facts[.transferSize] == .unknown(.couldNotBeTold))
    #expect(elsewhere.notes.count == 1)
  }

  @Test func `a manifest gives what is transferred, and an index is refused`() throws {
    let measurement = try one(ReportSample.manifest, image: "node:24")
    #expect(measurement.facts[.transferSize] == .bytes(ByteCount(886_200)))
    #expect(measurement.image.name == "node:24" && measurement.image.configDigest == ReportSample.digest)
    #expect(try one(ReportSample.manifest).image.name == ReportSample.digest)
    let fault = #expect(throws: Diagnostic.self) {
      try one(#"{"schemaVersion": 2, "manifests": [{"digest": "\#(ReportSample.digest)", "size": 1}]}"#)
    }
    #expect(fault?.suggestion?.contains("--platform") == true)
  }

  @Test func `sums that do not fit are errors`() {
    let huge = ReportSample.manifest.replacing("886160", with: "9223372036854775807")
    #expect(throws: Diagnostic.self) { try one(huge) }
    #expect(throws: Diagnostic.self) { try one(ReportSample.manifest.replacing("886160", with: "-5")) }
  }

  @Test func `the size of dive is that of the files of all layers`() throws {
    let measurement = try one(ReportSample.dive, image: "app:1")
    #expect(measurement.facts[.contentSize] == .bytes(ByteCount(1_220_598)))
    #expect(measurement.facts[.layerCount] == .count(2))
    #expect(measurement.facts[.reclaimableSize] == nil)
  }

  @Test func `a remote page has an image for each platform, and none for attestations`() throws {
    let measurement = try one(ReportSample.remote)
    #expect(measurement.method == .publishedListing)
    #expect(measurement.facts[.transferSize] == .bytes(ByteCount(123)))
    #expect(measurement.image.platform == "linux/arm/v7")
    #expect(measurement.image.indexDigest == ReportSample.digest)
    #expect(measurement.image.manifestDigest == ReportSample.other)
    #expect(measurement.image.layers.map(\.size.bytes) == [100, 23])
  }

  @Test func `a page whose layers do not sum up is not whole`() {
    let fault = #expect(throws: Diagnostic.self) {
      try one(ReportSample.remote.replacing("(23 bytes)", with: "(24 bytes)"))
    }
    #expect(fault?.code == .malformed)
    #expect(fault?.location?.line == 12)
  }

  @Test func `a local page has a rounded size, and the packages of its databases`() throws {
    let measurement = try one(ReportSample.local)
    #expect(measurement.facts[.contentSize] == .bytes(ByteCount(229_740_000), within: ByteCount(5_000)))
    #expect(measurement.facts[.packageCount] == .counts(["dpkg": 2]))
    #expect(measurement.facts[.packageNames] == .names(["attr", "libattr1"]))
    #expect(measurement.facts[.nodeVersion] == .text("24.20.0"))
    #expect(measurement.image.platform == "linux/amd64" && measurement.image.created?.day == "2026-08-27")
  }

  @Test func `packages of apk and rpm are named without their versions`() throws {
    let apk =
      ReportSample.local
      + "\n### `apk` package: `alpine-baselayout`\n\n### `rpm` package: `gpg-pubkey-8483c65d-5ccc5b19`\n"
    #expect(
      try one(apk).facts[.packageNames] == .names(["alpine-baselayout", "attr", "gpg-pubkey", "libattr1"]))
    #expect(try one(apk).facts[.packageCount] == .counts(["apk": 1, "dpkg": 2, "rpm": 1]))
  }
}
