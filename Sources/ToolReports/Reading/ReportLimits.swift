internal import JSONDocuments

/// The bounds of reports that other tools wrote.
public enum ReportLimits {
  /// The largest report, in bytes: 2 GiB. A scan of a large image has some 500 MB.
  public static let maximumBytes = 2 << 30
  /// The largest report that is held as a tree, in bytes: 64 MiB. What engines say of one image has some 10 kB.
  public static let maximumTreeBytes = 64 << 20
  /// The deepest nesting of lists and objects.
  public static let maximumNesting = 96
  /// The most values of a tree.
  public static let maximumTreeValues = 4_000_000
  /// The most images that one report is of.
  public static let maximumImages = 10_000
  /// The most layers of an image, and the most names that it has.
  public static let maximumLayers = 4_096
  /// The longest text, in bytes: 16 KiB. Names, versions and ids have tens.
  public static let maximumTextBytes = 16 << 10
  /// The most vulnerabilities that are told by their ids; their number is told whatever it is.
  public static let maximumIDs = 50_000
  /// The most files that are imported at once.
  public static let maximumFiles = 100_000

  /// The bounds of a text of JSON that is read without a tree.
  static let streamed = JSONLimits(
    maximumBytes: maximumBytes, maximumNesting: maximumNesting, maximumValues: maximumTreeValues)
  /// The bounds of a text of JSON that is held as a tree.
  static let tree = JSONLimits(
    maximumBytes: maximumTreeBytes, maximumNesting: maximumNesting, maximumValues: maximumTreeValues)
}
