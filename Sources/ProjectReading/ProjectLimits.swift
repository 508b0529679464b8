public import JSONDocuments
public import YAMLReading

/// The bounds that hold whatever a project's files say.
public enum ProjectLimits {
  /// Bytes of one lock file.
  public static let maximumFileBytes = 64 << 20
  /// Bytes of one `package.json`.
  public static let maximumManifestBytes = 4 << 20
  /// A lock file of npm, or a `package.json`. Version 1 has packages inside packages.
  public static let json = JSONLimits(
    maximumBytes: maximumFileBytes, maximumNesting: 512, maximumValues: 8_000_000)
  /// A lock file of pnpm, or of Yarn 2 and later.
  public static let yaml = YAMLLimits(maximumBytes: maximumFileBytes, maximumNodes: 8_000_000)
  /// Packages of one project.
  public static let maximumPackages = 200_000
  /// Folders of a `node_modules` folder, one inside another.
  public static let maximumFolderDepth = 64
  /// Entries of a `node_modules` folder that are looked at.
  public static let maximumFolderEntries = 5_000_000
}
