/// What tells contents apart, in 128 bits: by the hash of the standard library, whose key is another in each process, so
/// that nobody can write two contents of one digest; by chance two of a million have one once in 10^26 runs.
struct ContentDigest: Hashable {
  private let (high, low): (Int, Int)

  init(_ content: [UInt8]) {
    high = Self.hash(content, 0)
    low = Self.hash(content, 1)
  }

  /// One half tells in which place of a table to look for both.
  func hash(into hasher: inout Hasher) { hasher.combine(high) }

  private static func hash(_ content: [UInt8], _ number: UInt8) -> Int {
    var hasher = Hasher()
    hasher.combine(number)
    content.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
