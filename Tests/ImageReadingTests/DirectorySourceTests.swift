import Foundation
import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

/// Folders as skopeo and podman write them for `dir:`.
struct DirectorySourceTests {
  private let image = FixtureImage([
    FixtureLayer([.file("a", "12345")]), FixtureLayer([.file("b", "1"), .file(".wh.a")]),
  ])

  private func files(_ manifest: [UInt8]) -> [FixtureImage.File] {
    [("manifest.json", manifest), ("version", Array("Directory Transport Version: 1.1\n".utf8))]
      + image.blobs.dropFirst().map { (String($0.path.dropFirst("blobs/sha256/".count)), $0.bytes) }
  }

  @Test func `a folder is read by its prefix and by its content`() async throws {
    let folder = try FixtureFolder(files(image.manifest))
    for reference in ["dir:" + folder.path, folder.path] {
      let stored = try #require(try await FixtureReading.images(reference).first)
      #expect(stored.source.kind == .directory)
      #expect(stored.name == reference)
      #expect(stored.manifestDigest?.description == FixtureLayer.sha256(image.manifest))
      let contents = try await ImageReader().read(stored)
      #expect(contents.listing == ["b"])
      #expect(contents.sizes.transferBytes == image.layers.reduce(Int64(0)) { $0 + Int64($1.stored.count) })
    }
  }

  @Test func `the manifests of several platforms have names of their own`() async throws {
    let descriptor = image.manifestDescriptor(
      extra: ",\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"}")
    let index = Array(
      "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\",\"manifests\":[\(descriptor)]}"
        .utf8)
    let name = FixtureLayer.sha256(image.manifest).dropFirst(7) + ".manifest.json"
    let folder = try FixtureFolder(files(index) + [(String(name), image.manifest)])
    let amd64 = Platform(os: "linux", architecture: "amd64")
    let stored = try #require(try await FixtureReading.images("dir:" + folder.path, platform: amd64).first)
    #expect(try await ImageReader().read(stored).listing == ["b"])
  }

  @Test func `a blob that is damaged or not there is an error with its digest`() async throws {
    let digest = image.layers[1].digest
    let whole = files(image.manifest)
    for change: ((FixtureImage.File) -> FixtureImage.File?) in [
      { _ in nil }, { ($0.path, $0.bytes.reversed()) },
    ] {
      let folder = try FixtureFolder(whole.compactMap { digest.hasSuffix($0.path) ? change($0) : $0 })
      let stored = try #require(try await FixtureReading.images("dir:" + folder.path).first)
      let error = await #expect(throws: ImageReadingError.self) { try await ImageReader().read(stored) }
      #expect(error?.description.contains(digest) == true)
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/skopeo"), "skopeo is not installed"))
  func `what skopeo writes is the image that it was given`() async throws {
    let layout = try FixtureFolder(FixtureImage.layout([image]))
    let target = layout.path + "/copied"
    let policy = try layout.write(
      "policy.json", Array("{\"default\":[{\"type\":\"insecureAcceptAnything\"}]}".utf8))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/skopeo")
    process.arguments = ["--policy", policy, "copy", "--quiet", "oci:" + layout.path, "dir:" + target]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let stored = try #require(try await FixtureReading.images("dir:" + target).first)
    #expect(stored.manifestDigest?.description == FixtureLayer.sha256(image.manifest))
    #expect(try await ImageReader().read(stored).listing == ["b"])
  }
}
