/// How the bytes of a layer are compressed.
public enum LayerCompression: String, Hashable, Sendable, Codable {
  /// A plain tar.
  case none
  /// gzip (RFC 1952), one member or several.
  case gzip
  /// Zstandard (RFC 8878), one frame or several.
  case zstd
}
