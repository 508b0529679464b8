import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

struct ArchiveTests {
  private let image = FixtureImage(
    [FixtureLayer([.file("a", "12345")]), FixtureLayer([.file("b", "1"), .file(".wh.a")])], name: "app:1")

  @Test func `archives are recognised by content, also compressed as a whole`() async throws {
    let folder = try FixtureFolder()
    for (members, kind) in [
      (FixtureImage.layout([image]), ImageSourceKind.ociArchive),
      (FixtureImage.dockerArchive([image]), .dockerArchive),
      (FixtureImage.dockerArchive([image]) + FixtureImage.layout([image]), .dockerArchive),
    ] {
      let tar = FixtureImage.tar(members)
      for bytes in [tar, FixtureCompressor.gzip(tar), FixtureCompressor.zstdFrames(tar, size: 5000)] {
        let path = try folder.write("image", bytes)
        let stored = try #require(try await FixtureReading.images(path).first)
        #expect(stored.source.kind == kind)
        let contents = try await ImageReader().read(stored)
        #expect(contents.listing == ["b"])
        #expect(contents.sizes.reclaimableBytes == 5)
      }
    }
  }

  @Test func `the layout inside a docker archive gives the manifest and the transfer size`() async throws {
    let folder = try FixtureFolder()
    let new = FixtureImage.tar(FixtureImage.dockerArchive([image]) + FixtureImage.layout([image]))
    let old = FixtureImage.tar(FixtureImage.dockerArchive([image]))
    let newer = try #require(
      try await FixtureReading.images("docker-archive:" + folder.write("new", new)).first)
    let older = try #require(
      try await FixtureReading.images("docker-archive:" + folder.write("old", old)).first)
    #expect(newer.manifestDigest?.description == FixtureLayer.sha256(image.manifest))
    #expect(older.manifestDigest == nil)
    #expect(older.configDigest == newer.configDigest)
    let sizes = try await ImageReader().read(newer).sizes
    #expect(sizes.transferBytes == image.layers.reduce(Int64(0)) { $0 + Int64($1.stored.count) })
    #expect(try await ImageReader().read(older).sizes.transferBytes == nil)
  }

  @Test func `a layer that is a link to another member is followed`() async throws {
    var entries = FixtureImage.dockerArchive([image]).map { FixtureEntry.file($0.path, bytes: $0.bytes) }
    let index = try #require(entries.firstIndex { $0.name.suffix(12).elementsEqual("-0/layer.tar".utf8) })
    let path = String(decoding: entries[index].name, as: UTF8.self)
    let target = FixtureEntry.file("real.tar", bytes: entries[index].content)
    entries[index] = .link(path, to: "../real.tar")
    let folder = try FixtureFolder()
    let archive = try folder.write("image.tar", FixtureTar.bytes(entries + [target]))
    let stored = try #require(try await FixtureReading.images(archive).first)
    #expect(try await ImageReader().read(stored).listing == ["b"])
    entries[index] = .link(path, to: "layer.tar")
    let cycle = try folder.write("cycle.tar", FixtureTar.bytes(entries))
    let error = await #expect(throws: ImageReadingError.self) { try await FixtureReading.images(cycle) }
    #expect(error?.code == .corruptArchive)
  }

  @Test func `an archive that ends early, or is none, is an error`() async throws {
    let folder = try FixtureFolder()
    let tar = FixtureImage.tar(FixtureImage.dockerArchive([image]))
    for (name, bytes) in [
      ("cut.tar", Array(tar.prefix(3000))), ("cut.tar.gz", Array(FixtureCompressor.gzip(tar).dropLast(20))),
      ("cut.tar.zst", Array(FixtureCompressor.zstd(tar).dropLast(20))), ("garbage", Array("garbage".utf8)),
      ("root.tar", FixtureTar.bytes([.file("etc/passwd")])), ("empty", []),
      ("null.tar", FixtureTar.bytes([.file("manifest.json", "null")])),
    ] {
      let path = try folder.write(name, bytes)
      await #expect(throws: ImageReadingError.self, "\(name)") { try await FixtureReading.images(path) }
    }
    await #expect(throws: ImageReadingError.self) { try await FixtureReading.images(folder.path + "/none") }
  }
}
