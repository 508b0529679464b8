import CCrypto

/// Digests of texts and of files, in hexadecimal digits.
enum TextDigest {
  /// The SHA-256 of a text's UTF-8 bytes.
  static func sha256(_ text: String) -> String { digest(of: Array(text.utf8), EVP_sha256()) }

  /// The SHA-1 of bytes: what MediaWiki tells of its files. It tells files apart, and nothing rests on its strength.
  static func sha1(_ bytes: [UInt8]) -> String { digest(of: bytes, EVP_sha1()) }

  private static func digest(of bytes: [UInt8], _ kind: OpaquePointer?) -> String {
    var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    // It only fails without memory; a digest of nothing is then one that nothing has.
    guard EVP_Digest(bytes, bytes.count, &hash, &length, kind, nil) == 1 else { return "" }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash.prefix(Int(length)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}
