/// The bounds that hold whatever a project's files say.
public enum ProjectLimits {
  /// Bytes of one lock file.
  public static let fileBytes = 64 << 20
  /// Bytes of one `package.json`.
  public static let manifestBytes = 4 << 20
  /// Packages of one project.
  public static let packages = 200_000
  /// Folders of a `node_modules` folder, one inside another.
  public static let folderDepth = 64
  /// Entries of a `node_modules` folder that are looked at.
  public static let folderEntries = 5_000_000
}
