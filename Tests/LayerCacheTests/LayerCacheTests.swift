import Foundation
import ImageFixtures
import ImageReading
import ImageSources
import OCIFormat
import Testing

@testable import LayerCache

/// What a cache may and may not change about a reading.
struct LayerCacheTests {
  private let image = FixtureImage(
    [
      FixtureLayer([
        .file("etc/os-release", "ID=x\n"), .file("gone", "12345"), .directory("d"),
        .hardLink("h", to: "gone"),
      ]),
      FixtureLayer(
        [
          .file(".wh.gone"), .link("l", to: "d"), .file("d/f", String(repeating: "content ", count: 900)),
          .file("/absolute"), .file("d/package.json", "{}"),
        ], .zstd),
      FixtureLayer([.file("한글/이름", "값", mode: 0o4755)], .plain),
    ], name: "app:1")

  private func folder() throws -> FixtureFolder { try FixtureFolder() }

  @Test func `a second reading opens no layer, and tells the same`() async throws {
    let folder = try folder()
    let without = try await CachedReading(cache: nil).read(image)
    let first = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    let second = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    #expect(first.opened == [1, 2, 3] && second.opened == [])
    #expect(without.told == first.told && first.told == second.told)
    #expect(without.contents.notes.map(\.code) == [.unusualPath])
  }

  @Test func `a layer that another image has as well is not read again`() async throws {
    let cache = try LayerCache(folder: try folder().path)
    _ = try await CachedReading(cache: cache).read(image)
    let other = FixtureImage([image.layers[2], FixtureLayer([.file("new")]), image.layers[0]], name: "b:2")
    let read = try await CachedReading(cache: cache).read(other)
    #expect(read.opened == [2])
    #expect(read.told == (try await CachedReading(cache: nil).read(other)).told)
  }

  // MARK: What must not be believed

  @Test func `a configuration that pairs its blob with a known DiffID is refused, and leaves nothing behind`()
    async throws
  {
    let cache = try LayerCache(folder: try folder().path)
    _ = try await CachedReading(cache: cache).read(image)
    // A blob of its own, said to be the known layer.
    var poisoned = FixtureImage([FixtureLayer([.file("etc/os-release", "ID=evil\n")])])
    poisoned.layers[0].claimedDiffID = image.layers[0].diffID
    for _ in 0..<2 {
      let error = await #expect(throws: ImageReadingError.self) {
        try await CachedReading(cache: cache).read(poisoned)
      }
      #expect(error?.code == .diffIDMismatch)
    }
    // The known blob, said to have another DiffID.
    var renamed = FixtureImage([image.layers[0]])
    renamed.layers[0].claimedDiffID = FixtureLayer.sha256([1])
    let error = await #expect(throws: ImageReadingError.self) {
      try await CachedReading(cache: cache).read(renamed)
    }
    #expect(error?.code == .diffIDMismatch)
    // The clean image is what it was.
    let clean = try await CachedReading(cache: cache).read(image)
    let without = try await CachedReading(cache: nil).read(image)
    #expect(clean.opened == [] && clean.told == without.told)
    // The blob that was refused is read when it comes by its true name.
    var honest = poisoned
    honest.layers[0].claimedDiffID = nil
    #expect(try await CachedReading(cache: cache).read(honest).opened == [1])
  }

  @Test func `a layer that fails is not kept`() async throws {
    let cache = try LayerCache(folder: try folder().path)
    var files = FixtureImage.layout([image])
    let damaged = image.layers[1].stored
    let index = try #require(files.firstIndex { $0.bytes == damaged })
    files[index].bytes[damaged.count / 2] ^= 0x55
    await #expect(throws: ImageReadingError.self) { try await CachedReading(cache: cache).read(files: files) }
    #expect(try await CachedReading(cache: cache).read(image).opened.contains(2))
  }

  @Test func `a descriptor that claims another size than the known blob has is refused as without a cache`()
    async throws
  {
    let cache = try LayerCache(folder: try folder().path)
    _ = try await CachedReading(cache: cache).read(image)
    var claiming = image
    claiming.layers[0].claimedSize = "1"
    let error = await #expect(throws: ImageReadingError.self) {
      try await CachedReading(cache: cache).read(claiming)
    }
    #expect(error?.code == .sizeMismatch)
  }

  @Test func `a layer that is recalled counts against the bounds`() async throws {
    let cache = try LayerCache(folder: try folder().path)
    // Of several layers another may be the first to pass a bound each time.
    let image = FixtureImage([image.layers[0]])
    _ = try await CachedReading(cache: cache).read(image)
    func error(_ change: (inout ReadingLimits) -> Void, _ cache: LayerCache?) async -> ImageReadingError? {
      var reading = CachedReading(cache: cache)
      change(&reading.limits)
      do {
        _ = try await reading.read(image)
        return nil
      } catch {
        return error as? ImageReadingError
      }
    }
    let changes: [(inout ReadingLimits) -> Void] = [
      { $0.maximumEntryCount = 3 }, { $0.maximumUncompressedBytes = 2000 }, { $0.maximumNameBytes = 10 },
      { $0.maximumCollectedBytes = 500 },
      {
        $0.maximumExpansion = 1
        $0.expansionAllowanceBytes = 100
      },
    ]
    for change in changes {
      let with = await error(change, cache)
      let without = await error(change, nil)
      #expect(with != nil && with?.code == without?.code && with?.why == without?.why)
      #expect(with?.bound == without?.bound && with?.layer != nil)
    }
  }

  // MARK: Collectors

  /// Counts the bytes of files with a name, in a version that a test chooses.
  private struct Counting: KeptContentCollecting {
    struct Sink: FileContentSink {
      var count = 0
      mutating func consume(_ bytes: RawSpan) { count += bytes.byteCount }
      mutating func finish() -> Int { count }
    }

    let id = "counting"
    let version: Int
    let interest = FileInterest.names(["f"])

    func sink(for file: StreamedFile) -> (any FileContentSink<Int>)? { Sink() }
  }

  @Test func `a new version of a collector reads those layers again that have its files, once`() async throws
  {
    let cache = try LayerCache(folder: try folder().path)
    func read(_ collectors: [any FileContentCollecting]) async throws -> CachedReading.Outcome {
      try await CachedReading(cache: cache, collectors: collectors).read(image)
    }
    _ = try await read([CachedReading.texts])
    let added = try await read([CachedReading.texts, Counting(version: 1)])
    #expect(added.opened == [2])
    #expect(added.contents.values(of: Counting(version: 1)).map(\.value) == [7200])
    #expect(added.told == (try await CachedReading(cache: nil).read(image)).told)
    #expect(try await read([CachedReading.texts, Counting(version: 1)]).opened == [])
    #expect(try await read([Counting(version: 2)]).opened == [2])
    #expect(try await read([CachedReading.texts, Counting(version: 2)]).opened == [])
    #expect(try await read([Counting(version: 1)]).opened == [2])
  }

  /// Tells the sizes of files with a name, in a form that nothing can keep.
  private struct Sizing: FileContentCollecting {
    struct Size: Sendable { var bytes: Int }

    struct Sink: FileContentSink {
      var count = 0
      mutating func consume(_ bytes: RawSpan) { count += bytes.byteCount }
      mutating func finish() -> Size { Size(bytes: count) }
    }

    let id = "sizing"
    let interest = FileInterest.names(["f"])

    func sink(for file: StreamedFile) -> (any FileContentSink<Size>)? { Sink() }
  }

  @Test func `a collector of which nothing can be kept reads every layer, each time`() async throws {
    let cache = try LayerCache(folder: try folder().path)
    let first = try await CachedReading(cache: cache).read(image)
    let withSizes = CachedReading(cache: cache, collectors: [CachedReading.texts, Sizing()])
    for _ in 1...2 {
      let again = try await withSizes.read(image)
      #expect(again.opened == first.opened)
      #expect(again.contents.values(of: Sizing()).map(\.value.bytes) == [7200])
    }
    #expect(try await CachedReading(cache: cache).read(image).opened == [])
  }

  // MARK: The file

  private func database(_ folder: FixtureFolder) -> String { folder.path + "/layers.sqlite" }

  @Test func `only the user may read it`() async throws {
    let folder = try folder()
    let path = folder.path + "/a/b"
    _ = try await CachedReading(cache: try LayerCache(folder: path)).read(image)
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(path) == 0o700)
    #expect(try mode(path + "/layers.sqlite") == 0o600)
  }

  @Test func `it holds neither the image's name nor where it lay`() async throws {
    let folder = try folder()
    var named = image
    named.name = "registry-of-nobody"
    _ = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(named)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + file))
      #expect(bytes.range(of: Data("registry-of-nobody".utf8)) == nil)
      #expect(bytes.range(of: Data("plimsoll-fixture".utf8)) == nil)
    }
  }

  /// Ways in which a file can be there that is none of this version's.
  enum Spoiling: CaseIterable {
    case empty, text, cut, noise, newerVersion, otherProgram, trigger, noSecret

    func spoil(_ path: String) throws {
      let file = URL(fileURLWithPath: path)
      var bytes = [UInt8](try Data(contentsOf: file))
      switch self {
      case .empty: bytes = []
      case .text: bytes = Array("this is no database, but a text that is longer than a header of one\n".utf8)
      case .cut: bytes = Array(bytes.prefix(bytes.count / 3))
      case .noise:
        for index in bytes.indices.dropFirst(100) { bytes[index] = UInt8(truncatingIfNeeded: index * 7) }
      case .newerVersion: return try Self.run("PRAGMA user_version = 99", path)
      case .otherProgram: return try Self.run("PRAGMA application_id = 1", path)
      case .trigger:
        return try Self.run("CREATE TRIGGER t AFTER INSERT ON layer BEGIN DELETE FROM setting; END", path)
      case .noSecret: return try Self.run("DELETE FROM setting", path)
      }
      try Data(bytes).write(to: file)
    }

    private static func run(_ statement: String, _ path: String) throws {
      try SQLiteDatabase(path: path, waitingMilliseconds: 0).run(statement)
    }
  }

  @Test(arguments: Spoiling.allCases)
  func `a file that is not this version's is made anew, and is no error`(spoiling: Spoiling) async throws {
    let folder = try folder()
    _ = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    try spoiling.spoil(database(folder))
    let without = try await CachedReading(cache: nil).read(image)
    let first = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    #expect(first.opened == [1, 2, 3] && first.told == without.told)
    let second = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    #expect(second.opened == [] && second.told == without.told)
  }

  @Test func `damage that is met on the way is no error, and is gone the next time`() async throws {
    let folder = try folder()
    let many = FixtureImage([
      FixtureLayer((0..<4_000).map { .file("folder-\($0 % 97)/file-\($0)", "x") })
    ])
    _ = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(many)
    let file = URL(fileURLWithPath: database(folder))
    var bytes = [UInt8](try Data(contentsOf: file))
    // The header and the schema stay; what the pages of the tables hold is noise.
    for index in bytes.indices.dropFirst(20_480) where index % 3 == 0 { bytes[index] ^= 0x5a }
    try Data(bytes).write(to: file)
    let without = try await CachedReading(cache: nil).read(many)
    for _ in 0..<2 {
      let read = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(many)
      #expect(read.told == without.told)
    }
    let last = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(many)
    #expect(last.told == without.told && last.opened == [])
  }

  @Test(arguments: [
    "UPDATE piece SET bytes = zeroblob(length(bytes)) WHERE id = 1",
    "UPDATE piece SET bytes = substr(bytes, 1, length(bytes) - 1) WHERE part = 1",
    "UPDATE piece SET part = part + 100", "UPDATE piece SET version = version + 7 WHERE part = 1",
    "DELETE FROM piece WHERE part = 1", "UPDATE piece SET checksum = x'00'",
    "UPDATE layer SET blob = (SELECT blob FROM layer WHERE id = 3), diff_id = 'sha256:no' WHERE id = 1",
    "UPDATE piece SET layer = layer + 100",
    "UPDATE piece SET bytes = (SELECT p.bytes FROM piece p WHERE p.layer = 3 AND p.name = piece.name AND p.part = 0)",
  ])
  func `a row that is not as it was written is not believed`(change: String) async throws {
    let folder = try folder()
    _ = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    try SQLiteDatabase(path: database(folder), waitingMilliseconds: 0).run(
      "PRAGMA ignore_check_constraints = ON; " + change)
    let without = try await CachedReading(cache: nil).read(image)
    let first = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    #expect(!first.opened.isEmpty && first.told == without.told)
    let second = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    #expect(second.opened == [] && second.told == without.told)
  }

  // MARK: Room

  @Test func `layers that were not used for the longest time are let go`() async throws {
    let folder = try folder()
    let images = (0..<6).map { number in
      FixtureImage([FixtureLayer((0..<400).map { .file("\(number)/a-long-name-of-a-file-\($0)") })])
    }
    let cache = try LayerCache(folder: folder.path, maximumBytes: 15_000)
    for image in images {
      _ = try await CachedReading(cache: cache).read(image)
      // The first is used again and again.
      _ = try await CachedReading(cache: cache).read(images[0])
    }
    let information = try LayerCache.information(folder: folder.path)
    #expect(information.keptBytes <= 15_000 && information.layerCount >= 2)
    #expect(try await CachedReading(cache: cache).read(images[0]).opened == [])
    #expect(try await CachedReading(cache: cache).read(images[5]).opened == [])
    #expect(try await CachedReading(cache: cache).read(images[1]).opened == [1])
  }

  @Test func `a layer that would take half of the room is not kept`() async throws {
    let cache = try LayerCache(folder: try folder().path, maximumBytes: 10)
    _ = try await CachedReading(cache: cache).read(image)
    #expect(try await CachedReading(cache: cache).read(image).opened.count == 3)
  }

  // MARK: Several at once

  @Test func `several processes use one cache at the same time`() async throws {
    let folder = try folder()
    let images = (0..<8).map { number in
      FixtureImage([image.layers[number % 3], FixtureLayer([.file("\(number)")])])
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for image in images {
        group.addTask {
          let cache = try LayerCache(folder: folder.path)
          _ = try await CachedReading(cache: cache).read(image)
        }
      }
      try await group.waitForAll()
    }
    for image in images {
      let read = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
      #expect(read.opened == [])
    }
  }

  @Test func `a cache that is in use is not taken away, and a damaged one in use is left alone`() async throws
  {
    let folder = try folder()
    let used = try LayerCache(folder: folder.path)
    _ = try await CachedReading(cache: used).read(image)
    let error = #expect(throws: CacheProblem.self) { try LayerCache.clear(folder: folder.path) }
    #expect(error?.code == .inUse)
    #expect(try await CachedReading(cache: used).read(image).opened == [])
  }

  @Test func `a cache that is cleared is gone, and begins again`() async throws {
    let folder = try folder()
    do {
      let cache = try LayerCache(folder: folder.path)
      _ = try await CachedReading(cache: cache).read(image)
    }
    #expect(try LayerCache.clear(folder: folder.path) > 0)
    #expect(try LayerCache.information(folder: folder.path).exists == false)
    #expect(try LayerCache.clear(folder: folder.path) == 0)
    let again = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    #expect(again.opened == [1, 2, 3])
  }

  @Test func `a folder that cannot be made is a problem that says why`() throws {
    let folder = try folder()
    try folder.write("file", [])
    let error = #expect(throws: CacheProblem.self) { try LayerCache(folder: folder.path + "/file/cache") }
    #expect(error?.code == .unusable && error?.description.contains("/file/cache") == true)
  }

  // MARK: Looking at it

  @Test func `verifying finds each layer that is damaged, and lets it go`() async throws {
    let folder = try folder()
    _ = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    func verify() throws -> CacheVerification? {
      try LayerCache.verify(folder: folder.path, collectors: [CachedReading.texts])
    }
    #expect(try verify() == CacheVerification(rowCount: 3, faults: []))
    try SQLiteDatabase(path: database(folder), waitingMilliseconds: 0).run(
      "UPDATE piece SET bytes = zeroblob(length(bytes)) WHERE layer = 2 AND part = 0")
    let found = try #require(try verify())
    #expect(found.rowCount == 3 && found.faults.count == 1)
    #expect(image.layers.map(\.digest).contains(found.faults.first?.blob ?? ""))
    #expect(try verify() == CacheVerification(rowCount: 2, faults: []))
    #expect(try LayerCache.verify(folder: folder.path + "/none", collectors: []) == nil)
  }

  @Test func `what a cache holds is told without changing anything`() async throws {
    let folder = try folder()
    #expect(try LayerCache.information(folder: folder.path).exists == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    _ = try await CachedReading(cache: try LayerCache(folder: folder.path)).read(image)
    let information = try LayerCache.information(folder: folder.path)
    #expect(information.exists && information.layerCount == 3)
    #expect(information.keptBytes > 0 && information.storedBytes > information.keptBytes)
  }
}
