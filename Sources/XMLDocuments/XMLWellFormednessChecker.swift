import CXMLShim

/// Checks that a document is well-formed and that its prefixes are declared, while its bytes arrive.
///
/// For documents that no DTD describes, such as Confluence's storage format. No tree is built, nothing outside the
/// document is read, and a DOCTYPE is refused, so that no entity is known but XML's own five.
public final class XMLWellFormednessChecker: XMLChecker {
  private let handle: OpaquePointer
  private let collector = XMLFaultCollector()

  /// A checker for one document.
  /// - Throws: ``XMLWriterError/outOfMemory``.
  public init() throws(XMLWriterError) {
    let handle = xs_reader_create(
      { context, severity, code, line, column, message, count in
        guard let context else { return }
        let text = UnsafeBufferPointer(start: message, count: count)
        Unmanaged<XMLFaultCollector>.fromOpaque(context).takeUnretainedValue()
          .collect(severity: severity, code: code, line: line, column: column, message: text)
      },
      Unmanaged.passUnretained(collector).toOpaque())
    guard let handle else { throw .outOfMemory }
    self.handle = handle
  }

  deinit {
    xs_reader_free(handle)
  }

  /// Takes the next bytes of the document. Chunks may be cut anywhere, inside a character too.
  public func consume(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { xs_reader_consume(handle, $0.baseAddress, $0.count) }
  }

  /// Ends the document and gives every fault found in it. What comes after is ignored.
  public func finish() -> XMLValidation {
    xs_reader_finish(handle)
    return XMLValidation(
      faults: collector.faultsByPlace(), uncollectedFaults: 0, errorCount: xs_reader_error_count(handle),
      stoppedEarly: xs_reader_stopped_early(handle))
  }
}
