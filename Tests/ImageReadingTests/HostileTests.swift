import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

/// Images with one defect each: an error that names the layer and both digests, and never anything worse.
struct HostileTests {
  private let good = FixtureLayer([.file("good", "1")])

  private func large() -> FixtureLayer {
    var state: UInt32 = 1
    let noise = (0..<400_000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    return FixtureLayer([.file("noise", bytes: noise)])
  }

  @Test func `a layer with other bytes is an error that names the layer and both digests`() async throws {
    var layer = large()
    let expected = layer.digest
    layer.claimedDigest = expected
    layer.stored[layer.stored.count / 2] ^= 0x40
    let error = try #require(try await FixtureReading.error([good, layer]))
    #expect(error.code == .digestMismatch)
    #expect(error.layer?.number == 2 && error.layer?.count == 2)
    #expect(error.description.contains(expected) && error.description.contains(layer.digest))
  }

  @Test(arguments: [FixtureLayer.Storage.plain, .gzip, .zstd])
  func `a truncated layer is an error that names the layer`(storage: FixtureLayer.Storage) async throws {
    var layer = FixtureLayer(tar: large().tar, storage)
    layer.claimedDigest = layer.digest
    layer.claimedSize = "\(layer.stored.count)"
    layer.stored.removeLast(layer.stored.count / 3)
    let error = try #require(try await FixtureReading.error([good, layer]))
    #expect(error.code == .truncatedLayer)
    #expect(error.layer?.number == 2)
    #expect(error.why.contains(layer.digest))
  }

  @Test(arguments: [FixtureLayer.Storage.plain, .gzip, .zstd])
  func `a layer that was made truncated is an error too`(storage: FixtureLayer.Storage) async throws {
    var layer = FixtureLayer(tar: large().tar, storage)
    layer.stored.removeLast(layer.stored.count / 3)
    if case .plain = storage { layer.claimedDiffID = FixtureLayer.sha256(layer.stored) }
    let error = try #require(try await FixtureReading.error([layer]))
    #expect(error.code == .truncatedLayer)
  }

  @Test func `a missing layer is an error that names it`() async throws {
    let files = FixtureImage.layout([FixtureImage([good])])
      .filter { $0.path != FixtureImage.blobPath(good.digest) }
    let error = try #require(try await FixtureReading.error(files))
    #expect(error.code == .missingBlob)
    #expect(error.layer?.number == 1)
    #expect(error.description.contains(good.digest))
  }

  @Test func `a layer that is not the configuration's is an error with both DiffIDs`() async throws {
    var layer = good
    layer.claimedDiffID = "sha256:" + String(repeating: "ab", count: 32)
    let error = try #require(try await FixtureReading.error([layer]))
    #expect(error.code == .diffIDMismatch)
    #expect(error.why.contains(layer.diffID) && error.why.contains("abababab"))
  }

  @Test(arguments: ["-1", "9223372036854775808", "1e400", "\"5\"", "9223372036854775807", "0"])
  func `sizes that lie are errors`(size: String) async throws {
    var layer = good
    layer.claimedSize = size
    #expect(try await FixtureReading.error([layer]) != nil)
    #expect(try await FixtureReading.error([layer, layer]) != nil)
  }

  @Test func `gzip data with a wrong checksum, and bytes behind it, are errors`() async throws {
    var wrong = FixtureLayer([.file("a", "1")])
    wrong.stored[wrong.stored.count - 6] ^= 1
    let checksum = try #require(try await FixtureReading.error([wrong]))
    #expect(checksum.code == .corruptLayer && checksum.why.contains("checksum"))
    for tail: [UInt8] in [[0, 0, 0, 0], Array("tail".utf8), [0x1f], [0x1f, 0x8b, 8]] {
      var layer = FixtureLayer([.file("a", "1")])
      layer.stored += tail
      let error = try #require(try await FixtureReading.error([layer]))
      #expect(error.code == .corruptLayer || error.code == .truncatedLayer)
    }
  }

  @Test func `a path in a digest is no digest`() async throws {
    for digest in ["sha256:../../etc/passwd", "sha256:../../../../etc/passwd", "/etc/passwd"] {
      let index = FixtureImage.layout(
        descriptors: [FixtureImage.descriptor("application/vnd.oci.image.manifest.v1+json", digest, "1")],
        blobs: [])
      #expect(try await FixtureReading.error(index)?.code == .invalidDocument)
    }
  }

  @Test func `a decompression bomb is stopped at a bound that can be set`() async throws {
    let zeros = FixtureTar.bytes([.file("zeros", bytes: [UInt8](repeating: 0, count: 3 << 20))])
    for storage in [FixtureLayer.Storage.gzip, .zstd] {
      var limits = ReadingLimits()
      limits.expansionAllowanceBytes = 1 << 20
      limits.maximumExpansion = 100
      let ratio = try await FixtureReading.error([FixtureLayer(tar: zeros, storage)], limits: limits)
      #expect(ratio?.code == .limitExceeded)
      #expect(ratio?.layer?.number == 1)
      limits = ReadingLimits()
      limits.maximumUncompressedBytes = 1 << 20
      let total = try await FixtureReading.error([FixtureLayer(tar: zeros, storage)], limits: limits)
      #expect(total?.code == .limitExceeded)
      #expect(try await FixtureReading.error([FixtureLayer(tar: zeros, storage)]) == nil)
    }
  }

  @Test func `more entries, names and paths than the bounds are refused`() async throws {
    var limits = ReadingLimits()
    limits.maximumEntryCount = 10
    let many = FixtureLayer((0..<20).map { .file("file\($0)") })
    #expect(try await FixtureReading.error([many], limits: limits)?.code == .limitExceeded)
    let deep = FixtureLayer([.file((0..<50).map { "\($0)" }.joined(separator: "/"))])
    #expect(try await FixtureReading.error([deep], limits: limits)?.code == .limitExceeded)
    limits = ReadingLimits()
    limits.maximumNameBytes = 50
    #expect(try await FixtureReading.error([many], limits: limits)?.code == .limitExceeded)
    let long = FixtureLayer([.file(String(repeating: "x/", count: 20_000) + "y")])
    #expect(try await FixtureReading.error([long])?.code == .limitExceeded)
  }

  @Test func `long chains of links that cost more than a bound are refused`() async throws {
    var limits = ReadingLimits()
    limits.maximumMergingSteps = 20_000
    let detour = String(repeating: "d/../", count: 400)
    var entries: [FixtureEntry] = [.directory("d")]
    for number in 0..<30 { entries.append(.link("l\(number)", to: detour + "l\(number + 1)")) }
    entries.append(.directory("l30"))
    for number in 0..<20 { entries += [.file("l0/a\(number)"), .file("d/b\(number)")] }
    #expect(try await FixtureReading.error([FixtureLayer(entries)]) == nil)
    #expect(try await FixtureReading.error([FixtureLayer(entries)], limits: limits)?.code == .limitExceeded)
  }

  @Test func `emptying one folder again and again costs no more than a bound`() async throws {
    var limits = ReadingLimits()
    limits.maximumMergingSteps = 20_000
    let lower: [FixtureEntry] = [.directory("d"), .link("l", to: "d")]
    let upper = (0..<500).map { FixtureEntry.file("d/file\($0)") }
    let opaque = [FixtureEntry](repeating: .file("l/.wh..wh..opq"), count: 200)
    let layers = [FixtureLayer(lower), FixtureLayer(upper + opaque)]
    #expect(try await FixtureReading.error(layers, limits: limits)?.code == .limitExceeded)
  }

  @Test func `what collectors hold together is bounded`() async throws {
    var limits = ReadingLimits()
    limits.maximumCollectedBytes = 10_000
    let files = FixtureImage.layout([
      FixtureImage([
        FixtureLayer((0..<20).map { .file("\($0)/package.json", String(repeating: "x", count: 600)) })
      ])
    ])
    let capture = FileCapture(id: "names", interest: .names(["package.json"]))
    let error = await #expect(throws: ImageReadingError.self) {
      try await FixtureReading.read(files: files, collectors: [capture], limits: limits)
    }
    #expect(error?.code == .limitExceeded)
    #expect(
      try await FixtureReading.read(files: files, collectors: [capture]).values(of: capture).count == 20)
  }

  @Test func `documents that are many and large are bounded together`() async throws {
    var limits = ReadingLimits()
    limits.maximumDocumentBytes = 2000
    let image = FixtureImage([good], execution: "{\"User\":\"\(String(repeating: "u", count: 3000))\"}")
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let source = try await ImageReference("oci:" + folder.path).open(limits: limits)
    let results = try await source.images(ImageSelection())
    let error = #expect(throws: ImageReadingError.self) { try results.map { try $0.get() } }
    #expect(error?.code == .limitExceeded)
  }

  @Test func `tars with bad checksums or impossible sizes are errors`() async throws {
    var checksum = FixtureTar.bytes([.file("a", "1"), .file("b", "2")])
    checksum[1024 + 3] ^= 1
    var negative = FixtureEntry.file("n", "data")
    negative.claimedSize = -5
    var huge = FixtureEntry.file("h", "data")
    huge.claimedSize = Int.max
    var eight = FixtureEntry.file("e", "data")
    eight.claimedSize = 1 << 40
    for tar in [checksum] + [negative, huge, eight].map({ FixtureTar.bytes([.file("a"), $0]) }) {
      let error = try #require(try await FixtureReading.error([FixtureLayer(tar: tar)]))
      #expect([.corruptTar, .truncatedLayer].contains(error.code))
      #expect(error.why.contains(FixtureLayer.sha256(tar)))
    }
    let garbage = FixtureLayer(tar: (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 1) })
    #expect(try await FixtureReading.error([garbage])?.code == .corruptTar)
  }

  @Test func `JSON nested ten thousand deep, and JSON that is none, are refused`() async throws {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    for json in [deep, "{\"a\":" + deep + "}", "", "{", "null", "[]", "{\"manifests\":{}}"] {
      let error = try await FixtureReading.error([("index.json", Array(json.utf8))])
      #expect(error != nil)
    }
    var image = FixtureImage([good])
    image.execution = deep
    #expect(try await FixtureReading.error(FixtureImage.layout([image]))?.code == .invalidDocument)
  }

  @Test func `a manifest of a hundred megabytes is refused before it is read`() async throws {
    let index = FixtureImage.layout(
      descriptors: [
        FixtureImage.descriptor(
          "application/vnd.oci.image.manifest.v1+json", "sha256:" + String(repeating: "0", count: 64),
          "104857600")
      ], blobs: [])
    #expect(try await FixtureReading.error(index)?.code == .limitExceeded)
    let large = [UInt8](repeating: UInt8(ascii: " "), count: JSONDocument.maximumBytes + 1)
    #expect(try await FixtureReading.error([("index.json", large)])?.code == .limitExceeded)
  }

  @Test func `ten thousand layers are refused, a hundred are read`() async throws {
    let layer = FixtureLayer([.file("a")])
    let many = FixtureImage([FixtureLayer](repeating: layer, count: 10_000))
    let files = FixtureImage.layout(
      descriptors: [many.manifestDescriptor()],
      blobs: Array(many.blobs.prefix(3)))
    let error = try #require(try await FixtureReading.error(files))
    #expect(error.why.contains("10000") && error.why.contains("4096"))
    let few = FixtureImage([FixtureLayer](repeating: layer, count: 100))
    #expect(try await FixtureReading.read(few).layers.count == 100)
  }

  @Test func `a layer whose stored bytes are changed at any place never crashes and never passes`()
    async throws
  {
    let entries: [FixtureEntry] = [
      .directory("a"), .file("a/b", "content"), .link("l", to: "a/b"), .hardLink("h", to: "a/b"),
      .file("a/.wh.c"),
    ]
    var random = SystemRandomNumberGenerator()
    for storage in [FixtureLayer.Storage.gzip, .zstd, .plain] {
      for _ in 0..<25 {
        var layer = FixtureLayer(entries, storage)
        layer.claimedDigest = layer.digest
        let place = Int.random(in: 0..<layer.stored.count, using: &random)
        layer.stored[place] ^= UInt8.random(in: 1...255, using: &random)
        #expect(try await FixtureReading.error([layer]) != nil, "byte \(place)")
      }
    }
  }

  @Test func `a tar changed at any place, with digests that fit, never crashes`() async throws {
    let tar = FixtureTar.bytes([
      .directory("a"), .file("a/b", "content"), .link("l", to: "a/b"), .hardLink("h", to: "a/b"),
      .file(String(repeating: "long/", count: 40) + "x", "1"),
    ])
    var random = SystemRandomNumberGenerator()
    var outcomes = 0
    for _ in 0..<100 {
      var changed = tar
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try await FixtureReading.error([FixtureLayer(tar: changed, .plain)])
      outcomes += 1
    }
    #expect(outcomes == 100)
  }
}
