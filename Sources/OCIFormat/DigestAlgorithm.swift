/// A hash function that a ``Digest`` may name.
///
/// OCI image specification 1.1, "Descriptor", section "Registered algorithms".
public enum DigestAlgorithm: String, Hashable, Sendable, CaseIterable {
  /// SHA-256: 64 hexadecimal digits.
  case sha256
  /// SHA-512: 128 hexadecimal digits.
  case sha512

  /// The number of hexadecimal digits of a digest made with this function.
  public var hexadecimalLength: Int {
    switch self {
    case .sha256: 64
    case .sha512: 128
    }
  }
}
