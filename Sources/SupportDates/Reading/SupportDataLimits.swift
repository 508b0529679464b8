import JSONDocuments

/// The bounds of files of support dates.
enum SupportDataLimits {
  /// The most bytes of a file: endoflife.date's own largest has less than 200 kB.
  static let maximumBytes = 4 << 20
  /// The most releases of one product in a file.
  static let maximumReleases = 10_000
  /// The most tags of a repository: the longest list of docker-library/official-images has less than 2,000.
  static let maximumTags = 20_000
  /// The most files of a folder.
  static let maximumFiles = 1_000
  /// The most bytes of a name, a version or an address.
  static let maximumTextBytes = 500
  /// The bounds of JSON.
  static let json = JSONLimits(maximumBytes: maximumBytes, maximumNesting: 16, maximumValues: 400_000)
}
