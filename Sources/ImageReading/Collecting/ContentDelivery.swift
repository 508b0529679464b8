/// Delivers the bytes of one file to collectors: first its prefix, so that they can say whether they want it.
struct ContentDelivery {
  /// How many bytes a collector sees before it says whether it wants the file: 64.
  static let prefixLength = 64

  private var file: StreamedFile
  private var collectors: [any FileContentCollecting]
  private var sinks: [(id: String, sink: any FileContentSink)] = []
  private var hasBegun = false
  private var position: Int64 = 0

  /// Prepares to deliver a file.
  init(file: StreamedFile, collectors: [any FileContentCollecting]) {
    self.file = file
    self.collectors = collectors
  }

  /// Delivers bytes that stand at `offset`; what lies between them and those before is zeros.
  mutating func deliver(_ bytes: UnsafeRawBufferPointer, at offset: Int64) {
    deliverZeros(until: offset)
    deliver(bytes)
  }

  /// Ends the file.
  /// - Returns: what the collectors made of it, by their ids; nil when none wanted it.
  mutating func finish() -> [String: any Sendable]? {
    deliverZeros(until: file.size)
    if !hasBegun { begin() }
    guard !sinks.isEmpty else { return nil }
    var values: [String: any Sendable] = [:]
    for index in sinks.indices { values[sinks[index].id] = sinks[index].sink.finish() }
    return values
  }

  private mutating func deliver(_ bytes: UnsafeRawBufferPointer) {
    position += Int64(bytes.count)
    guard hasBegun else {
      file.prefix.append(contentsOf: bytes.prefix(Self.prefixLength - file.prefix.count))
      let isWhole = file.prefix.count == Self.prefixLength || Int64(file.prefix.count) >= file.size
      guard isWhole else { return }
      let given = position - Int64(bytes.count)
      begin()
      // What came in pieces too small to begin with is in the prefix only.
      send(bytes, afterPrefixBytes: Int(given))
      return
    }
    send(bytes)
  }

  private mutating func begin() {
    hasBegun = true
    for collector in collectors {
      guard let sink = Self.open(collector, file) else { continue }
      sinks.append((collector.id, sink))
    }
  }

  private mutating func send(_ bytes: UnsafeRawBufferPointer, afterPrefixBytes before: Int = 0) {
    let head = Array(file.prefix.prefix(before))
    for index in sinks.indices {
      if before > 0 { sinks[index].sink.consume(head.span.bytes) }
      sinks[index].sink.consume(bytes.bytes)
    }
  }

  /// How many zeros of a hole are given to sinks at once, at most: 64 KiB.
  private static let maximumZeroBytes: Int64 = 64 << 10

  private mutating func deliverZeros(until offset: Int64) {
    guard position < offset, !(hasBegun && sinks.isEmpty) else { return }
    let zeros = [UInt8](repeating: 0, count: Int(min(Self.maximumZeroBytes, offset - position)))
    zeros.withUnsafeBytes { zeros in
      while position < offset {
        deliver(
          UnsafeRawBufferPointer(rebasing: zeros.prefix(Int(min(offset - position, Self.maximumZeroBytes)))))
      }
    }
  }

  private static func open<Collector: FileContentCollecting>(
    _ collector: Collector, _ file: StreamedFile
  ) -> (any FileContentSink)? {
    collector.sink(for: file)
  }
}
