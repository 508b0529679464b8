package import BlobDecoding
internal import OCIFormat

extension DecodingFailure {
  /// The failure where nothing of the image is at fault: the system refused memory, or the library its work.
  package var systemError: ImageReadingError { ImageReadingError(code: .system, why: why) }
}

extension BlobHasher {
  /// The digest of bytes, as a source of images fails.
  static func imageDigest(
    of bytes: [UInt8], _ algorithm: DigestAlgorithm = .sha256
  ) throws(ImageReadingError) -> Digest {
    do throws(DecodingFailure) {
      return try digest(of: bytes, algorithm)
    } catch {
      throw error.systemError
    }
  }
}
