/// The bounds of a YAML file that is read.
public struct YAMLLimits: Hashable, Sendable {
  /// The bounds of comparison files: 16 MiB, 64 levels, 2,000,000 nodes and scalars of 4 MiB.
  public static let standard = YAMLLimits(maximumBytes: 16 << 20, maximumNodes: 2_000_000)

  /// The largest file, in bytes.
  public var maximumBytes: Int
  /// The deepest nesting of sequences and mappings, aliases followed.
  public let maximumNesting = 64
  /// The most nodes, those counted that aliases repeat.
  public var maximumNodes: Int
  /// The longest scalar, in bytes of UTF-8: 4 MiB.
  public let maximumScalarBytes = 4 << 20

  /// Makes bounds.
  public init(maximumBytes: Int, maximumNodes: Int) {
    self.maximumBytes = maximumBytes
    self.maximumNodes = maximumNodes
  }
}
