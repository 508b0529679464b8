public import ComparisonModel

/// The shells of an image.
public struct ShellFindings: Hashable, Sendable, ImageFinding {
  /// The shells, by path.
  public var shells: [ProgramFinding]

  public func add(to facts: inout Facts) {
    facts[.shells] = .names(shells.map(\.path))
  }

  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("shells", .list(shells.map(\.json)))]
  }
}
