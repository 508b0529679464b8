import BlobDecoding
import Messages
package import OCIFormat

/// The bytes of an attached document.
package enum AttachedBytes {
  /// The bytes, where they are the ones that a descriptor names.
  /// - Throws: ``ImageReadingError`` with code `digestMismatch`.
  package static func verified(
    _ bytes: [UInt8], _ descriptor: Descriptor
  ) throws(ImageReadingError) -> [UInt8] {
    let actual = try BlobHasher.imageDigest(of: bytes, descriptor.digest.algorithm)
    guard actual == descriptor.digest else {
      throw ImageReadingError(
        code: .digestMismatch, why: "its bytes are others: expected \(descriptor.digest), found \(actual)")
    }
    return bytes
  }
}
