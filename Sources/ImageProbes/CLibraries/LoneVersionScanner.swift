/// Finds a string that is nothing but a version: a zero byte, then `1.2.5` or `1.2.5-git-36-g…`, then a zero
/// byte. musl keeps its version so.
struct LoneVersionScanner: Sendable {
  private static let maximumBytes = 64

  /// The first such string.
  private(set) var found: String?
  private var candidate: [UInt8] = []
  private var isInside = false

  /// Takes the next bytes.
  mutating func consume(_ bytes: UnsafeRawBufferPointer) {
    guard found == nil else { return }
    for byte in bytes {
      if byte == 0 {
        if isInside, Self.isFullVersion(candidate) {
          found = String(decoding: candidate, as: UTF8.self)
          return
        }
        candidate.removeAll(keepingCapacity: true)
        isInside = true
      } else if isInside {
        candidate.append(byte)
        isInside = candidate.count <= Self.maximumBytes && (candidate.count > 1 || VersionText.isDigit(byte))
      }
    }
  }

  /// Three numbers: `2.0` alone could be anything.
  private static func isFullVersion(_ bytes: [UInt8]) -> Bool {
    VersionText.isVersion(bytes)
      && bytes.prefix { $0 != UInt8(ascii: "-") }.count { $0 == UInt8(ascii: ".") } == 2
  }
}
