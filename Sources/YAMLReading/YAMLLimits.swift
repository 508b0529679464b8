/// The bounds of every YAML file that is read.
public enum YAMLLimits {
  /// The largest file, in bytes: 16 MiB.
  public static let mostBytes = 16 << 20
  /// The deepest nesting of sequences and mappings, aliases followed.
  public static let deepestNesting = 64
  /// The most nodes, those counted that aliases repeat.
  public static let mostNodes = 2_000_000
  /// The longest scalar, in bytes of UTF-8: 4 MiB.
  public static let longestScalar = 4 << 20
}
