import JSONDocuments

/// The bounds of measurement files, beside those of every JSON text.
public enum MeasurementLimits {
  /// The largest file of JSON Lines, in bytes: 1 GiB.
  public static let mostBytesOfLines = 1 << 30
  /// The longest line, and the largest file of one object, in bytes: 16 MiB.
  public static let mostBytesOfOne = JSONLimits.standard.mostBytes
  /// The most measurements of one file or folder.
  public static let mostMeasurements = 1_000_000
  /// The most items of a list in a measurement.
  public static let mostItems = 100_000
  /// The longest text, in bytes of UTF-8: 1 MiB.
  public static let longestText = 1 << 20
}
