/// The digest of a blob: a registered algorithm and exactly as many lower-case hexadecimal digits as it makes.
///
/// A value of this type can stand in a path: `sha256:../../etc/passwd` cannot be one.
/// OCI image specification 1.1, "Descriptor", section "Digests".
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The longest text that is looked at, in bytes: 256. The longest digest, one of SHA-512, has 135.
  static let maximumBytes = 256

  /// The hash function.
  public let algorithm: DigestAlgorithm
  /// The hash in lower-case hexadecimal digits.
  public let hexadecimal: String

  /// Makes a digest of text such as `sha256:9f86d0…`; nil when it is anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8.prefix(Self.maximumBytes))
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let algorithm = DigestAlgorithm(rawValue: String(decoding: bytes[..<colon], as: UTF8.self))
    else { return nil }
    self.init(algorithm: algorithm, hexadecimal: String(decoding: bytes[(colon + 1)...], as: UTF8.self))
  }

  /// Makes a digest of its two parts; nil when `hexadecimal` has another length or another character.
  public init?(algorithm: DigestAlgorithm, hexadecimal: String) {
    guard hexadecimal.utf8.count == algorithm.hexadecimalLength,
      hexadecimal.utf8.allSatisfy(Self.isLowercaseHexadecimal)
    else { return nil }
    self.algorithm = algorithm
    self.hexadecimal = hexadecimal
  }

  /// Makes a digest of the bytes a hash function gave; nil when their number is not the algorithm's.
  public init?(algorithm: DigestAlgorithm, hash: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    self.init(algorithm: algorithm, hexadecimal: String(decoding: text, as: UTF8.self))
  }

  /// The digest as documents write it: `sha256:` and the digits.
  public var description: String { "\(algorithm.rawValue):\(hexadecimal)" }

  private static func isLowercaseHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

extension Digest: Codable {
  /// Reads a digest.
  /// - Throws: `DecodingError` when the text is not a digest with a registered algorithm.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let digest = Digest(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "'\(text.prefix(Self.maximumBytes))' is not a sha256 or sha512 digest")
    }
    self = digest
  }

  /// Writes the digest as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
