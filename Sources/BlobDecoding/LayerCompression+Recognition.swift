import Messages
package import OCIFormat

extension LayerCompression {
  /// How many bytes ``init(magic:)`` looks at.
  package static let magicLength = 4

  /// Recognises the compression of bytes by how they begin.
  ///
  /// gzip: `1f 8b`; zstd: `28 b5 2f fd`, or a skippable frame's `5? 2a 4d 18`; everything else is a plain tar.
  package init(magic bytes: UnsafeRawBufferPointer) {
    let first = Array(bytes.prefix(Self.magicLength))
    if first.starts(with: [0x1f, 0x8b]) {
      self = .gzip
    } else if first == [0x28, 0xb5, 0x2f, 0xfd] {
      self = .zstd
    } else if first.count == 4, first[0] & 0xf0 == 0x50, Array(first[1...]) == [0x2a, 0x4d, 0x18] {
      self = .zstd
    } else {
      self = .none
    }
  }

  /// A decoder; nil for plain bytes, which need none.
  package func makeDecoder() throws(DecodingFailure) -> (any StreamDecoder)? {
    switch self {
    case .none: return nil
    case .gzip: return GzipDecoder()
    case .zstd:
      guard let decoder = ZstdDecoder() else {
        throw DecodingFailure(isTruncation: false, why: "there is no memory for a zstd decoder")
      }
      return decoder
    }
  }
}
