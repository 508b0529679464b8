import CCrypto

/// A layer of an image that a test makes.
public struct FixtureLayer: Sendable {
  /// How the tar is stored.
  public enum Storage: Sendable {
    /// As it is.
    case plain
    /// One gzip member.
    case gzip
    /// Several gzip members.
    case gzipMembers
    /// One zstd frame.
    case zstd
    /// Skippable and other zstd frames.
    case zstdFrames
  }

  /// The uncompressed tar.
  public var tar: [UInt8]
  /// The stored bytes.
  public var stored: [UInt8]
  /// The media type of the descriptor.
  public var mediaType: String
  /// The size to claim in the descriptor, when it is not the true one.
  public var claimedSize: String?
  /// The digest to claim, when it is not the true one.
  public var claimedDigest: String?
  /// The DiffID to claim, when it is not the true one.
  public var claimedDiffID: String?

  /// Makes a layer of entries.
  public init(_ entries: [FixtureEntry], _ storage: Storage = .gzip) {
    self.init(tar: FixtureTar.bytes(entries), storage)
  }

  /// Makes a layer of any bytes.
  public init(tar: [UInt8], _ storage: Storage = .gzip) {
    self.tar = tar
    let type = "application/vnd.oci.image.layer.v1.tar"
    switch storage {
    case .plain: (stored, mediaType) = (tar, type)
    case .gzip: (stored, mediaType) = (FixtureCompressor.gzip(tar), type + "+gzip")
    case .gzipMembers: (stored, mediaType) = (FixtureCompressor.gzipMembers(tar, size: 700), type + "+gzip")
    case .zstd: (stored, mediaType) = (FixtureCompressor.zstd(tar), type + "+zstd")
    case .zstdFrames: (stored, mediaType) = (FixtureCompressor.zstdFrames(tar, size: 700), type + "+zstd")
    }
  }

  /// The digest of the stored bytes.
  public var digest: String { Self.sha256(stored) }

  /// The digest of the tar.
  public var diffID: String { Self.sha256(tar) }

  /// `sha256:` and the hash of bytes.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    precondition(EVP_Digest(bytes, bytes.count, &hash, nil, EVP_sha256(), nil) == 1)
    return "sha256:" + hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
