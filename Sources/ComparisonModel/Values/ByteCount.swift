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
    for (name, size, decimals, finer) in Self.units {
      // What the smaller unit, with its step of `finer` bytes, would round to 1000 is written in this one:
      // 999,999,999 B is 1.00 GB.
      guard bytes >= size - finer / 2 else { continue }
      let step = size / decimals
      let steps = bytes / step + (bytes % step >= step / 2 ? 1 : 0)
      let (whole, fraction) = steps.quotientAndRemainder(dividingBy: decimals)
      let zero = decimals == 100 && fraction < 10 ? "0" : ""
      return String(whole) + "." + zero + String(fraction) + name
    }
    return String(bytes) + " B"
  }

  /// The larger units: behind a number, in bytes, how many steps one has, and how many bytes a step of the next smaller
  /// unit has.
  private static let units: [(name: String, size: Int64, decimals: Int64, finer: Int64)] = [
    (" TB", 1_000_000_000_000, 100, 10_000_000), (" GB", 1_000_000_000, 100, 100_000),
    (" MB", 1_000_000, 10, 100), (" kB", 1_000, 10, 1),
  ]

  /// The exact number with its digits in groups of three: `58,486,244`.
  public var exactText: String {
    DigitGroups.text(of: bytes)
  }
}
