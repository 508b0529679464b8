import ImageFixtures
import ImageReading
import ImageSources
import Testing

/// Names that stand in PAX records or GNU's long headers: what libarchive leaves out of them never makes an entry
/// another file.
struct SpecialHeaderTests {
  private static let capability = "SCHILY.xattr.security.capability"

  private func entry(_ records: (String, [UInt8])..., type: Character = "0") -> FixtureEntry {
    var entry = FixtureEntry(
      Array("etc/os-release".utf8), type: type, content: type == "0" ? Array("ID=x".utf8) : [])
    entry.pax = records.map { (key: $0.0, value: $0.1) }
    return entry
  }

  private func error(_ entries: FixtureEntry...) async throws -> ImageReadingError? {
    try await FixtureReading.error([FixtureLayer([.file("usr/first", "1")] + entries, .plain)])
  }

  @Test(arguments: [900_000, 1_000_100, 1_040_000, 1_100_000, 3_000_000])
  func `a path of a megabyte is an error and not the short name beside it`(length: Int) async throws {
    let path = Array(String(repeating: "a/", count: length / 2).utf8)
    for records in [[("path", path)], [("path", path), ("uname", Array("가".utf8))]] {
      var long = entry()
      long.pax = records.map { (key: $0.0, value: $0.1) }
      let error = try #require(try await error(long))
      #expect(error.layer?.number == 1)
      #expect(error.code == .corruptTar || error.code == .limitExceeded)
    }
  }

  @Test func `a link's target that is dropped is an error`() async throws {
    let target = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_100)
    for type: Character in ["1", "2"] {
      #expect(try await error(entry(("linkpath", target), type: type))?.code == .corruptTar)
    }
  }

  @Test func `a name with a zero byte is an error that shows it`() async throws {
    let error = try #require(try await error(entry(("path", Array("a\0b".utf8)))))
    #expect(error.code == .corruptTar)
    #expect(error.why.contains("a\\x00b") && error.why.contains("byte 1024"))
  }

  @Test(arguments: [
    "99999 path=x\n", "garbage", "8 path=x", "0 path=x\n", "9 pathxxx\n", "-9 path=x\n", "9 path=x\n9",
  ])
  func `records that are none are errors`(body: String) async throws {
    let bytes = Array(body.utf8)
    let padded = bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    let tar =
      FixtureTar.bytes([.file("usr/first", "1")], endOfArchive: false)
      + FixtureTar.header(name: Array("PaxHeader".utf8), type: "x", size: bytes.count, mode: 0o644) + padded
      + FixtureTar.bytes([.file("etc/os-release", "ID=x")])
    let error = try #require(try await FixtureReading.error([FixtureLayer(tar: tar, .plain)]))
    #expect(error.code == .corruptTar)
  }

  @Test func `owners that are no numbers are errors, capabilities that are read are none`() async throws {
    #expect(try await error(entry(("uid", Array("zz".utf8))))?.code == .corruptTar)
    #expect(try await error(entry((Self.capability, [1, 0, 0, 2]))) == nil)
  }

  @Test func `records that are whole are taken, across the borders of chunks too`() async throws {
    // Chunks have 256 KiB: the special headers of some of these lie on two of them.
    let longName = String(repeating: "d", count: 250)
    let entries = (0..<300).map { number in
      FixtureEntry.file(
        "\(number)/" + String(repeating: longName + "/", count: 12) + "f",
        String(repeating: "x", count: number))
    }
    let contents = try await FixtureReading.read(FixtureImage([FixtureLayer(entries, .plain)]))
    #expect(contents.rootFileSystem.entries.count { $0.kind == .regularFile } == 300)
    #expect(contents.notes == [])
  }

  @Test func `an empty value takes a record back`() async throws {
    let contents = try await FixtureReading.read([
      entry(("path", []), ("path", Array("b".utf8)), ("path", []))
    ])
    #expect(contents.listing == ["etc/", "etc/os-release"])
  }

  @Test func `a wrong checksum says both sums and where it is, also at the beginning`() async throws {
    for place in [0, 1024] {
      var tar = FixtureTar.bytes([.file("a", "1"), .file("b", "2")])
      tar[place] ^= 1
      let error = try #require(try await FixtureReading.error([FixtureLayer(tar: tar)]))
      #expect(error.code == .corruptTar)
      #expect(error.why.contains("wrong checksum: it states "), "\(error)")
      #expect(error.why.contains(place == 0 ? "at its beginning" : "at byte 1024"))
    }
    let garbage = try #require(
      try await FixtureReading.error([FixtureLayer(tar: Array(repeating: 7, count: 2048))]))
    #expect(garbage.why.contains("no header of a tar"))
  }
}
