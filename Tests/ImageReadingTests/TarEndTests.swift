import ImageFixtures
import ImageReading
import ImageSources
import Testing

/// Tars as they end: with the two blocks of zeros, without them as umoci writes them, and cut.
struct TarEndTests {
  @Test(arguments: [
    [FixtureEntry.file("opt/a", "hello\n")],
    [.file("opt/a", "1"), .file(String(repeating: "long/", count: 40) + "b", "hello\n")],
    [.file("opt/a", String(repeating: "x", count: 700)), .link("opt/b", to: "a"), .directory("c")],
  ])
  func `a tar without padding and end marker is whole, with a note`(entries: [FixtureEntry]) async throws {
    let whole = FixtureTar.bytes(entries, endOfArchive: false)
    let unpadded = Array(whole.dropLast((512 - (entries.last?.content.count ?? 0) % 512) % 512))
    let marked = try await FixtureReading.read(FixtureImage([FixtureLayer(entries)]))
    #expect(marked.noteCodes == [])
    for tar in [whole, unpadded, whole + [UInt8](repeating: 0, count: 100)] {
      for storage in [FixtureLayer.Storage.plain, .gzip, .zstd] {
        let contents = try await FixtureReading.read(FixtureImage([FixtureLayer(tar: tar, storage)]))
        #expect(contents.listing == marked.listing)
        #expect(contents.noteCodes == [.missingEndMarker])
        #expect(contents.sizes.contentBytes == marked.sizes.contentBytes)
        #expect(contents.sizes.layerTarBytes == Int64(tar.count))
      }
    }
  }

  @Test func `a tar that is cut anywhere is an error, or whole up to the cut with a note`() async throws {
    let entries: [FixtureEntry] = [
      .file("a", String(repeating: "x", count: 700)), .link("l", to: "a"),
      .file(String(repeating: "long/", count: 40) + "b", "hello"), .directory("d"), .file("e", "1"),
    ]
    let tar = FixtureTar.bytes(entries, endOfArchive: false)
    // Where the header and the content of each entry are whole.
    let starts = entries.indices.map { Self.size(of: entries[..<$0]) }
    let ends = entries.indices.map { index in
      let content = entries[index].content.count
      return Self.size(of: entries[...index]) - (content + 511) / 512 * 512 + content
    }
    let lengths = (1..<tar.count).filter { $0 % 512 < 8 || $0 % 512 > 500 || $0 % 97 == 0 }
    // At once: one reading after the other waits between its steps for all other tests.
    try await withThrowingDiscardingTaskGroup { group in
      for length in lengths {
        group.addTask { try await Self.read(tar.prefix(length), starts: starts, ends: ends) }
      }
    }
  }

  private static func size(of entries: ArraySlice<FixtureEntry>) -> Int {
    FixtureTar.bytes(Array(entries), endOfArchive: false).count
  }

  /// What was taken of a tar that was cut is whole, and nothing that begins before the cut is missing.
  ///
  /// - Parameters:
  ///   - starts: Where the header of each entry begins.
  ///   - ends: Where the content of each entry ends.
  private static func read(_ tar: ArraySlice<UInt8>, starts: [Int], ends: [Int]) async throws {
    let length = tar.count
    let image = FixtureImage([FixtureLayer(tar: Array(tar), .plain)])
    for collectors in [[], [FileCapture(id: "all", interest: .everyFile(minimumBytes: 0))]] {
      do {
        let contents = try await FixtureReading.read(image, collectors: collectors)
        let count = try #require(contents.layers.first?.entryCount)
        #expect(count > 0 && ends[count - 1] <= length, "\(length)")
        #expect(count == starts.count || starts[count] >= length, "\(length)")
        #expect(contents.noteCodes == [.missingEndMarker])
      } catch let error as ImageReadingError {
        #expect([.truncatedLayer, .corruptTar].contains(error.code), "\(length): \(error)")
      }
    }
  }

  @Test func `content that is cut is an error, also where little is missing`() async throws {
    for missing in [1, 100, 511, 512, 600] {
      let tar = FixtureTar.bytes(
        [.file("a", "1"), .file("b", String(repeating: "x", count: 1024))], endOfArchive: false)
      let error = try await FixtureReading.error([FixtureLayer(tar: Array(tar.dropLast(missing)), .plain)])
      #expect(error?.code == .truncatedLayer, "\(missing)")
      #expect(error?.why.contains("'b'") == true)
    }
  }
}
