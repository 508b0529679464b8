public import JSONDocuments

/// The bounds of a bill of materials that is read.
public enum BillLimits {
  /// The largest document, in bytes: 64 MiB. Those of the largest official images have up to about 20 MB, nearly all of
  /// it lists of files.
  public static let maximumBytes = 64 << 20
  /// The most entries: 200,000, as of a package database.
  public static let maximumPackages = 200_000
  /// The longest text that is kept, in bytes: 4,096.
  public static let maximumTextBytes = 4096
  /// The most creators, digests, properties or attributions that are kept of one entry: 256.
  public static let maximumItems = 256

  /// The bounds of the text: 64 levels, and 10,000 values in what is read as one piece.
  public static let json = JSONLimits(maximumBytes: maximumBytes, maximumNesting: 64, maximumValues: 10_000)
}
