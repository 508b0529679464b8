import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

/// What the tar of a layer can hold.
struct EntryTests {
  @Test func `set-uid bits, owners, devices and capabilities are kept`() async throws {
    var device = FixtureEntry(Array("dev/null".utf8), type: "3", mode: 0o666)
    device.device = (1, 3)
    var capable = FixtureEntry.file("bin/ping", "x", mode: 0o4755)
    capable.pax = [("SCHILY.xattr.security.capability", [1, 0, 0, 2])]
    capable.userID = 1000
    capable.groupID = 70_000
    let root = try await FixtureReading.read([device, capable, FixtureEntry(Array("p".utf8), type: "6")])
      .rootFileSystem
    let ping = try #require(root.entry(at: "bin/ping"))
    #expect(ping.permissions == 0o4755 && ping.userID == 1000 && ping.groupID == 70_000)
    #expect(ping.hasFileCapability)
    let null = try #require(root.entry(at: "dev/null"))
    #expect(null.kind == .characterDevice)
    #expect(null.deviceNumber.map { [$0.major, $0.minor] } == [1, 3])
    #expect(!null.hasFileCapability)
    #expect(root.entry(at: "p")?.kind == .fifo)
  }

  @Test func `names are bytes: Hangul composed or not, and what is no UTF-8`() async throws {
    let composed: [UInt8] = Array("한글".utf8)
    let decomposed: [UInt8] = [0xe1, 0x84, 0x92, 0xe1, 0x85, 0xa1, 0xe1, 0x86, 0xab]
    let broken: [UInt8] = [0x66, 0xff, 0xfe, 0x6f]
    func entry(_ name: [UInt8], pax: Bool) -> FixtureEntry {
      var entry = FixtureEntry(pax ? Array("short".utf8) : name, type: "0")
      if pax { entry.pax = [("path", name)] }
      return entry
    }
    for pax in [false, true] {
      let contents = try await FixtureReading.read([
        entry(composed, pax: pax), entry(decomposed, pax: pax), entry(broken, pax: pax),
      ])
      let names = contents.rootFileSystem.entries.map(\.name)
      #expect(names == [broken, decomposed, composed])
      #expect(contents.notes == [])
    }
  }

  @Test func `long names and link targets are whole`() async throws {
    let long = (0..<60).map { "folder-\($0)" }.joined(separator: "/")
    let contents = try await FixtureReading.read([.file(long, "x"), .link("link", to: long)])
    #expect(contents.rootFileSystem.entry(at: "link")?.path == ImagePath(long))
  }

  @Test func `a tar without the blocks at its end is whole`() async throws {
    let tar = FixtureTar.bytes([.file("a", "1")], endOfArchive: false)
    let contents = try await FixtureReading.read(FixtureImage([FixtureLayer(tar: tar)]))
    #expect(contents.listing == ["a"])
    #expect(contents.sizes.layerTarBytes == 1024)
  }

  @Test func `an empty layer has nothing in it`() async throws {
    let contents = try await FixtureReading.read(
      FixtureImage([FixtureLayer(tar: []), FixtureLayer([]), FixtureLayer(tar: [], .plain)]))
    #expect(contents.listing == [])
    #expect(contents.layers.map(\.tarBytes) == [0, 1024, 0])
  }

  @Test func `bytes after the end of a tar count for its size and digest, with a note`() async throws {
    let tar = FixtureTar.bytes([.file("a", "1")]) + FixtureTar.bytes([.file("b", "22")])
    let contents = try await FixtureReading.read(FixtureImage([FixtureLayer(tar: tar)]))
    #expect(contents.listing == ["a"])
    #expect(contents.sizes.layerTarBytes == Int64(tar.count))
    #expect(contents.noteCodes == [.trailingData])
  }

  @Test func `a sparse file has the size it unpacks to`() async throws {
    var sparse = FixtureEntry.file("s", "data")
    sparse.pax = [
      ("GNU.sparse.major", Array("0".utf8)), ("GNU.sparse.minor", Array("1".utf8)),
      ("GNU.sparse.size", Array("1000000".utf8)), ("GNU.sparse.map", Array("999996,4".utf8)),
    ]
    let capture = FileCapture(id: "s", interest: .paths(["s"]))
    let contents = try await FixtureReading.read(
      FixtureImage([FixtureLayer([sparse])]), collectors: [capture])
    #expect(contents.sizes.rootFileSystemBytes == 1_000_000)
    let bytes = try #require(contents.value(of: capture, at: "s")?.bytes)
    #expect(bytes.count == 1_000_000 && bytes.suffix(4).elementsEqual("data".utf8))
    #expect(bytes.dropLast(4).allSatisfy { $0 == 0 })
  }

  @Test(arguments: [
    FixtureLayer.Storage.plain, .gzip, .gzipMembers, .zstd, .zstdFrames,
  ])
  func `layers are read whatever their compression is`(storage: FixtureLayer.Storage) async throws {
    let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let contents = try await FixtureReading.read(
      FixtureImage([FixtureLayer([.file("a", bytes: large), .file("b", "2")], storage)]))
    #expect(contents.listing == ["a", "b"])
    #expect(contents.sizes.contentBytes == 300_001)
    #expect(contents.notes == [])
  }

  @Test func `the bytes say how a layer is compressed, with a note where the media type differs`()
    async throws
  {
    var layer = FixtureLayer([.file("a", "1")], .zstd)
    layer.mediaType = "application/vnd.docker.image.rootfs.diff.tar.gzip"
    let contents = try await FixtureReading.read(FixtureImage([layer]))
    #expect(contents.layers.first?.compression == .zstd)
    #expect(contents.noteCodes == [.compressionDiffers])
  }

  @Test func `a layer tells the instruction that made it`() async throws {
    let image = FixtureImage(
      [FixtureLayer([.file("a", "1")]), FixtureLayer([.file("b", "1")])],
      history: """
        [{"created_by":"ADD one"},{"created_by":"ENV X=1","empty_layer":true},{"created_by":"RUN two"}]
        """)
    let contents = try await FixtureReading.read(image)
    #expect(contents.layers.map(\.createdBy) == ["ADD one", "RUN two"])
  }
}
