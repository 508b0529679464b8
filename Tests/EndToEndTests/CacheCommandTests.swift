import Foundation
import ImageFixtures
import ReadBack
import Testing

/// The cache as people meet it: a second measurement, the command, and what may go wrong on a disk.
@Suite struct CacheCommandTests {
  private static let image = FixtureImage(
    [
      FixtureLayer([
        .file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n"),
        .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\nA:x86_64\n"), .file("bin/sh", "x", mode: 0o4755),
      ]),
      FixtureLayer(
        [.file("app/node_modules/a/package.json", #"{"name":"a","version":"1.0.0"}"#), .file("/odd")], .zstd),
    ], name: "app:1", execution: #"{"User":"node"}"#)

  /// An image in a folder, and a cache of its own.
  private struct Place {
    let layout: FixtureFolder
    let cache: FixtureFolder

    init() throws {
      layout = try FixtureFolder(FixtureImage.layout([CacheCommandTests.image]))
      cache = try FixtureFolder()
    }

    func run(_ arguments: String..., base: String? = nil) throws -> Program.Outcome {
      try Program.plimsoll.run(
        arguments,
        environment: ["SOURCE_DATE_EPOCH": "1764000000", "XDG_CACHE_HOME": base ?? cache.path])
    }

    func measure(_ options: String..., base: String? = nil) throws -> Program.Outcome {
      try Program.plimsoll.run(
        ["measure", layout.path, "--packages"] + options,
        environment: [
          "SOURCE_DATE_EPOCH": "1764000000", "XDG_CACHE_HOME": base ?? cache.path, "HOME": cache.path,
        ])
    }

    func removeLayers() throws {
      for layer in CacheCommandTests.image.layers {
        try FileManager.default.removeItem(atPath: layout.path + "/" + FixtureImage.blobPath(layer.digest))
      }
    }
  }

  private func object(_ outcome: Program.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func `a second measurement reads no layer and has the same bytes`() throws {
    let place = try Place()
    let without = try place.measure("--no-cache")
    let first = try place.measure()
    try place.removeLayers()
    let second = try place.measure()
    #expect(without.status == 0 && without.errors.isEmpty)
    #expect(first.output == without.output && second.output == without.output)
    #expect(second.status == 0 && second.errors.isEmpty)
    let read = try place.measure("--no-cache")
    #expect(read.status == 1 && read.errors.contains("missing"))
  }

  @Test func `without the cache nothing is kept`() throws {
    let place = try Place()
    #expect(try place.measure("--no-cache").status == 0)
    #expect(try place.run("cache", "info").output.contains("There is no cache yet"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.cache.path) == [])
  }

  @Test func `info, verify and clear say what there is, for people and for programs`() throws {
    let place = try Place()
    #expect(try object(try place.run("cache", "info", "--format", "json"))["exists"] as? Bool == false)
    #expect(try object(try place.run("cache", "verify", "--format", "json"))["exists"] as? Bool == false)
    _ = try place.measure()
    let information = try object(try place.run("cache", "info", "--format", "json"))
    #expect(information["path"] as? String == place.cache.path + "/plimsoll/layers.sqlite")
    #expect(information["layers"] as? Int == 2 && information["images"] as? Int == 1)
    #expect(information["kept_bytes"] as? Int ?? 0 > 0)
    #expect(try place.run("cache", "info").output.contains("layers kept:    2\nimages kept:    1\n"))
    let sound = try place.run("cache", "verify")
    #expect(sound.status == 0 && sound.output == "3 layers and images looked at, 0 damaged\n")
    let cleared = try place.run("cache", "clear")
    #expect(cleared.status == 0 && cleared.errors.hasPrefix("took away "))
    #expect(try place.run("cache", "clear").errors == "there was no cache\n")
  }

  @Test func `a cache that is damaged as a whole is found by verify, and no error of measuring`() throws {
    let place = try Place()
    let first = try place.measure()
    let file = URL(fileURLWithPath: place.cache.path + "/plimsoll/layers.sqlite")
    try Data(
      "no database at all, in more bytes than the header of one has: a hundred and a few more, that is".utf8
    )
    .write(to: file)
    let verified = try place.run("cache", "verify")
    #expect(verified.status == 1 && verified.errors.contains("was damaged"))
    try Data([UInt8](repeating: 7, count: 9_000)).write(to: file)
    let again = try place.measure()
    #expect(again.status == 0 && again.errors.isEmpty && again.output == first.output)
    #expect(try place.run("cache", "verify").status == 0)
  }

  @Test func `a place for the cache that cannot be written to is a note`() throws {
    let place = try Place()
    let outcome = try place.measure(base: "/proc/nowhere")
    let without = try place.measure("--no-cache")
    #expect(outcome.status == 0 && outcome.output == without.output)
    #expect(outcome.errors.contains("note: every layer is read") && outcome.errors.contains("help: "))
    // A relative path is passed over, as the specification of the variable has it.
    #expect(try place.measure(base: "relative").status == 0)
    #expect(!FileManager.default.fileExists(atPath: "relative"))
  }

  @Test func `wrong usage exits with 64, and a missing place with 1`() throws {
    let place = try Place()
    #expect(try place.run("cache", "forget").status == 64)
    #expect(try place.run("cache", "info", "--format", "xml").status == 64)
    let nowhere = try Program.plimsoll.run(
      ["cache", "info"], environment: ["XDG_CACHE_HOME": "", "HOME": ""])
    #expect(nowhere.status == 1 && nowhere.errors.contains("XDG_CACHE_HOME"))
  }

  @Test func `two processes measure with one cache at once`() throws {
    let place = try Place()
    let expected = try place.measure("--no-cache").output
    let program = Program.plimsoll.executable.path
    let outcome = try Program.shell.run(
      [
        "-c",
        """
        for n in 1 2 3 4; do "$0" measure "$1" --packages > "$2/$n" & done; wait
        for n in 1 2 3 4; do cat "$2/$n"; done
        """, program, place.layout.path, place.cache.path,
      ], environment: ["SOURCE_DATE_EPOCH": "1764000000", "XDG_CACHE_HOME": place.cache.path])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == String(repeating: expected, count: 4))
  }

  /// Whether this process may have file systems of its own, as a disk that is full needs.
  private static let canMount =
    (try? Program.shell.run(["-c", "unshare -m true"]).status) == 0

  @Test(.enabled(if: canMount, "a file system of a test's own cannot be mounted here"))
  func `a full disk is no error of measuring`() throws {
    let place = try Place()
    let expected = try place.measure("--no-cache").output
    for size in ["4k", "32k", "64k"] {
      let outcome = try Program.shell.run(
        [
          "-c",
          """
          unshare -m sh -c 'mount -t tmpfs -o size=\(size) none "$2" && "$0" measure "$1" --packages \
          && "$0" measure "$1" --packages' "$0" "$1" "$2"
          """, Program.plimsoll.executable.path, place.layout.path, place.cache.path,
        ], environment: ["SOURCE_DATE_EPOCH": "1764000000", "XDG_CACHE_HOME": place.cache.path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == expected + expected)
    }
  }

  @Test func `neither the name of an image nor its place is in the cache`() throws {
    let place = try Place()
    _ = try place.measure()
    let folder = place.cache.path + "/plimsoll"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      #expect(bytes.range(of: Data("app:1".utf8)) == nil)
      #expect(bytes.range(of: Data(place.layout.path.utf8)) == nil)
    }
  }
}
