internal import CZstd
import Messages

/// Decodes Zstandard (RFC 8878): any number of frames, skippable ones among them.
///
/// A frame's window is bounded at 128 MiB, as `zstd` itself bounds it without `--long`.
package final class ZstdDecoder: StreamDecoder {
  /// The base-2 logarithm of the largest window: 27, for 128 MiB.
  package static let maximumWindowLog: Int32 = 27

  private let context: OpaquePointer
  private var input = ZSTD_inBuffer(src: nil, size: 0, pos: 0)
  /// Whether a frame has begun and has not ended.
  private var isInsideFrame = true

  /// Makes a decoder; nil when there is no memory for it.
  package init?() {
    guard let context = ZSTD_createDCtx() else { return nil }
    self.context = context
    let status = ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.maximumWindowLog)
    guard ZSTD_isError(status) == 0 else { return nil }
  }

  deinit {
    ZSTD_freeDCtx(context)
  }

  package func feed(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) {
    input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
  }

  package func decode(into output: UnsafeMutableRawBufferPointer) throws(DecodingFailure) -> Int {
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    while target.pos < target.size {
      let (inputBefore, outputBefore) = (input.pos, target.pos)
      let status = ZSTD_decompressStream(context, &target, &input)
      guard ZSTD_isError(status) == 0 else {
        throw DecodingFailure(
          isTruncation: false,
          why: "its zstd data is invalid: \(String(cString: ZSTD_getErrorName(status)))")
      }
      // An ended frame with nothing behind it reports "0 bytes to go" once; a later call without input would
      // ask for the next frame's header.
      if input.pos > inputBefore || target.pos > outputBefore { isInsideFrame = status != 0 }
      if input.pos == inputBefore && target.pos == outputBefore { break }
      if input.pos == input.size && target.pos < target.size { break }
    }
    return target.pos
  }

  package func finish() throws(DecodingFailure) {
    guard !isInsideFrame else {
      throw DecodingFailure(isTruncation: true, why: "its zstd data ends early")
    }
  }
}
