/// The bounds of reading an image. What passes one is refused with an error that names the bound.
public struct ReadingLimits: Hashable, Sendable {
  /// The most bytes all layers of an image may have together when uncompressed: 256 GiB.
  public var maximumUncompressedBytes: Int64 = 256 << 30
  /// How many times its stored size a layer may grow: 1,100. DEFLATE reaches 1,032 on zeros; zstd reaches more
  /// only on data that no image has.
  public var maximumExpansion: Int64 = 1_100
  /// What a layer may grow to whatever its stored size is: 64 MiB.
  public var expansionAllowanceBytes: Int64 = 64 << 20
  /// The most entries that all layers of an image may have together, and the most paths of the merged tree:
  /// 16,000,000.
  public var maximumEntryCount = 16_000_000
  /// The most bytes of names and link targets that are held at once: 1 GiB.
  public var maximumNameBytes = 1 << 30
  /// The most temporary disk space that an archive on standard input, or one compressed as a whole, may take:
  /// 64 GiB.
  public var maximumSpoolBytes: Int64 = 64 << 30
  /// The most members an archive may have: 100,000.
  public var maximumArchiveMembers = 100_000

  /// The default bounds.
  public init() {}
}
