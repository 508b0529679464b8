/// One installed package, as a package database names it.
public struct InstalledPackage: Hashable, Sendable, Comparable {
  /// The name.
  public var name: String
  /// The version in the database's own form, with epoch and release where it has them.
  public var version: String
  /// The architecture, when the database says one.
  public var architecture: String?

  /// Makes a package.
  public init(name: String, version: String, architecture: String? = nil) {
    self.name = name
    self.version = version
    self.architecture = architecture
  }

  /// Orders by name, then version, then architecture.
  public static func < (left: InstalledPackage, right: InstalledPackage) -> Bool {
    (left.name, left.version, left.architecture ?? "") < (right.name, right.version, right.architecture ?? "")
  }
}
