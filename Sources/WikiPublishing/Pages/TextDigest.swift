import CCrypto

/// Digests of texts.
enum TextDigest {
  /// The SHA-256 of a text's UTF-8 bytes, in hexadecimal digits.
  static func sha256(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var hash = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    // It only fails without memory; a digest of nothing is then one that nothing has.
    guard EVP_Digest(bytes, bytes.count, &hash, &length, EVP_sha256(), nil) == 1 else { return "" }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash.prefix(Int(length)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}
