import JSONDocuments

/// The bounds of tables that a description tells of.
public enum CSVWLimits {
  /// The most bytes of a description.
  public static let maximumDescriptionBytes = 16 << 20
  /// The most columns of a table, as many as Excel has.
  public static let maximumColumns = 16_384
  /// The most tables of a group.
  public static let maximumTables = 1_000
  /// The most rows of a table, as many as Excel has below a row of titles.
  public static let maximumRows = 1_048_575
  /// The most bytes of a table in another encoding than UTF-8, which is held in both: 512 MiB.
  public static let maximumEncodedBytes = 512 << 20
  /// The longest cell, in bytes.
  public static let maximumCellBytes = 200_000
  /// The most rows that are skipped, or are headers.
  public static let maximumHeaderRows = 1_000
  /// The most problems that are told of a table.
  public static let maximumProblems = 1_000
  /// The longest pattern of texts, in bytes.
  public static let maximumPatternBytes = 1_000
  /// The longest address that a template makes, in bytes.
  public static let maximumAddressBytes = 8_000
  /// The bounds of JSON.
  static let json = JSONLimits(
    maximumBytes: maximumDescriptionBytes, maximumNesting: 64, maximumValues: 1_000_000)
}
