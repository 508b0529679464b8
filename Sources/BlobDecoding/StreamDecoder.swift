package import Messages

/// Turns stored bytes into the bytes of a tar, piece by piece.
///
/// One thread uses it. Pointers given to ``feed(_:)`` must stay until ``decode(into:)`` has taken all of it.
package protocol StreamDecoder: AnyObject {
  /// Gives the next stored bytes; all earlier ones were taken.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure)

  /// Decodes into `output`.
  /// - Returns: how many bytes were written; fewer than fit when all input is taken.
  func decode(into output: UnsafeMutableRawBufferPointer) throws(DecodingFailure) -> Int

  /// Says that all stored bytes were given.
  /// - Throws: ``DecodingFailure`` when the stream is not at an end.
  func finish() throws(DecodingFailure)
}

/// Why stored bytes cannot be decoded or hashed.
package struct DecodingFailure: Error {
  /// Whether the bytes just end too early.
  package var isTruncation: Bool
  /// What is wrong.
  package var why: Message

  /// Makes a failure.
  package init(isTruncation: Bool, why: Message) {
    self.isTruncation = isTruncation
    self.why = why
  }
}
