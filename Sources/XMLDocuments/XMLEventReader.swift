import CXMLShim

/// Reads a document of any vocabulary without a DTD, and hands out what it holds.
///
/// No tree is built, nothing outside the document is read, and a DOCTYPE is refused, so that no entity is known but XML's
/// own five. Elements stand at most 256 deep (libxml2's bound), and a single text has at most 10,000,000 bytes.
public enum XMLEventReader {
  /// The most attributes of an element.
  public static let maximumAttributes = 1_000
  private static let pieceBytes = 1 << 20

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - receiver: What takes its content.
  ///   - isWanted: Asked between pieces of a mebibyte: false ends the reading.
  /// - Returns: The first fault that makes it no document; nil where it is one, or the reading was ended.
  /// - Throws: ``XMLWriterError/outOfMemory``.
  public static func read(
    _ bytes: [UInt8], to receiver: some XMLReceiver, while isWanted: () -> Bool = { true }
  ) throws(XMLWriterError) -> XMLFault? {
    let delivery = Delivery(receiver)
    var events = Delivery.events
    let handle = withExtendedLifetime(delivery) {
      xs_reader_create_events(
        &events, UInt64(maximumAttributes),
        { context, severity, code, line, column, message, count in
          let text = UnsafeBufferPointer(start: message, count: count)
          Delivery.of(context).collector.collect(
            severity: severity, code: code, line: line, column: column, message: text)
        },
        Unmanaged.passUnretained(delivery).toOpaque())
    }
    guard let handle else { throw .outOfMemory }
    defer { xs_reader_free(handle) }
    var start = 0
    while start < bytes.count, !xs_reader_stopped_early(handle) {
      guard isWanted() else { return nil }
      let end = min(start + pieceBytes, bytes.count)
      bytes[start..<end].withUnsafeBufferPointer { xs_reader_consume(handle, $0.baseAddress, $0.count) }
      start = end
    }
    guard isWanted() else { return nil }
    xs_reader_finish(handle)
    return withExtendedLifetime(delivery) {
      delivery.collector.faultsByPlace().first { $0.severity != .warning }
    }
  }
}

/// Brings what the C side hands out to its receiver.
private final class Delivery {
  let receiver: any XMLReceiver
  let collector = XMLFaultCollector()

  init(_ receiver: any XMLReceiver) {
    self.receiver = receiver
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> Delivery {
    guard let context else { preconditionFailure("the shim gives back the context that it was given") }
    return Unmanaged<Delivery>.fromOpaque(context).takeUnretainedValue()
  }

  static let events = xs_events(
    start: { context, name, attributes, count in
      let list = UnsafeBufferPointer(start: attributes, count: count)
      Delivery.of(context).receiver.start(XMLElement(name, list))
    },
    end: { context, name in Delivery.of(context).receiver.end(String(cString: name)) },
    text: { context, bytes, count in
      Delivery.of(context).receiver.text(UnsafeBufferPointer(start: bytes, count: count))
    })
}
