internal import ImageReading

/// Keeps the first bytes of a file, up to a bound.
struct BoundedCapture: FileContentSink {
  /// The most bytes that are kept.
  let limit: Int
  private(set) var bytes: [UInt8] = []
  /// Whether the file had more.
  private(set) var isCut = false

  init(limit: Int) {
    self.limit = limit
  }

  mutating func consume(_ span: RawSpan) {
    let room = limit - bytes.count
    isCut = isCut || span.byteCount > room
    guard room > 0 else { return }
    span.withUnsafeBytes { bytes.append(contentsOf: $0.prefix(room)) }
  }

  mutating func finish() -> [UInt8] {
    bytes
  }
}
