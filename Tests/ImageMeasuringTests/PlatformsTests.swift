import ComparisonModel
import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

@testable import ImageMeasuring

/// Every platform of an index, each as an image of its own.
struct PlatformsTests {
  private static let common = FixtureLayer([.file("etc/common", "the same everywhere")])

  private static func image(_ architecture: String) -> FixtureImage {
    FixtureImage(
      [common, FixtureLayer([.file("bin/own", architecture)])], architecture: architecture)
  }

  /// A layout of one index for these architectures; the manifests of `absent` are not in it.
  private static func layout(_ architectures: [String], absent: Set<String> = []) -> [FixtureImage.File] {
    let images = architectures.map(image)
    let entries = images.map {
      $0.manifestDescriptor(
        extra: ",\"platform\":{\"os\":\"linux\",\"architecture\":\"\($0.architecture)\"}")
    }
    let index = Array("{\"schemaVersion\":2,\"manifests\":[\(entries.joined(separator: ","))]}".utf8)
    let digest = FixtureLayer.sha256(index)
    let descriptor = FixtureImage.descriptor(
      "application/vnd.oci.image.index.v1+json", digest, "\(index.count)",
      extra: ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"24\"}")
    let blobs = images.filter { !absent.contains($0.architecture) }.flatMap(\.blobs)
    return FixtureImage.layout(
      descriptors: [descriptor], blobs: blobs + [(FixtureImage.blobPath(digest), index)])
  }

  @Test func `each platform is measured`() async throws {
    let folder = try FixtureFolder(Self.layout(["amd64", "arm64", "s390x"]))
    let measured = try await MeasuringSupport.results(folder.path, MeasurementRequest(platforms: .all))
      .map { try $0.get() }
    #expect(measured.map(\.image.platform) == ["linux/amd64", "linux/arm64", "linux/s390x"])
    #expect(Set(measured.map(\.image.manifestDigest)).count == 3)
    #expect(Set(measured.map(\.image.name)).count == 1)
    #expect(measured.allSatisfy { $0.facts[.fileCount] == .count(2) })
  }

  @Test func `a layer that several platforms share is read once, with the same facts`() async throws {
    let folder = try FixtureFolder(Self.layout(["amd64", "arm64", "s390x"]))
    let source = CountingSource(try await ImageReference("oci:\(folder.path)").open())
    let counting = ImageTransports([
      ImageTransport(prefix: "counted:", notation: .nothing, syntax: "counted:") {
        _, _ async throws(ImageReadingError) -> any ImageSource in source
      }
    ])
    let request = MeasurementRequest(platforms: .all)
    let counted = try await MeasuringSupport.results("counted:", request, transports: counting)
      .map { try $0.get() }
    #expect(source.counts.count == 4)
    #expect(source.counts.values.allSatisfy { $0 == 1 })
    var separately: [Measurement] = []
    for architecture in ["amd64", "arm64", "s390x"] {
      let platform = Platform(os: "linux", architecture: architecture)
      separately.append(
        try await MeasuringSupport.measurement(folder.path, MeasurementRequest(platforms: .one(platform))))
    }
    #expect(counted.map(\.facts) == separately.map(\.facts))
    #expect(counted.map(\.details) == separately.map(\.details))
  }

  @Test func `a configuration that claims another image's layer for its own blob is found out`() async throws
  {
    let good = FixtureImage([Self.common], name: "a")
    let other = FixtureImage([Self.common, FixtureLayer([.file("other", "1")])], name: "c")
    var bad = FixtureImage([FixtureLayer([.file("evil", "1")])], name: "b")
    bad.layers[0].claimedDiffID = Self.common.diffID
    let folder = try FixtureFolder(FixtureImage.layout([good, other, bad]))
    let results = try await MeasuringSupport.results(folder.path)
    guard case .failure(let error)? = results.last else {
      Issue.record("the poisoned image was measured")
      return
    }
    #expect(error.code == .diffIDMismatch)
  }

  @Test func `a platform that the index names and the place lacks is told`() async throws {
    let folder = try FixtureFolder(Self.layout(["amd64", "arm64"], absent: ["arm64"]))
    let all = try await MeasuringSupport.results(folder.path, MeasurementRequest(platforms: .all))
    #expect(all.count == 1)
    let measured = try #require(all.first).get()
    #expect(measured.notes.contains { $0[.en].contains("linux/arm64") })
    let amd64 = Platform(os: "linux", architecture: "amd64")
    let one = try await MeasuringSupport.measurement(
      folder.path, MeasurementRequest(platforms: .one(amd64)))
    #expect(!one.notes.contains { $0[.en].contains("linux/arm64") })
  }
}
