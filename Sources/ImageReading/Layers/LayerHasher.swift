import Crypto
import OCIFormat

/// Hashes a stream with the function a digest names.
struct LayerHasher {
  private let algorithm: DigestAlgorithm
  private var hash: any HashFunction

  /// Begins a hash.
  init(_ algorithm: DigestAlgorithm) {
    self.algorithm = algorithm
    hash =
      switch algorithm {
      case .sha256: SHA256()
      case .sha512: SHA512()
      }
  }

  /// Adds bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  /// The digest of all bytes that were added.
  func finish() throws(ImageReadingError) -> OCIFormat.Digest {
    func bytes(_ hash: some HashFunction) -> [UInt8] { Array(hash.finalize()) }
    guard let digest = OCIFormat.Digest(algorithm: algorithm, hash: bytes(hash)) else {
      throw ImageReadingError(code: .system, why: "\(algorithm.rawValue) gave a hash of another length")
    }
    return digest
  }

  /// The digest of bytes.
  static func digest(
    of bytes: [UInt8], _ algorithm: DigestAlgorithm = .sha256
  ) throws(ImageReadingError) -> OCIFormat.Digest {
    var hasher = LayerHasher(algorithm)
    bytes.withUnsafeBytes { hasher.update($0) }
    return try hasher.finish()
  }
}
