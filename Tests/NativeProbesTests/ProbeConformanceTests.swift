import ComparisonModel
import ImageFixtures
import ImageMeasuring
import ImageProbes
import ImageReading
import ImageSources
import NativeProbes
import Testing

/// What every probe keeps to.
struct ProbeConformanceTests {
  private static let probes = ImageProbeList.all

  /// What reading an image gives that has something for every collector.
  func contents(
    _ collectors: [any FileContentCollecting], memory: (any LayerMemory)? = nil
  ) async throws -> ImageContents {
    let elf: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 200)
    let image = FixtureImage([
      FixtureLayer([
        .file("etc/os-release", "ID=alpine\n"), .file("lib/apk/db/installed", "P:musl\nV:1.2\n"),
        .file("lib/ld-musl-x86_64.so.1", bytes: elf, mode: 0o755), .file("bin/sh", bytes: elf, mode: 0o4755),
        .file("usr/local/bin/node", bytes: elf, mode: 0o755),
        .file("usr/local/include/node/node_version.h", "#"),
        .file("usr/local/lib/node_modules/npm/package.json", "{\"name\":\"npm\",\"version\":\"1.0.0\"}"),
        .file("usr/local/lib/node_modules/npm/bin/npm-cli.js", "", mode: 0o755),
        .link("usr/local/bin/npm", to: "../lib/node_modules/npm/bin/npm-cli.js"),
        .file("app/node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\"}"),
        .file("app/node_modules/a/binding.gyp", "{}"), .file("app/node_modules/a/a.node", bytes: elf),
        .file("etc/ld.so.conf", "/opt"),
      ])
    ])
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let stored = try #require(
      try await ImageReference("oci:" + folder.path).open().images(ImageSelection()).first)
    return try await ImageReader(memory: memory).read(try stored.get(), collectors: collectors)
  }

  @Test func `each fact of a probe is given, and no fact by two probes`() async throws {
    let contents = try await contents(ImageExamination.collectors(of: Self.probes))
    let facts = ImageExamination(contents, by: Self.probes).facts
    let promised = Self.probes.flatMap { type(of: $0).facts }
    #expect(Set(promised).count == promised.count)
    #expect(facts.measured.map(\.fact) == Fact.allCases.filter(Set(promised).contains))
  }

  /// What no image says of itself: what engines and scanners report, and what follows from dates and lists.
  private static let toldByOthers: Set<Fact> = [
    .engineSize, .knownVulnerabilities, .vulnerabilitiesBySeverity, .fixableVulnerabilities,
    .unfixedVulnerabilities, .vulnerabilityIDs, .vulnerabilityDatabase, .supportedUntil,
    .runtimeSupportedUntil,
    .baseSupportedUntil, .tagBuilt,
  ]

  @Test func `each fact is found by a probe, or told by others`() {
    let found = Set(Self.probes.flatMap { type(of: $0).facts })
    let unfound = Fact.allCases.filter { !found.contains($0) && !Self.toldByOthers.contains($0) }
    #expect(unfound.isEmpty, "no probe promises it; where other tools tell it, it belongs to toldByOthers")
    #expect(found.isDisjoint(with: Self.toldByOthers))
  }

  @Test func `only the default user may be an empty text, which reports show as root`() async throws {
    let contents = try await contents(ImageExamination.collectors(of: Self.probes))
    let empty = ImageExamination(contents, by: Self.probes).facts.measured.filter { $0.value == .text("") }
    #expect(empty.map(\.fact) == [.defaultUser], "give what an empty text means, or .absent")
  }

  @Test func `each probe asks only for what it wanted to see`() async throws {
    // Asking for the values of a collector that was not in the pass stops the process.
    let needs: [String: [any ImageProbe]] = [
      "CLibraryProbe": [PackageProbe()], "NodeProbe": [PackageProbe()],
      "InstalledPackageProbe": [NativeObjectProbe()],
    ]
    for probe in Self.probes {
      let list = [probe] + (needs["\(type(of: probe))"] ?? [])
      let contents = try await contents(ImageExamination.collectors(of: list))
      let facts = ImageExamination(contents, by: list).facts
      for fact in type(of: probe).facts { #expect(facts[fact] != nil, "\(probe)") }
    }
  }

  @Test func `asking for what was not collected stops the process`() async {
    await #expect(processExitsWith: .failure) {
      let tests = ProbeConformanceTests()
      let contents = try await tests.contents([])
      _ = ImageExamination(contents, by: [BaseOSProbe()]).facts
    }
  }
}
