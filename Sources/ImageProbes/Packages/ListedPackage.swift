/// A package that a package database lists as installed.
public struct ListedPackage: Hashable, Sendable, Comparable {
  /// The name, as the database writes it.
  public var name: String
  /// The version in the database's own form, with epoch and release where it has them.
  public var version: String
  /// The architecture, when the database says one.
  public var architecture: String?

  /// Makes a package; `architecture` is nil where the database does not tell it.
  public init(name: String, version: String, architecture: String? = nil) {
    self.name = name
    self.version = version
    self.architecture = architecture
  }

  /// Orders by name, then version, then architecture.
  public static func < (left: ListedPackage, right: ListedPackage) -> Bool {
    (left.name, left.version, left.architecture ?? "") < (right.name, right.version, right.architecture ?? "")
  }
}
