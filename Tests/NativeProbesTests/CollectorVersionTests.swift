import Foundation
import ImageFixtures
import ImageProbes
import ImageReading
import ImageSources
import Synchronization
import Testing

/// What collectors make of files is kept between runs of the program: a change of it needs a new version.
struct CollectorVersionTests {
  private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/collectors.txt")

  /// Keeps what a reading hands over.
  private final class Memory: LayerMemory {
    let pieces = Mutex<[LayerPiece]>([])

    func recall(_ layer: LayerIdentity, versions: [String: Int]) -> [String: LayerPiece]? { nil }

    func keep(_ pieces: [LayerPiece], of layer: LayerIdentity) { self.pieces.withLock { $0 += pieces } }
  }

  /// For each collector: its id, its version, and the digest of which files it wants and of what it makes of them.
  private func collectors() async throws -> [String] {
    let collectors = ImageExamination.collectors(of: ProbeConformanceTests.probes)
    let memory = Memory()
    _ = try await ProbeConformanceTests().contents(collectors, memory: memory)
    let pieces = memory.pieces.withLock { $0 }
    return try collectors.map { collector in
      let piece = try #require(pieces.first { $0.name == collector.id })
      let told = Self.text(collector.interest) + "\n" + piece.parts.map { "\($0)" }.joined(separator: "\n")
      return "\(collector.id) \(collector.version) \(FixtureLayer.sha256(Array(told.utf8)))"
    }
  }

  private static func text(_ interest: FileInterest) -> String {
    switch interest {
    case .paths(let paths): "paths " + paths.map(\.description).sorted().joined(separator: " ")
    case .directories(let paths): "directories " + paths.map(\.description).sorted().joined(separator: " ")
    case .names(let names): "names " + names.map(\.description).sorted().joined(separator: " ")
    case .everyFile(let minimumBytes): "every \(minimumBytes)"
    case .any(let interests): "any " + interests.map(text).joined(separator: "; ")
    }
  }

  @Test func `what a collector makes of files changes with its version only`() async throws {
    let made = try await collectors().joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["PLIMSOLL_RECORD"] == "1" {
      try Data(made.utf8).write(to: Self.golden)
      Issue.record("recorded anew")
      return
    }
    let recorded = String(decoding: try Data(contentsOf: Self.golden), as: UTF8.self)
    #expect(
      made == recorded,
      """
      raise the version of each collector that makes something else of files than before, or wants others, then \
      record with PLIMSOLL_RECORD=1: what an earlier program kept would be taken for what this one makes
      """)
  }
}
