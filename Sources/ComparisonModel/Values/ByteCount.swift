/// A number of bytes. Megabytes are SI (10^6 bytes) unless MiB (2^20 bytes) is written.
public struct ByteCount: Hashable, Sendable, Comparable {
  /// The count, in bytes; never negative.
  public var bytes: Int64

  /// Makes a count of `bytes` bytes.
  public init(_ bytes: Int64) {
    self.bytes = bytes
  }

  /// Orders counts by their bytes.
  public static func < (left: ByteCount, right: ByteCount) -> Bool {
    left.bytes < right.bytes
  }

  /// The count for people, in SI units: `58.5 MB`, `1.14 GB`, `999 B`.
  ///
  /// Kilobytes and megabytes have one decimal, larger units two. Halves are rounded up. The text depends on
  /// no locale.
  public var approximateText: String {
    let units: [(name: String, size: Int64, decimals: Int64, finer: Int64)] = [
      ("TB", 1_000_000_000_000, 100, 10_000_000), ("GB", 1_000_000_000, 100, 100_000),
      ("MB", 1_000_000, 10, 100), ("kB", 1_000, 10, 1),
    ]
    for (name, size, decimals, finer) in units {
      // What the smaller unit, with its step of `finer` bytes, would round to 1000 is written in this one:
      // 999,999,999 B is 1.00 GB.
      guard bytes >= size - finer / 2 else { continue }
      let step = size / decimals
      let steps = bytes / step + (bytes % step >= step / 2 ? 1 : 0)
      let fraction = String(steps % decimals)
      let width = decimals == 100 ? 2 : 1
      let zeros = String(repeating: "0", count: width - fraction.count)
      return "\(steps / decimals).\(zeros)\(fraction) \(name)"
    }
    return "\(bytes) B"
  }

  /// The exact number with its digits in groups of three: `58,486,244`.
  public var exactText: String {
    DigitGroups.text(of: bytes)
  }
}
