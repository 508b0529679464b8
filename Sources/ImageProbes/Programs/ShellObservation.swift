public import JSONDocuments
public import ComparisonModel

/// The shells of an image.
public struct ShellObservation: Hashable, Sendable, ImageObservation {
  /// The shells that can be executed, sorted by path; several paths may lead to one file.
  public var shells: [ImageProgram]

  /// Adds `shells`, by path.
  public func add(to facts: inout Facts) {
    facts[.shells] = .names(shells.map(\.path))
  }

  /// The name of each shell, and the file that it leads to.
  public func details(listingPackages: Bool) -> [JSONValue.Member] {
    [.init("shells", .list(shells.map(\.json)))]
  }
}
