internal import CISAL
import Messages

/// Decodes gzip (RFC 1952) by ISA-L: any number of members, one after another.
///
/// What follows the last member must be nothing. Go's reader, and with it containerd and Docker, say the same;
/// gzip(1) would ignore it.
package final class GzipDecoder: StreamDecoder {
  private let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
  /// Whether no member has begun, or the last one has ended.
  private var isBetweenMembers = true
  private var hasMember = false

  package init() {
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
  }

  deinit {
    state.deallocate()
  }

  package func feed(_ bytes: UnsafeRawBufferPointer) throws(DecodingFailure) {
    // ISA-L only reads through this pointer; its declaration lacks the `const`.
    let start = bytes.bindMemory(to: UInt8.self).baseAddress
    state.pointee.next_in = UnsafeMutablePointer(mutating: start)
    state.pointee.avail_in = UInt32(bytes.count)
  }

  package func decode(into output: UnsafeMutableRawBufferPointer) throws(DecodingFailure) -> Int {
    state.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    state.pointee.avail_out = UInt32(output.count)
    while state.pointee.avail_out > 0 {
      if isBetweenMembers {
        guard state.pointee.avail_in > 0 else { break }
        try beginMember()
      }
      let (inputBefore, outputBefore) = (state.pointee.avail_in, state.pointee.avail_out)
      let status = isal_inflate(state)
      guard status == ISAL_DECOMP_OK else { throw Self.failure(status) }
      if state.pointee.block_state == ISAL_BLOCK_FINISH {
        isBetweenMembers = true
        continue
      }
      let madeProgress = state.pointee.avail_in < inputBefore || state.pointee.avail_out < outputBefore
      if state.pointee.avail_in == 0 && (state.pointee.avail_out > 0 || !madeProgress) { break }
      guard madeProgress else {
        throw DecodingFailure(isTruncation: false, why: "its gzip data leads nowhere")
      }
    }
    return output.count - Int(state.pointee.avail_out)
  }

  package func finish() throws(DecodingFailure) {
    guard isBetweenMembers, hasMember else {
      throw DecodingFailure(isTruncation: true, why: "its gzip data ends early")
    }
  }

  private func beginMember() throws(DecodingFailure) {
    guard state.pointee.next_in.pointee == 0x1f else {
      throw DecodingFailure(isTruncation: false, why: "bytes that are not gzip follow its gzip data")
    }
    isal_inflate_reset(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    isBetweenMembers = false
    hasMember = true
  }

  private static func failure(_ status: Int32) -> DecodingFailure {
    let why: Message =
      switch status {
      case ISAL_INVALID_BLOCK: "its gzip data has an invalid block"
      case ISAL_INVALID_SYMBOL: "its gzip data has an invalid symbol"
      case ISAL_INVALID_LOOKBACK: "its gzip data refers to before its start"
      case ISAL_INVALID_WRAPPER: "its gzip header is invalid, or bytes that are not gzip follow its gzip data"
      case ISAL_UNSUPPORTED_METHOD: "its gzip data has an unknown compression method"
      case ISAL_INCORRECT_CHECKSUM: "its gzip data does not have the checksum that it states"
      default: "its gzip data is invalid (ISA-L error \(status))"
      }
    return DecodingFailure(isTruncation: false, why: why)
  }
}
