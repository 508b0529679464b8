/// One package database of an image, as it was read.
public struct PackageDatabase: Hashable, Sendable {
  /// Its kind.
  public var kind: PackageDatabaseKind
  /// The files it was read from.
  public var paths: [String]
  /// The installed packages, sorted.
  public var packages: [ListedPackage]
  /// Entries of packages that are not, or not wholly, installed; they are not counted.
  public var notInstalled: Int
  /// Entries that no package can have; they are not counted.
  public var malformed: Int
}
