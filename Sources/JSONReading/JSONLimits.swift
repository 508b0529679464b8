/// The bounds of every JSON text that is read.
public enum JSONLimits {
  /// The largest text, in bytes: 16 MiB. In JSON Lines this is the longest line.
  public static let mostBytes = 16 << 20
  /// The deepest nesting of arrays and objects.
  public static let deepestNesting = 64
  /// The most values in one text.
  public static let mostValues = 2_000_000
}
