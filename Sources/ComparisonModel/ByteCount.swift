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
}
