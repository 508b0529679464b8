import JSONDocuments

/// The bounds of measurement files, beside those of every JSON text.
public enum MeasurementLimits {
  /// The largest file of JSON Lines, in bytes: 1 GiB.
  public static let maximumBytesOfLines = 1 << 30
  /// The longest line, and the largest file of one object, in bytes: 16 MiB.
  public static let maximumBytesOfOne = JSONLimits.standard.maximumBytes
  /// The most measurements of one file or folder.
  public static let maximumMeasurements = 1_000_000
  /// The most items of a list in a measurement.
  public static let maximumItems = 100_000
  /// The most layers of an image: 4,096, as many as are read of an image itself.
  public static let maximumLayers = 4096
  /// The longest text, in bytes of UTF-8: 1 MiB.
  public static let maximumTextBytes = 1 << 20
}
