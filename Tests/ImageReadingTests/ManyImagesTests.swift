import Foundation
import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

/// Places with several images: each stands for itself.
struct ManyImagesTests {
  private let good = FixtureImage([FixtureLayer([.file("good", "1")])], name: "app:good")
  private let bad = FixtureImage([FixtureLayer([.file("bad", "22")])], name: "app:bad")

  private func outcome(_ results: [Result<StoredImage, ImageReadingError>]) -> [String] {
    results.map { result in
      switch result {
      case .success(let image): image.name
      case .failure(let error): "\(error.code) of \(error.image ?? "?")"
      }
    }.sorted()
  }

  /// The files of a layout in which one image's document is what `change` makes of it.
  private func damaged(_ bytes: [UInt8], _ change: ([UInt8]) -> [UInt8]?) -> [FixtureImage.File] {
    let path = FixtureImage.blobPath(FixtureLayer.sha256(bytes))
    return FixtureImage.layout([good, bad]).compactMap { file in
      file.path == path ? change(file.bytes).map { (file.path, $0) } : file
    }
  }

  @Test func `a manifest or configuration that cannot be read hides no other image`() async throws {
    for document in [bad.manifest, bad.configuration] {
      let gone = try FixtureFolder(damaged(document) { _ in nil })
      let changed = try FixtureFolder(damaged(document) { $0 + [0x20] })
      for (folder, code) in [(gone, "missingBlob"), (changed, "digestMismatch")] {
        let results = try await FixtureReading.results(folder.path)
        #expect(outcome(results) == ["app:good", "\(code) of app:bad"])
        #expect(try await FixtureReading.images(folder.path + ":app:good").map(\.name) == ["app:good"])
        #expect(outcome(try await FixtureReading.results(folder.path + ":app:bad")) == ["\(code) of app:bad"])
      }
    }
  }

  @Test func `in an index of platforms only the one that is asked for must be readable`() async throws {
    let arm = FixtureImage([FixtureLayer([.file("arm", "1")])], architecture: "arm64")
    let platforms = [(good, "amd64"), (arm, "arm64")].map { image, architecture in
      image.manifestDescriptor(extra: ",\"platform\":{\"os\":\"linux\",\"architecture\":\"\(architecture)\"}")
    }
    let index = Array("{\"schemaVersion\":2,\"manifests\":[\(platforms.joined(separator: ","))]}".utf8)
    let descriptor = FixtureImage.descriptor(
      "application/vnd.oci.image.index.v1+json", FixtureLayer.sha256(index), "\(index.count)")
    let broken = FixtureImage.blobPath(FixtureLayer.sha256(arm.manifest))
    let blobs = (good.blobs + arm.blobs).map { ($0.path, $0.path == broken ? $0.bytes + [0x20] : $0.bytes) }
    let folder = try FixtureFolder(
      FixtureImage.layout(
        descriptors: [descriptor], blobs: blobs + [(FixtureImage.blobPath(FixtureLayer.sha256(index)), index)]
      ))
    let amd64 = Platform(os: "linux", architecture: "amd64")
    #expect(try await FixtureReading.images(folder.path, platform: amd64).count == 1)
    let arm64 = Platform(os: "linux", architecture: "arm64")
    #expect(
      outcome(try await FixtureReading.results(folder.path, platform: arm64)).first?.hasPrefix(
        "digestMismatch") == true)
    let other = Platform(os: "linux", architecture: "s390x")
    #expect(
      outcome(try await FixtureReading.results(folder.path, platform: other)).first?.hasPrefix(
        "noSuchPlatform") == true)
  }

  @Test func `an image in a docker archive has the name that it was asked by`() async throws {
    var files = FixtureImage.dockerArchive([good, bad])
    let index = try #require(files.firstIndex { $0.path == "manifest.json" })
    let manifest = String(decoding: files[index].bytes, as: UTF8.self)
    files[index].bytes = Array(manifest.replacing("\"app:good\"", with: "\"app:good\",\"team/app:2\"").utf8)
    let folder = try FixtureFolder()
    let archive = "docker-archive:" + (try folder.write("images.tar", FixtureImage.tar(files)))
    #expect(try await FixtureReading.images(archive).map(\.name) == ["app:good", "app:bad"])
    for (asked, name) in [
      ("team/app:2", "team/app:2"), ("2", "team/app:2"), ("app:good", "app:good"), ("@0", "app:good"),
    ] {
      #expect(try await FixtureReading.images("\(archive):\(asked)").map(\.name) == [name])
    }
    // One configuration that is not there hides no other image.
    let gone = files.filter {
      $0.path != String(FixtureLayer.sha256(bad.configuration).dropFirst(7)) + ".json"
    }
    let damaged = "docker-archive:" + (try folder.write("damaged.tar", FixtureImage.tar(gone)))
    #expect(outcome(try await FixtureReading.results(damaged)) == ["app:good", "missingBlob of app:bad"])
  }
}
