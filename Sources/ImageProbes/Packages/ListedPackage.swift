/// A package that a package database lists as installed.
public struct ListedPackage: Hashable, Sendable, Comparable {
  /// The name, as the database writes it.
  public var name: String
  /// The version in the database's own form, with epoch and release where it has them.
  public var version: String
  /// The architecture, when the database says one.
  public var architecture: String?

  /// The licence, in the database's own words, when it says one.
  public var licence: String?

  /// Makes a package; what is nil, the database does not tell.
  public init(name: String, version: String, architecture: String? = nil, licence: String? = nil) {
    self.name = name
    self.version = version
    self.architecture = architecture
    self.licence = licence
  }

  /// Orders by name, then version, then architecture, then licence.
  public static func < (left: ListedPackage, right: ListedPackage) -> Bool {
    left.parts < right.parts
  }

  private var parts: (String, String, String, String) { (name, version, architecture ?? "", licence ?? "") }
}
