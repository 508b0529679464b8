import ComparisonModel
import Foundation
import ImageFixtures
import ImageProbes
import ImageReading
import ImageSources
import OCIFormat
import Testing

@testable import ImageMeasuring

/// Only what is needed is read, and each fact says what it stands on.
struct OnlyWhatIsNeededTests {
  private static let layers = [
    FixtureLayer([.file("bin/sh", "x", mode: 0o755)]), FixtureLayer([.file("app/index.js", "12345")]),
  ]
  private static let image = FixtureImage(
    layers, name: "24", execution: #"{"User":"node","Env":["NODE_VERSION=24.20.0"]}"#)
  private static let declarable: Set<Fact> = [.transferSize, .layerCount, .defaultUser, .nodeVersion]

  @Test func `facts that the documents say are measured without any layer`() async throws {
    let folder = try FixtureFolder(MeasuringSupport.withoutLayers([Self.image]))
    let measured = try await MeasuringSupport.measurement(
      folder.path, MeasurementRequest(facts: Self.declarable))
    #expect(Set(measured.facts.measured.map(\.fact)) == Self.declarable)
    let bytes = Self.layers.reduce(0) { $0 + Int64($1.stored.count) }
    #expect(measured.facts[.transferSize] == .bytes(ByteCount(bytes)))
    #expect(measured.facts[.layerCount] == .count(2))
    #expect(measured.facts[.defaultUser] == .text("node"))
    #expect(measured.facts[.nodeVersion] == .text("24.20.0"))
    #expect(measured.method == .documentsRead)
    #expect(measured.evidence == EvidenceLevels(.declared))
    #expect(measured.image.layers.map(\.digest) == Self.layers.map(\.digest))
  }

  @Test func `one fact more needs the layers, and their absence is an error`() async throws {
    let folder = try FixtureFolder(MeasuringSupport.withoutLayers([Self.image]))
    let results = try await MeasuringSupport.results(
      folder.path, MeasurementRequest(facts: Self.declarable.union([.shells])))
    guard case .failure(let error)? = results.first else {
      Issue.record("shells were told of an image without layers")
      return
    }
    #expect(error.code == .missingBlob)
  }

  @Test func `every fact can be asked for alone, and is what it is among all`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let all = try await MeasuringSupport.measurement(folder.path)
    #expect(all.evidence == EvidenceLevels(.verified))
    for fact in ImageProbeList.all.flatMap({ type(of: $0).facts }) {
      let alone = try await MeasuringSupport.measurement(
        folder.path, MeasurementRequest(facts: [fact], reading: .layers))
      #expect(alone.facts.measured.map(\.fact) == [fact])
      #expect(alone.facts[fact] == all.facts[fact], "\(fact)")
      #expect(alone.evidence[fact] == .verified)
    }
  }

  @Test func `a version that no document says is looked for in the layers`() async throws {
    let silent = FixtureImage(Self.layers, name: "24")
    let folder = try FixtureFolder(FixtureImage.layout([silent]))
    let measured = try await MeasuringSupport.measurement(
      folder.path, MeasurementRequest(facts: [.nodeVersion]))
    #expect(measured.method == .imageRead)
    #expect(measured.facts[.nodeVersion] == .absent)
    let declared = try await MeasuringSupport.measurement(
      folder.path, MeasurementRequest(facts: [.nodeVersion], reading: .documents))
    #expect(declared.method == .documentsRead)
    #expect(declared.facts[.nodeVersion] == .unknown(.notLookedFor))
  }

  @Test func `a version that only the environment says is declared, though every byte was read`() async throws
  {
    // A program of Node.js that says no version of itself.
    let silent = FixtureEntry.file("usr/local/bin/node", "\u{7F}ELF no version here", mode: 0o755)
    let image = FixtureImage(
      [FixtureLayer([silent])], name: "24",
      execution: #"{"Env":["NODE_VERSION=24.20.0","PATH=/usr/local/bin"]}"#)
    let folder = try FixtureFolder(FixtureImage.layout([image]))
    let measured = try await MeasuringSupport.measurement(folder.path)
    #expect(measured.facts[.nodeVersion] == .text("24.20.0"))
    #expect(measured.evidence.usual == .verified)
    #expect(measured.evidence.exceptions.map(\.fact) == [.nodeVersion])
    #expect(measured.evidence[.nodeVersion] == .declared)
  }

  @Test func `the documents alone give what they say, and nothing that they do not`() async throws {
    let folder = try FixtureFolder(MeasuringSupport.withoutLayers([Self.image]))
    let measured = try await MeasuringSupport.measurement(
      folder.path, MeasurementRequest(reading: .documents))
    #expect(Set(measured.facts.measured.map(\.fact)) == Self.declarable)
  }

  @Test(arguments: [
    ("docs/Measuring.md", "`--facts` measures only"), ("docs/Measuring.ko.md", "`--facts`에 적은 사실만"),
    ("Sources/PlimsollCommands/Subcommands/MeasureCommand.swift", "Where --facts asks only"),
  ])
  func `what documents say needs no layer is what the documents of an image give`(
    file: String, opening: String
  )
    throws
  {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
    let start = try #require(text.range(of: opening))
    let end = try #require(text[start.upperBound...].range(of: "\n\n")).lowerBound
    let words = Set(text[start.lowerBound..<end].split { !$0.isLetter && $0 != "_" }.map(String.init))
    #expect(Set(Fact.allCases.filter { words.contains($0.key) }) == Self.declarable, "\(file)")
  }

  @Test func `a budget that the layers pass leaves facts unknown and says which and why`() async throws {
    let bytes = Self.layers.reduce(0) { $0 + Int64($1.stored.count) }
    let bare = try FixtureFolder(MeasuringSupport.withoutLayers([Self.image]))
    let over = try await MeasuringSupport.measurement(
      bare.path, MeasurementRequest(budget: ByteCount(bytes - 1)))
    #expect(over.facts[.transferSize] == .bytes(ByteCount(bytes)))
    #expect(over.facts[.shells] == .unknown(.notLookedFor))
    #expect(over.evidence == EvidenceLevels(.declared))
    let note = try #require(over.notes.last)
    #expect(note[.en].contains("budget of \(ByteCount(bytes - 1).exactText)"))
    #expect(note[.en].contains(Fact.shells.name[.en]))
    #expect(!note[.en].contains(Fact.transferSize.name[.en]))
    #expect(note[.ko].contains(Fact.shells.name[.ko]))
    let whole = try FixtureFolder(FixtureImage.layout([Self.image]))
    let within = try await MeasuringSupport.measurement(
      whole.path, MeasurementRequest(budget: ByteCount(bytes)))
    #expect(within.facts[.shells] == .names(["/bin/sh"]))
    #expect(!within.notes.contains { $0[.en].contains("budget") })
  }

  @Test func `what measuring would read is told without reading it`() async throws {
    let folder = try FixtureFolder(MeasuringSupport.withoutLayers([Self.image]))
    let bytes = Self.layers.reduce(0) { $0 + Int64($1.stored.count) }
    func cost(_ request: MeasurementRequest) async throws -> MeasurementCost {
      try #require(try await MeasuringSupport.measurer(request).costs(of: folder.path).first).get()
    }
    let all = try await cost(MeasurementRequest())
    #expect((all.layers.count, all.layers.storedBytes) == (2, bytes))
    let few = try await cost(MeasurementRequest(facts: Self.declarable))
    #expect((few.layers.count, few.image.layers.storedBytes) == (0, bytes))
    let bounded = try await cost(MeasurementRequest(budget: ByteCount(1)))
    #expect(bounded.isOverBudget)
    #expect(bounded.layers.isEmpty)
  }
}
