import ComparisonModel
import ImageFixtures
import ImageProbes
import ImageReading
import ImageSources
import Testing

@testable import ImageMeasuring

/// One name after another: what becomes of it.
struct ImageMeasurerTests {
  private static let image = FixtureImage(
    [FixtureLayer([.file("bin/sh", "x", mode: 0o755)])], name: "24", execution: #"{"User":"node"}"#)

  @Test func `a measurement bears the name, the time, the tool and the candidate`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let measured = try await MeasuringSupport.results(folder.path, MeasurementRequest(candidate: "node"))
    let measurement = try #require(measured.first).get()
    #expect(measured.count == 1)
    #expect(measurement.image.name.hasSuffix(":24"))
    #expect(measurement.image.source == "oci")
    #expect(measurement.image.manifestDigest == FixtureLayer.sha256(Self.image.manifest))
    #expect(measurement.takenAt?.text == "2026-08-27T00:00:00Z")
    #expect(measurement.tool == MeasuringTool(name: "plimsoll", version: "test"))
    #expect(measurement.candidate == "node")
    #expect(measurement.facts[.defaultUser] == .text("node"))
  }

  @Test func `an image that cannot be measured is a result beside the others`() async throws {
    var broken = FixtureImage([FixtureLayer([.file("a", "1")])], name: "broken")
    broken.layers[0].claimedDiffID = FixtureLayer.sha256([1])
    let folder = try FixtureFolder(FixtureImage.layout([Self.image, broken]))
    let measured = try await MeasuringSupport.results(folder.path)
    #expect(measured.count == 2)
    #expect(try measured[0].get().image.name.hasSuffix(":24"))
    guard case .failure(let error) = measured[1] else {
      Issue.record("the broken image was measured")
      return
    }
    #expect(error.code == .diffIDMismatch)
    #expect(error.image?.hasSuffix(":broken") == true)
  }

  @Test func `a name that leads nowhere is an error with that name`() async throws {
    let measured = try await MeasuringSupport.results("oci:/nowhere/at/all:24")
    guard case .failure(let error)? = measured.first else {
      Issue.record("nothing was measured")
      return
    }
    #expect(error.code == .notFound)
    #expect(error.description.contains("/nowhere/at/all"))
  }

  @Test func `every probe gives facts of its own, and all facts of an image's bytes have one`() {
    let given = ImageProbeList.all.flatMap { type(of: $0).facts }
    #expect(Set(given).count == given.count)
    let fromElsewhere: Set<Fact> = [
      .engineSize, .knownVulnerabilities, .vulnerabilitiesBySeverity, .fixableVulnerabilities,
      .unfixedVulnerabilities, .tagBuilt,
      .vulnerabilityIDs, .vulnerabilityDatabase, .supportedUntil, .runtimeSupportedUntil, .baseSupportedUntil,
    ]
    #expect(Set(given) == Set(Fact.allCases).subtracting(fromElsewhere))
  }
}
