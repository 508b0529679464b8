import CXMLShim

/// Writes an XML document through libxml2's writer, as UTF-8, in chunks of at most 64 KiB.
///
/// - Names are literals (`StaticString`), so that data can never become markup.
/// - Text and attribute values are data: markup characters are escaped, and line ends and tabs inside attribute
///   values are written as character references, so that a parser gives back exactly what was written.
/// - What XML 1.0 cannot hold (control characters but TAB, LF and CR; U+FFFE and U+FFFF) becomes U+FFFD.
/// - Nothing is indented: line ends stand where the caller writes them.
/// - Element content that a `text/html` parser reads too must not be self-closed: end with ``endElement()``,
///   and with ``endVoidElement()`` only for the elements that HTML knows as void (`br`, `img`, …).
///
/// A call that does not fit or a sink that throws makes the document worthless: give the writer up.
public final class XMLWriter {
  /// Takes the next bytes of the document. The buffer is valid during the call alone.
  public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  private final class Receiver {
    let sink: Sink
    var refusal: (any Error)?

    init(_ sink: @escaping Sink) {
      self.sink = sink
    }

    func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
      do {
        try sink(bytes)
        return true
      } catch {
        refusal = error
        return false
      }
    }
  }

  private let handle: OpaquePointer
  private let receiver: Receiver

  /// A writer whose bytes go to `sink`.
  /// - Throws: ``XMLWriterError/outOfMemory``.
  public init(sink: @escaping Sink) throws(XMLWriterError) {
    let receiver = Receiver(sink)
    let handle = xs_writer_create(
      { context, bytes, count in
        guard let context else { return false }
        return Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue()
          .take(UnsafeRawBufferPointer(start: bytes, count: count))
      },
      Unmanaged.passUnretained(receiver).toOpaque())
    guard let handle else { throw .outOfMemory }
    self.handle = handle
    self.receiver = receiver
  }

  deinit {
    xs_writer_free(handle)
  }

  // MARK: The parts of a document

  /// Writes `<!DOCTYPE html PUBLIC … …>` for a profile. It comes first.
  /// - Throws: ``XMLWriterError``.
  public func doctype(_ profile: XMLProfile) throws(XMLWriterError) {
    try check(
      "doctype", xs_writer_doctype(handle, "html", profile.publicIdentifier, profile.systemIdentifier))
  }

  /// Begins an element.
  /// - Throws: ``XMLWriterError``.
  public func startElement(_ name: StaticString) throws(XMLWriterError) {
    try check("startElement", xs_writer_start_element(handle, name.nulTerminated))
  }

  /// Gives the element that was just begun an attribute. The caller gives each name once.
  /// - Throws: ``XMLWriterError``.
  public func attribute(_ name: StaticString, _ value: String) throws(XMLWriterError) {
    let name = name.nulTerminated
    let written = value.withUTF8Bytes { xs_writer_attribute(handle, name, $0.baseAddress, $0.count) }
    try check("attribute", written)
  }

  /// Writes text.
  /// - Throws: ``XMLWriterError``.
  public func text(_ text: String) throws(XMLWriterError) {
    try check("text", text.withUTF8Bytes { xs_writer_text(handle, $0.baseAddress, $0.count) })
  }

  /// Writes text that is UTF-8 already. The caller vouches that it is.
  /// - Throws: ``XMLWriterError``.
  public func text(utf8: UnsafeBufferPointer<UInt8>) throws(XMLWriterError) {
    try check("text", xs_writer_text(handle, utf8.baseAddress, utf8.count))
  }

  /// Writes a comment. Hyphens that a comment cannot hold get a space behind them.
  /// - Throws: ``XMLWriterError``.
  public func comment(_ text: String) throws(XMLWriterError) {
    try check("comment", text.withUTF8Bytes { xs_writer_comment(handle, $0.baseAddress, $0.count) })
  }

  /// Writes text as CDATA, with `]]>` split between two sections. What XML cannot hold becomes U+FFFD, and a parser
  /// takes a CR for a line end.
  /// - Throws: ``XMLWriterError``, also when no element is open.
  public func cdata(_ text: String) throws(XMLWriterError) {
    try check("cdata", text.withUTF8Bytes { xs_writer_cdata(handle, $0.baseAddress, $0.count) })
  }

  /// Ends the innermost element with a full end tag, also when it is empty: `<td></td>`.
  /// - Throws: ``XMLWriterError``.
  public func endElement() throws(XMLWriterError) {
    try check("endElement", xs_writer_end_element(handle))
  }

  /// Ends the innermost element, which holds nothing, as `<br />` (XHTML 1.0, appendix C.2).
  /// - Throws: ``XMLWriterError``, also when the element has content.
  public func endVoidElement() throws(XMLWriterError) {
    try check("endVoidElement", xs_writer_end_void_element(handle))
  }

  /// Writes a whole element that holds text alone, `<td>text</td>`, in one step: for the cells of large tables.
  /// - Throws: ``XMLWriterError``, also when no element is open.
  public func textElement(_ name: StaticString, _ text: String) throws(XMLWriterError) {
    let name = name.nulTerminated
    let written = text.withUTF8Bytes {
      xs_writer_text_element(handle, name, nil, nil, 0, $0.baseAddress, $0.count)
    }
    try check("textElement", written)
  }

  /// Writes a whole element with one attribute that holds text alone, `<td class="x">text</td>`, in one step.
  /// - Throws: ``XMLWriterError``, also when no element is open.
  public func textElement(
    _ name: StaticString, _ text: String, attribute: StaticString, value: String
  ) throws(XMLWriterError) {
    let name = name.nulTerminated
    let attribute = attribute.nulTerminated
    let written = text.withUTF8Bytes { text in
      value.withUTF8Bytes { value in
        xs_writer_text_element(
          handle, name, attribute, value.baseAddress, value.count, text.baseAddress, text.count)
      }
    }
    try check("textElement", written)
  }

  /// Hands what was written so far to the sink.
  /// - Throws: ``XMLWriterError``.
  public func flush() throws(XMLWriterError) {
    try check("flush", xs_writer_flush(handle))
  }

  /// Hands the rest of the document to the sink.
  /// - Throws: ``XMLWriterError``, also when an element is still open.
  public func finish() throws(XMLWriterError) {
    try check("finish", xs_writer_depth(handle) == 0)
    try check("finish", xs_writer_flush(handle))
  }

  private func check(_ call: StaticString, _ fits: Bool) throws(XMLWriterError) {
    if fits { return }
    if let refusal = receiver.refusal { throw .refused(by: refusal) }
    throw .misplaced(call: "\(call)", openElements: xs_writer_depth(handle))
  }
}

extension StaticString {
  /// The literal's own bytes: the compiler ends them with NUL.
  fileprivate var nulTerminated: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}

extension String {
  /// The string's own bytes where they lie together, which is always so on Linux; else a copy.
  fileprivate func withUTF8Bytes(_ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
