import ComparisonModel
import ImageFixtures
import ImageReading
import ImageSources
import Messages
import OCIFormat
import Testing

@testable import ImageMeasuring

/// Many names: in their order, so many at once, and stopped without losing what is done.
struct MeasurementRunTests {
  private static let image = FixtureImage([FixtureLayer([.file("a", "1")])], name: "app")

  /// Places that open when the test says so, and count how many are waited for at once.
  private final class Gate: Sendable {
    struct State {
      var waiting: [String: CheckedContinuation<Void, Never>] = [:]
      var opened: Set<String> = []
      var atOnce = 0
      var mostAtOnce = 0
      var begun: [String] = []
    }

    let state = Locked(State())

    func wait(_ name: String) async {
      await withTaskCancellationHandler {
        await withCheckedContinuation { continuation in
          let isOpen = state.withLock { state in
            state.atOnce += 1
            state.mostAtOnce = max(state.mostAtOnce, state.atOnce)
            state.begun.append(name)
            if state.opened.contains(name) { return true }
            state.waiting[name] = continuation
            return false
          }
          if isOpen { continuation.resume() }
        }
      } onCancel: {
        open(name)
      }
      state.withLock { $0.atOnce -= 1 }
    }

    func open(_ name: String) {
      let continuation = state.withLock { state in
        state.opened.insert(name)
        return state.waiting.removeValue(forKey: name)
      }
      continuation?.resume()
    }
  }

  /// A run over names that are those of gates, all of one image.
  private func run(
    _ gate: Gate, in folder: FixtureFolder, parallelNames: Int
  ) throws -> MeasurementRun {
    let transports = ImageTransports([
      ImageTransport(prefix: "gate:", notation: .path, syntax: "gate:NAME") {
        reference, limits async throws(ImageReadingError) -> any ImageSource in
        await gate.wait(reference.location)
        guard !Task.isCancelled else {
          throw ImageReadingError(code: .cancelled, why: "the test was stopped")
        }
        guard reference.location != "broken" else {
          throw ImageReadingError(code: .notFound, why: "there is no such thing")
        }
        return try await ImageReference("oci:\(folder.path)").open(limits: limits)
      }
    ])
    return MeasurementRun(
      try MeasuringSupport.measurer(transports: transports), parallelNames: parallelNames)
  }

  private func names(_ names: String...) -> ListedNames { ListedNames(names.map { "gate:\($0)" }) }

  private func text(_ delivery: MeasurementRun.Delivery) -> String {
    switch delivery {
    case .image(let name, .success): "measured \(name)"
    case .image(let name, .failure(let error)): "\(error.code) of \(name)"
    case .end(let name, let isWhole): "\(isWhole ? "done" : "left") \(name)"
    }
  }

  @Test func `results come in the order of the names, whatever is ready first`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let gate = Gate()
    let run = try run(gate, in: folder, parallelNames: 3)
    gate.open("c")
    gate.open("b")
    var delivered: [String] = []
    async let opening: Void = {
      while gate.state.withLock({ $0.begun.count }) < 3 { await Task.yield() }
      gate.open("a")
    }()
    try await run.measure(names("a", "b", "c")) { delivered.append(text($0)) }
    await opening
    #expect(
      delivered == [
        "measured gate:a", "done gate:a", "measured gate:b", "done gate:b", "measured gate:c", "done gate:c",
      ])
    #expect(gate.state.withLock { $0.mostAtOnce } <= 3)
  }

  @Test func `no more names are measured at once than are allowed, and what waits is bounded`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let gate = Gate()
    let run = try run(gate, in: folder, parallelNames: 2)
    let all = (0..<40).map { "n\($0)" }
    for name in all.dropFirst() { gate.open(name) }
    async let opening: Int = {
      // All that may be begun while the first name holds the others back.
      let most = 2 * MeasurementRun.maximumAhead
      while gate.state.withLock({ $0.begun.count }) < most { await Task.yield() }
      for _ in 0..<1000 { await Task.yield() }
      let begun = gate.state.withLock { $0.begun.count }
      gate.open("n0")
      return begun
    }()
    var ended = 0
    try await run.measure(ListedNames(all.map { "gate:\($0)" })) { delivery in
      if case .end(_, true) = delivery { ended += 1 }
    }
    #expect(await opening == 2 * MeasurementRun.maximumAhead)
    #expect(ended == 40)
    #expect(gate.state.withLock { $0.mostAtOnce } <= 2)
  }

  @Test func `a failure is delivered in its place, and the others go on`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let gate = Gate()
    for name in ["a", "broken", "c"] { gate.open(name) }
    let run = try run(gate, in: folder, parallelNames: 2)
    var delivered: [String] = []
    try await run.measure(names("a", "broken", "c")) { delivered.append(text($0)) }
    #expect(
      delivered == [
        "measured gate:a", "done gate:a", "notFound of gate:broken", "left gate:broken", "measured gate:c",
        "done gate:c",
      ])
  }

  @Test func `a run that is stopped delivers what is measured and fails nothing that it left`() async throws {
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let gate = Gate()
    gate.open("a")
    gate.open("c")
    let run = try run(gate, in: folder, parallelNames: 2)
    var delivered: [String] = []
    async let stopping: Void = {
      // "b" holds "c" back, which is measured.
      while !gate.state.withLock({ $0.begun.contains("d") }) { await Task.yield() }
      run.stop()
    }()
    try await run.measure(names("a", "b", "c", "d", "e")) { delivered.append(text($0)) }
    await stopping
    #expect(delivered.filter { $0.hasPrefix("measured") } == ["measured gate:a", "measured gate:c"])
    #expect(delivered.filter { $0.hasPrefix("done") } == ["done gate:a", "done gate:c"])
    #expect(!delivered.contains { $0.contains("cancelled") })
    #expect(!gate.state.withLock { $0.begun.contains("e") })
  }

  @Test func `what cannot be delivered ends the run`() async throws {
    struct Full: Error {}
    let folder = try FixtureFolder(FixtureImage.layout([Self.image]))
    let gate = Gate()
    for name in ["a", "b", "c"] { gate.open(name) }
    let run = try run(gate, in: folder, parallelNames: 1)
    var delivered = 0
    await #expect(throws: Full.self) {
      try await run.measure(names("a", "b", "c")) { _ in
        delivered += 1
        throw Full()
      }
    }
    #expect(delivered == 1)
  }
}
