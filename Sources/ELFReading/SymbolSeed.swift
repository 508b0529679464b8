internal import Synchronization

/// What the numbers of symbols are hashed with: SipHash-1-3 (J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast
/// short-input PRF", 2012), as Swift's own `Hasher` is, with a seed that can outlive a process.
///
/// What was read of an object file can be kept only as long as its numbers mean the same. Whoever keeps it keeps a secret
/// seed beside it, and says it before the first symbol is read; otherwise each process makes a seed of its own.
package struct SymbolSeed: Hashable, Sendable {
  /// The number of bytes of a seed: 16.
  package static let byteCount = 16

  private let first: UInt64
  private let second: UInt64

  private init(_ first: UInt64, _ second: UInt64) {
    self.first = first
    self.second = second
  }

  private static let proposed = Mutex<SymbolSeed?>(nil)

  /// The seed of this process; chosen when it is first asked for.
  static let current: SymbolSeed = {
    var generator = SystemRandomNumberGenerator()
    return proposed.withLock { $0 } ?? SymbolSeed(generator.next(), generator.next())
  }()

  /// A number that tells seeds apart, and tells nothing of them.
  static let mark = current.hash(0x706c_696d_736f_6c6c, 0)

  /// Proposes the seed of this process. It counts unless a symbol was read before, or another was proposed.
  ///
  /// - Parameter bytes: ``byteCount`` random bytes that nobody else knows; others are not used.
  package static func propose(_ bytes: [UInt8]) {
    guard bytes.count == byteCount else { return }
    func number(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    proposed.withLock { $0 = $0 ?? SymbolSeed(number(bytes[..<8]), number(bytes[8...])) }
  }
}

// MARK: SipHash-1-3

extension SymbolSeed {
  /// The hash of bytes.
  func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = State(first, second)
    var offset = 0
    while offset + 8 <= bytes.count {
      state.take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset += 8
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    for index in offset..<bytes.count { last |= UInt64(bytes[index]) << UInt64((index - offset) * 8) }
    state.take(last)
    return state.finish()
  }

  /// The hash of two numbers.
  func hash(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var state = State(first, second)
    state.take(left)
    state.take(right)
    state.take(16 << 56)
    return state.finish()
  }

  private struct State {
    private var (v0, v1, v2, v3): (UInt64, UInt64, UInt64, UInt64)

    init(_ first: UInt64, _ second: UInt64) {
      (v0, v1) = (first ^ 0x736f_6d65_7073_6575, second ^ 0x646f_7261_6e64_6f6d)
      (v2, v3) = (first ^ 0x6c79_6765_6e65_7261, second ^ 0x7465_6462_7974_6573)
    }

    mutating func take(_ word: UInt64) {
      v3 ^= word
      round()
      v0 ^= word
    }

    mutating func finish() -> UInt64 {
      v2 ^= 0xff
      for _ in 0..<3 { round() }
      return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func round() {
      v0 &+= v1
      v1 = Self.rotated(v1, 13) ^ v0
      v0 = Self.rotated(v0, 32)
      v2 &+= v3
      v3 = Self.rotated(v3, 16) ^ v2
      v0 &+= v3
      v3 = Self.rotated(v3, 21) ^ v0
      v2 &+= v1
      v1 = Self.rotated(v1, 17) ^ v2
      v2 = Self.rotated(v2, 32)
    }

    private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
      value << count | value >> (64 - count)
    }
  }
}
