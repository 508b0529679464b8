/// A sink that keeps what it is given: for small documents and for tests.
public final class BufferSink: ByteSink {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty sink.
  public init() {}

  /// Keeps the bytes.
  public func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }

  /// What was written, as text.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
