import ComparisonFiles
import ComparisonModel
import Foundation
import ImageFixtures
import ImageProbes
import ImageReading
import ImageSources
import OCIFormat
import Testing

@testable import ImageMeasuring

/// A measurement with a cache is the one without, at once or in part.
struct MeasuringCacheTests {
  private static let image = FixtureImage(
    [
      FixtureLayer([
        .file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n"), .file("/odd", "1"),
        .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\nA:x86_64\n"), .file("bin/sh", "x", mode: 0o4755),
      ]),
      FixtureLayer([.file("app/node_modules/a/package.json", #"{"name":"a","version":"1.0.0"}"#)], .zstd),
    ], name: "app:1", execution: #"{"User":"node"}"#, history: #"[{"created_by":"A"},{"created_by":"B"}]"#)

  private let layout: FixtureFolder
  private let folder: FixtureFolder

  init() throws {
    layout = try FixtureFolder(FixtureImage.layout([Self.image]))
    folder = try FixtureFolder()
  }

  private func measure(
    program: String?, _ request: MeasurementRequest = MeasurementRequest(),
    limits: ReadingLimits = ReadingLimits(),
    usesCache: Bool = true
  ) async throws -> String {
    let cache = usesCache ? try MeasuringCache(folder: folder.path, program: program) : nil
    let measurer = ImageMeasurer(
      tool: MeasuringTool(name: "plimsoll", version: "test"),
      takenAt: try #require(Timestamp("2026-08-27T00:00:00Z")), request: request,
      reader: ImageReader(limits: limits), cache: cache)
    var lines: [String] = []
    try await measurer.measure("oci:\(layout.path)") { lines.append(MeasurementWriter.line(try $0.get())) }
    return lines.joined(separator: "\n")
  }

  private func removeLayers() throws {
    for layer in Self.image.layers {
      try FileManager.default.removeItem(atPath: layout.path + "/" + FixtureImage.blobPath(layer.digest))
    }
  }

  @Test(arguments: ["one", nil])
  func `a second measurement is the first, byte for byte`(program: String?) async throws {
    let requests = [
      MeasurementRequest(), MeasurementRequest(candidate: "node", listsPackages: true),
      MeasurementRequest(
        platforms: .one(try #require(Platform("linux/amd64"))), facts: [.baseOS, .fileCount]),
    ]
    var expected: [String] = []
    for request in requests {
      expected.append(try await measure(program: nil, request, usesCache: false))
    }
    #expect(Set(expected).count == 3)
    for _ in 0..<2 {
      for (request, expected) in zip(requests, expected) {
        #expect(try await measure(program: program, request) == expected)
      }
    }
    try removeLayers()
    for (request, expected) in zip(requests, expected) {
      #expect(try await measure(program: program, request) == expected)
    }
    await #expect(throws: ImageReadingError.self) { try await measure(program: nil, usesCache: false) }
  }

  @Test func `what another program found is not believed, but no layer is read`() async throws {
    let expected = try await measure(program: "one")
    try removeLayers()
    #expect(try await measure(program: "another") == expected)
  }

  @Test func `what was found within other bounds is no answer`() async throws {
    _ = try await measure(program: "one")
    var limits = ReadingLimits()
    limits.maximumEntryCount = 2
    await #expect(throws: ImageReadingError.self) { try await measure(program: "one", limits: limits) }
  }

  @Test func `the question has every member of the request`() throws {
    // Where a member is added, it changes the question by itself.
    let platform = try #require(Platform("linux/arm64/v8"))
    let text = String(reflecting: MeasurementRequest(platforms: .one(platform), listsPackages: true))
    #expect(text.contains("listsPackages: true") && text.contains("arm64"))
  }
}
