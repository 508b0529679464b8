/// The bounds of a comparison file, beside those of every YAML file.
public enum ComparisonLimits {
  /// The most candidates.
  public static let mostCandidates = 100_000
  /// The most criteria.
  public static let mostCriteria = 1_000
  /// The most claims.
  public static let mostClaims = 1_000_000
  /// The most sources, and the most places of one source.
  public static let mostSources = 10_000
  /// The most scales, and the most levels of one scale.
  public static let mostScales = 1_000
  /// The most tables.
  public static let mostTables = 1_000
  /// The most choices, the most cautions and the most recipes.
  public static let mostRemarks = 10_000
  /// The most values of one claim.
  public static let mostValues = 100
  /// The most names, patterns, facts or candidates in one list of them.
  public static let mostNames = 10_000
  /// The longest text, in bytes of UTF-8: 1 MiB.
  public static let longestText = 1 << 20
  /// The longest id, in bytes.
  public static let longestID = 64
  /// The longest image name, image pattern, name or address, in bytes of UTF-8.
  public static let longestName = 2_048
  /// The most profiles, and the most drivers of one profile.
  public static let mostProfiles = 100
  /// The greatest weight of a driver.
  public static let greatestWeight: Int64 = 1_000
}
