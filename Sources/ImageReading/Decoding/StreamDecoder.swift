/// Turns stored bytes into the bytes of a tar, piece by piece.
///
/// One thread uses it. Pointers given to ``feed(_:)`` must stay until ``decode(into:)`` has taken all of it.
protocol StreamDecoder: AnyObject {
  /// Gives the next stored bytes; all earlier ones were taken.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure)

  /// Decodes into `output`.
  /// - Returns: how many bytes were written; fewer than fit when all input is taken.
  func decode(into output: UnsafeMutableRawBufferPointer) throws(DecodingFailure) -> Int

  /// Says that all stored bytes were given.
  /// - Throws: ``DecodingFailure`` when the stream is not at an end.
  func finish() throws(DecodingFailure)
}

/// Why stored bytes cannot be decoded.
struct DecodingFailure: Error {
  /// Whether the bytes just end too early.
  var isTruncation: Bool
  /// What is wrong.
  var why: String
}
