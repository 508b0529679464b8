public import JSONDocuments
public import YAMLReading

/// The bounds that hold whatever a project's files say.
public enum ProjectLimits {
  /// Bytes of one lock file.
  public static let fileBytes = 64 << 20
  /// Bytes of one `package.json`.
  public static let manifestBytes = 4 << 20
  /// A lock file of npm, or a `package.json`. Version 1 has packages inside packages.
  public static let json = JSONLimits(mostBytes: fileBytes, deepestNesting: 512, mostValues: 8_000_000)
  /// A lock file of pnpm, or of Yarn 2 and later.
  public static let yaml = YAMLLimits(mostBytes: fileBytes, mostNodes: 8_000_000)
  /// Packages of one project.
  public static let packages = 200_000
  /// Folders of a `node_modules` folder, one inside another.
  public static let folderDepth = 64
  /// Entries of a `node_modules` folder that are looked at.
  public static let folderEntries = 5_000_000
}
