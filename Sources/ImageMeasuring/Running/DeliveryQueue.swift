import ComparisonModel
import ImageSources

/// Results that came in any order, on their way out in the order of their names.
struct DeliveryQueue {
  private struct Entry {
    var name: String
    var results: [Result<Measurement, ImageReadingError>] = []
    var hasEnded = false
    var isWhole = true
  }

  /// The names that are not delivered yet, the first of them at the front.
  private var entries: [Int: Entry] = [:]
  private var first = 0
  private var begun = 0
  /// How many names are being measured.
  private(set) var running = 0
  /// Whether what was cancelled is left out: it is no failure, and is measured another time.
  var isStopped = false

  /// How many names are begun and not delivered.
  var undelivered: Int { entries.count }

  /// How many names were delivered, are being measured, and wait for one before them.
  var state: RunState {
    RunState(
      delivered: first, running: running, waiting: entries.count - running, blocking: entries[first]?.name)
  }

  /// Adds a name that is about to be measured.
  mutating func begin(_ name: String) -> Int {
    defer { begun += 1 }
    entries[begun] = Entry(name: name)
    running += 1
    return begun
  }

  /// Adds a line that is no name.
  mutating func fail(_ error: ImageReadingError) {
    entries[begun] = Entry(name: error.image ?? "", results: [.failure(error)], hasEnded: true)
    begun += 1
  }

  /// Adds a result of a name.
  mutating func add(_ result: Result<Measurement, ImageReadingError>, to position: Int) {
    if isStopped, case .failure(let error) = result, error.code == .cancelled {
      entries[position]?.isWhole = false
      return
    }
    entries[position]?.results.append(result)
  }

  /// Ends a name.
  mutating func end(_ position: Int) {
    entries[position]?.hasEnded = true
    running -= 1
  }

  /// Delivers what nothing before it holds back.
  mutating func deliver(_ body: (MeasurementRun.Delivery) throws -> Void) throws {
    while var entry = entries[first] {
      try Self.deliver(&entry, body)
      entries[first] = entry
      guard entry.hasEnded else { return }
      try end(entry, body)
      entries[first] = nil
      first += 1
    }
  }

  /// Delivers what is left of a run that was stopped, in the order of the names.
  mutating func deliverRest(_ body: (MeasurementRun.Delivery) throws -> Void) throws {
    for position in entries.keys.sorted() {
      guard var entry = entries[position] else { continue }
      try Self.deliver(&entry, body)
      try end(entry, body)
      entries[position] = nil
    }
  }

  private func end(_ entry: Entry, _ body: (MeasurementRun.Delivery) throws -> Void) throws {
    try body(.end(name: entry.name, isWhole: entry.isWhole && entry.hasEnded))
  }

  private static func deliver(
    _ entry: inout Entry, _ body: (MeasurementRun.Delivery) throws -> Void
  ) throws {
    for result in entry.results {
      if case .failure = result { entry.isWhole = false }
      try body(.image(name: entry.name, result))
    }
    entry.results = []
  }
}
