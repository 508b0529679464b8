import XMLDocuments

/// Hands on a part of a document: what a writer writes between ``show(from:)`` and ``hide(from:)``.
///
/// A fragment can be checked as part of a whole document that way, and be a file by itself.
final class FragmentSink: ByteSink {
  private let sink: any ByteSink
  private var isShown = false

  init(_ sink: any ByteSink) {
    self.sink = sink
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    if isShown { try sink.write(bytes) }
  }

  /// Begins the part; all start tags before it must be closed, by text for example.
  func show(from writer: XMLWriter) throws {
    try writer.flush()
    isShown = true
  }

  /// Ends the part.
  func hide(from writer: XMLWriter) throws {
    try writer.flush()
    isShown = false
  }
}
