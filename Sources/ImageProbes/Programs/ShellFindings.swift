public import JSONDocuments
public import ComparisonModel

/// The shells of an image.
public struct ShellFindings: Hashable, Sendable, ImageFinding {
  /// The shells, by path.
  public var shells: [ProgramFinding]

  /// Adds its facts; see ``ImageFinding/add(to:)``.
  public func add(to facts: inout Facts) {
    facts[.shells] = .names(shells.map(\.path))
  }

  /// The evidence; see ``ImageFinding/details(listingPackages:)``.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("shells", .list(shells.map(\.json)))]
  }
}
