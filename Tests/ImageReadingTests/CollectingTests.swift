import ImageFixtures
import ImageReading
import ImageSources
import Testing

struct CollectingTests {
  /// Counts the bytes of files that begin with a mark.
  private struct Counting: FileContentCollecting {
    struct Sink: FileContentSink {
      var count = 0
      mutating func consume(_ bytes: RawSpan) { count += bytes.byteCount }
      mutating func finish() -> Int { count }
    }

    let id = "counting"
    let interest = FileInterest.everyFile(minimumBytes: 4)

    func sink(for file: StreamedFile) -> (any FileContentSink<Int>)? {
      file.prefix.starts(with: "MARK".utf8) ? Sink() : nil
    }
  }

  @Test func `only files that are visible in the merged tree have values`() async throws {
    let capture = FileCapture(id: "text", interest: .paths(["etc/os-release", "usr/lib/os-release"]))
    let contents = try await FixtureReading.read(
      FixtureImage([
        FixtureLayer([.file("usr/lib/os-release", "old"), .file("etc/os-release", "hidden")]),
        FixtureLayer([
          .file("usr/lib/os-release", "new"), .link("etc/os-release", to: "../usr/lib/os-release"),
        ]),
      ]), collectors: [capture])
    #expect(contents.value(of: capture, at: "etc/os-release")?.bytes == Array("new".utf8))
    #expect(contents.values(of: capture).map(\.entry.path) == ["usr/lib/os-release"])
  }

  @Test func `a hard link has the value of its file, and the file comes once`() async throws {
    let capture = FileCapture(id: "text", interest: .paths(["a"]))
    let contents = try await FixtureReading.read(
      FixtureImage([FixtureLayer([.file("b/a"), .file("a", "x"), .hardLink("0", to: "a")])]),
      collectors: [capture])
    #expect(contents.value(of: capture, at: "0")?.bytes == Array("x".utf8))
    #expect(contents.values(of: capture).map(\.entry.path) == ["0"])
  }

  @Test func `files are chosen by folder, by name and by how they begin`() async throws {
    let folder = FileCapture(id: "folder", interest: .directories(["d/status.d"]))
    let name = FileCapture(id: "name", interest: .names(["package.json"]))
    let long = "MARK" + String(repeating: "x", count: 500_000)
    let contents = try await FixtureReading.read(
      FixtureImage([
        FixtureLayer([
          .file("d/status.d/one", "1"), .file("d/status.d/deep/two", "2"), .file("x/y/package.json", "{}"),
          .file("x/y/mackage.json", "{}"), .file("d/tatus.d/one", "1"),
          .file("elf", long), .file("short", "MAR"), .file("other", "nothing"),
        ])
      ]), collectors: [folder, name, Counting()])
    #expect(contents.values(of: folder).map(\.entry.path) == ["d/status.d/one"])
    #expect(contents.values(of: name).map(\.entry.path) == ["x/y/package.json"])
    #expect(contents.values(of: Counting()).map(\.value) == [500_004])
  }

  @Test func `a file larger than the bound is told, not held`() async throws {
    let capture = FileCapture(id: "text", interest: .paths(["a", "b"]), maximumBytes: 3)
    let contents = try await FixtureReading.read(
      FixtureImage([FixtureLayer([.file("a", "1234"), .file("b", "123")])]), collectors: [capture])
    #expect(contents.value(of: capture, at: "a") == .tooLarge(size: 4, limit: 3))
    #expect(contents.value(of: capture, at: "b")?.bytes?.count == 3)
    #expect(contents.value(of: capture, at: "c") == nil)
  }
}
