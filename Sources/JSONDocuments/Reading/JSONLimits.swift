/// The bounds of a JSON text that is read.
public struct JSONLimits: Hashable, Sendable {
  /// The bounds of measurement files: 16 MiB, 64 levels and 2,000,000 values.
  public static let standard = JSONLimits(mostBytes: 16 << 20, deepestNesting: 64, mostValues: 2_000_000)

  /// The largest text, in bytes. In JSON Lines this is the longest line.
  public var mostBytes: Int
  /// The deepest nesting of arrays and objects.
  public var deepestNesting: Int
  /// The most values in one text.
  public var mostValues: Int

  /// Makes bounds; places are counted in 32 bits, so that no text may have 4 GiB.
  public init(mostBytes: Int, deepestNesting: Int, mostValues: Int) {
    self.mostBytes = min(mostBytes, Int(UInt32.max))
    self.deepestNesting = deepestNesting
    self.mostValues = mostValues
  }
}
