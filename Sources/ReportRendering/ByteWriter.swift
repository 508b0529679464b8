/// Gathers bytes and hands them to a sink in large pieces.
struct ByteWriter {
  /// The size from which gathered bytes are handed on.
  static let pieceSize = 1 << 16

  /// What was gathered since the last piece.
  var bytes: [UInt8] = []
  private let sink: any ByteSink

  /// Makes a writer to a sink.
  init(sink: any ByteSink) {
    self.sink = sink
    bytes.reserveCapacity(2 * Self.pieceSize)
  }

  /// Hands on what was gathered when there is enough of it.
  @inline(__always)
  mutating func flushIfLarge() throws {
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Hands on what was gathered.
  mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try bytes.withUnsafeBytes { try sink.write($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
