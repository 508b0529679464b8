/// The bounds of a JSON text that is read.
public struct JSONLimits: Hashable, Sendable {
  /// The bounds of measurement files: 16 MiB, 64 levels and 2,000,000 values.
  public static let standard = JSONLimits(
    maximumBytes: 16 << 20, maximumNesting: 64, maximumValues: 2_000_000)

  /// The largest text, in bytes. In JSON Lines this is the longest line.
  public var maximumBytes: Int
  /// The deepest nesting of arrays and objects.
  public var maximumNesting: Int
  /// The most values in one text.
  public var maximumValues: Int

  /// Makes bounds; places are counted in 32 bits, so that no text may have 4 GiB.
  public init(maximumBytes: Int, maximumNesting: Int, maximumValues: Int) {
    self.maximumBytes = min(maximumBytes, Int(UInt32.max))
    self.maximumNesting = maximumNesting
    self.maximumValues = maximumValues
  }
}
