/// The bounds of a comparison file, beside those of every YAML file.
public enum ComparisonLimits {
  /// The most candidates.
  public static let maximumCandidates = 100_000
  /// The most criteria.
  public static let maximumCriteria = 1_000
  /// The most claims.
  public static let maximumClaims = 1_000_000
  /// The most sources, and the most places of one source.
  public static let maximumSources = 10_000
  /// The most facts that a comparison defines for itself, and the most own facts of one measurement.
  public static let maximumOwnFacts = 1_000
  /// The most columns of sheets that it explains.
  public static let maximumColumns = 1_000
  /// The most scales, and the most levels of one scale.
  public static let maximumScales = 1_000
  /// The most tables.
  public static let maximumTables = 1_000
  /// The most choices, the most cautions and the most recipes.
  public static let maximumRemarks = 10_000
  /// The most different things – by what they say, and by the days of their sources – that the claims about one
  /// candidate by one criterion are about: each is compared with each.
  public static let maximumSubjects = 256
  /// The most values of one claim.
  public static let maximumValues = 100
  /// The most names, patterns, facts or candidates in one list of them.
  public static let maximumNames = 10_000
  /// The longest text, in bytes of UTF-8: 1 MiB.
  public static let maximumTextBytes = 1 << 20
  /// The longest id, in bytes.
  public static let maximumIDBytes = 64
  /// The longest image name, image pattern, name or address, in bytes of UTF-8.
  public static let maximumNameBytes = 2_048
  /// The most profiles, and the most drivers of one profile.
  public static let maximumProfiles = 100
  /// The greatest weight of a driver: 1,000.
  public static let maximumWeight: Int64 = 1_000
}
