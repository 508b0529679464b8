internal import CCrypto
import Messages
package import OCIFormat

/// Hashes a stream with the function a digest names, through libcrypto's `EVP_MD_CTX`.
package struct BlobHasher: ~Copyable {
  private let algorithm: DigestAlgorithm
  /// Owned: freed when the hasher goes. Nil where libcrypto gave none or refused an update; ``finish()`` says so then.
  private var context: OpaquePointer?

  /// Begins a hash.
  package init(_ algorithm: DigestAlgorithm) {
    self.algorithm = algorithm
    context = EVP_MD_CTX_new()
    let function =
      switch algorithm {
      case .sha256: EVP_sha256()
      case .sha512: EVP_sha512()
      }
    if EVP_DigestInit_ex(context, function, nil) != 1 { discard() }
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    if context != nil, EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) != 1 { discard() }
  }

  /// The digest of all bytes that were added.
  package consuming func finish() throws(DecodingFailure) -> Digest {
    var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard context != nil, EVP_DigestFinal_ex(context, &hash, &length) == 1,
      let digest = Digest(algorithm: algorithm, hash: Array(hash.prefix(Int(length))))
    else {
      throw DecodingFailure(isTruncation: false, why: "libcrypto gave no \(algorithm.rawValue)")
    }
    return digest
  }

  /// Gives the context up, so that no digest can come of what was not hashed.
  private mutating func discard() {
    EVP_MD_CTX_free(context)
    context = nil
  }

  /// The digest of bytes.
  package static func digest(
    of bytes: [UInt8], _ algorithm: DigestAlgorithm = .sha256
  ) throws(DecodingFailure) -> Digest {
    var hasher = BlobHasher(algorithm)
    bytes.withUnsafeBytes { hasher.update($0) }
    return try hasher.finish()
  }
}
